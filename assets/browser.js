/* In the words of every browser there is: the workbench itself may be more than this one understands. */
(function () {
  "use strict";
  if (Array.prototype["with"] && window.ResizeObserver) return;
  document.getElementById("opening").innerHTML = "这个浏览器的版本太旧，打不开勾稽工作台。<br>" +
    "请改用 Edge 或 Chrome 110、360 安全浏览器 16、Firefox 115、Safari 16.4 以上的版本；" +
    "使用双内核浏览器的，请切换到“极速模式”。<br>" +
    "<small>This browser is too old for the workbench: please use Edge or Chrome 110, Firefox 115, Safari 16.4 or later.</small>";
}());
