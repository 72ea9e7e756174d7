/*
 * What came to the language since the oldest webview that the pane runs in (webview.js), as far as our scripts ask for
 * it, in the words of that webview. The pane's page runs it before its own scripts, and so does each of its workers.
 */
(function () {
  "use strict";
  add("findLast", function (isWanted, self) {
    for (var at = this.length - 1; at >= 0; at -= 1) if (isWanted.call(self, this[at], at, this)) return this[at];
    return undefined;
  });
  add("findLastIndex", function (isWanted, self) {
    for (var at = this.length - 1; at >= 0; at -= 1) if (isWanted.call(self, this[at], at, this)) return at;
    return -1;
  });
  add("toReversed", function () {
    return this.slice().reverse();
  });
  add("toSorted", function (compare) {
    return this.slice().sort(compare);
  });
  add("toSpliced", function () {
    var copy = this.slice();
    copy.splice.apply(copy, arguments);
    return copy;
  });
  add("with", function (at, value) {
    var copy = this.slice();
    var place = at < 0 ? this.length + at : at;
    if (place < 0 || place >= this.length) throw new RangeError("Invalid index: " + at);
    copy[place] = value;
    return copy;
  });
  if (typeof globalThis.structuredClone !== "function") {
    Object.defineProperty(globalThis, "structuredClone", {value: function (value, options) {
      return copyOf(value, new Map(), (options && options.transfer) || []);
    }, writable: true, configurable: true});
  }

  function add(name, method) {
    if (!Array.prototype[name]) {
      Object.defineProperty(Array.prototype, name, {value: method, writable: true, configurable: true});
    }
  }

  /** Data of every kind that the two halves of pdfjs tell each other; what is handed over is handed on as it is. */
  function copyOf(value, known, handed) {
    if (typeof value === "function" || typeof value === "symbol") {
      throw new DOMException(String(value) + " could not be cloned.", "DataCloneError");
    }
    if (typeof value !== "object" || value === null || handed.indexOf(value) >= 0) return value;
    if (known.has(value)) return known.get(value);
    var kind = Object.prototype.toString.call(value).slice(8, -1);
    if (kind === "Blob" || kind === "File") return value;
    var copy = begun(value, kind, known, handed);
    known.set(value, copy);
    if (kind === "Map") value.forEach(function (one, key) {
      copy.set(copyOf(key, known, handed), copyOf(one, known, handed));
    });
    else if (kind === "Set") value.forEach(function (one) {
      copy.add(copyOf(one, known, handed));
    });
    else if (kind === "Object" || kind === "Array") Object.keys(value).forEach(function (key) {
      Object.defineProperty(copy, key, {
        value: copyOf(value[key], known, handed), writable: true, enumerable: true, configurable: true,
      });
    });
    return copy;
  }

  /** A copy that holds what is in it already, but for the members of objects and collections. */
  function begun(value, kind, known, handed) {
    if (kind === "Map") return new Map();
    if (kind === "Set") return new Set();
    if (kind === "Array") return new Array(value.length);
    if (kind === "Date") return new Date(value.getTime());
    if (kind === "RegExp") return new RegExp(value.source, value.flags);
    if (kind === "ArrayBuffer") return value.slice(0);
    if (kind === "Error") return errorLike(value);
    if (/^(Boolean|Number|String|BigInt)$/.test(kind)) return Object(value.valueOf());
    if (ArrayBuffer.isView(value)) {
      var bytes = copyOf(value.buffer, known, handed);
      return new value.constructor(bytes, value.byteOffset, kind === "DataView" ? value.byteLength : value.length);
    }
    return {};
  }

  function errorLike(error) {
    var copy = new Error(error.message);
    copy.name = error.name;
    return copy;
  }
}());
