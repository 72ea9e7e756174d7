/*
 * Runs before the pane's own scripts, in the words of every browser there is. The oldest webview that the pane runs in
 * is WebView2 94, of the month in which Office LTSC 2021 came out, where nothing updates it; and Safari 16.4 on a Mac.
 * What came since then and is asked for is in built-ins.js; in an older one the page says so, in place of a spinner.
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
  }
}());
