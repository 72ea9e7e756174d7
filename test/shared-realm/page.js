const {runInNewContext} = require("node:vm");
const {JSDOM, VirtualConsole} = require("jsdom");
const {remember} = require("./remember");

/**
 * A worker's one page, for tests that show something. Has its names be global, as its own scripts see them; gives the way
 * back, which sweeps it.
 */
module.exports = function lendPage() {
  page ??= opened();
  // What Fluent keeps in a page begins so.
  const own = remember(page, (name) => name.startsWith("_"));
  const giveBack = lend(page);
  return async () => {
    // What React still has to do for what was taken off the page asks for the page.
    for (let turn = 0; turn < 5; turn++) await new Promise(setImmediate);
    giveBack();
    own();
    sweep(page);
  };
};

let page;

function opened() {
  const virtualConsole = new VirtualConsole();
  virtualConsole.on("jsdomError", (error) => console.error(error));
  const {window} = new JSDOM("<!DOCTYPE html>", {url: "http://localhost/", pretendToBeVisual: true, virtualConsole});
  window.getComputedStyle = styleWithoutSheets(window);
  return window;
}

/**
 * What names and hidden parts are looked up by: an element's own style, and how its kind is shown. jsdom holds each
 * element against every rule of every sheet, an eighth of such a test; what sheets say is seen in a browser.
 */
function styleWithoutSheets({document, getComputedStyle}) {
  const shown = new Map();
  const displayOf = (name) => {
    if (!shown.has(name)) shown.set(name, getComputedStyle(document.createElement(name)).display || "inline");
    return shown.get(name);
  };
  return ({localName, hidden, style = {}}) => {
    const found = {
      visibility: style.visibility || "visible", pointerEvents: style.pointerEvents || "auto",
      display: style.display || (hidden ? "none" : displayOf(localName)),
    };
    return {...found, getPropertyValue: (name) => (name === "pointer-events" ? found.pointerEvents : found[name] ?? "")};
  };
}

function sweep({document, localStorage, sessionStorage, history}) {
  document.head.replaceChildren();
  document.body.replaceChildren();
  for (const element of [document.documentElement, document.body]) {
    for (const {name} of [...element.attributes]) element.removeAttribute(name);
  }
  for (const storage of [localStorage, sessionStorage]) storage.clear();
  history.replaceState(null, "", "/");
}

function lend(window) {
  const back = remember(globalThis);
  for (const name of lent(window)) {
    const own = window[name];
    const bound = typeof own === "function" && /^[a-z]/.test(name) ? own.bind(window) : own;
    Object.defineProperty(globalThis, name, {
      configurable: true, enumerable: true,
      get: () => (window[name] === own ? bound : window[name]),
      set: (value) => {
        Object.defineProperty(window, name, {configurable: true, enumerable: true, writable: true, value});
      },
    });
  }
  return back;
}

const lent = (window) =>
  [...Object.getOwnPropertyNames(window), "addEventListener", "removeEventListener", "dispatchEvent"]
    .filter((name) => !name.startsWith("_") && !ofTheProcess.has(name));

/** The language's own names, and what Node and a page both have where tests count on Node's: its clock can be set. */
const ofTheProcess = new Set([
  ...runInNewContext("Object.getOwnPropertyNames(globalThis)"),
  "performance", "Performance", "crypto", "Crypto", "queueMicrotask", "atob", "btoa", "Headers", "URL", "URLSearchParams",
  "setTimeout", "setInterval", "clearTimeout", "clearInterval",
]);
