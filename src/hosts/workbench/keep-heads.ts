import type {Univer, Workbook} from "@univerjs/core";
import {IRenderManagerService, SHEET_VIEWPORT_KEY} from "@univerjs/engine-render";
import {SheetScrollManagerService, SheetSkeletonManagerService} from "@univerjs/sheets-ui";
import {customIn} from "./custom-data";
import {freezeHead} from "./frozen-head";
import {soon} from "./soon";

/**
 * The title of a form of ours scrolls away, and its head stays. What Univer freezes below other rows keeps these out of
 * reach: so the head is frozen where the sheet is scrolled past the title, and nowhere else. At the title's end both
 * look the same.
 */
export function keepHeads(univer: Univer, book: Workbook): void {
  soon(univer, () => {
    const render = univer.__getInjector().get(IRenderManagerService).getRenderById(book.getUnitId());
    const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !view) return;
    const follow = () => {
      const sheet = book.getActiveSheet();
      const {title = 0} = customIn(sheet)?.freeze ?? {};
      const skeleton = render.with(SheetSkeletonManagerService).getCurrentSkeleton();
      const end = skeleton?.getNoMergeCellWithCoordByIndex(title, 0, false).startY;
      if (end !== undefined) freezeHead(univer, sheet, view.viewportScrollY >= end + 1);
    };
    // Univer is in the midst of scrolling, and may go on. Nothing is drawn before that is done.
    render.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(() => queueMicrotask(follow));
  });
}
