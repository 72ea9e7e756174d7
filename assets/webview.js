/*
 * Runs before the pane's own scripts, in the words of every browser there is. The oldest webview that the pane runs in
 * is WebView2 94, of the month in which Office LTSC 2021 came out, where nothing updates it; and Safari 16.4 on a Mac.
 * What came to arrays since then is put there; in an older one the page says so, in place of a spinner that goes on.
 */
(function () {
  "use strict";
  var chromium = /Chrome\/(\d+)/.exec(navigator.userAgent);
  var isOld = !Object.hasOwn || !Array.prototype.at || (chromium && Number(chromium[1]) < 94);
  try {
    // Safari learnt to look behind with 16.4.
    new RegExp("(?<=a)b");
  } catch (error) {
    isOld = true;
  }
  if (isOld) {
    window.addEventListener("DOMContentLoaded", function () {
      document.body.innerHTML = "<p class=\"opening\">这台电脑上的浏览组件（WebView2、Safari 或 Internet Explorer）太旧，打不开勾稽。<br>" +
        "Windows：请管理员安装微软的“Microsoft Edge WebView2 Runtime”（94 以上，可离线安装），再重新打开 Excel。<br>" +
        "Mac：请把 macOS 里的 Safari 更新到 16.4 以上。<br>" +
        "<small lang=\"en\">The webview on this computer is too old for Gouji: install Microsoft Edge WebView2 Runtime 94 or " +
        "later (Windows), or update Safari to 16.4 or later (Mac), then open Excel again.</small></p>";
    });
    return;
  }
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

  function add(name, method) {
    if (!Array.prototype[name]) {
      Object.defineProperty(Array.prototype, name, {value: method, writable: true, configurable: true});
    }
  }
}());
