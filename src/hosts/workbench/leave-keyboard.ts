import {DocSelectionRenderService} from "@univerjs/docs-ui";

const usual = DocSelectionRenderService.prototype.focus;

/**
 * Univer takes the keyboard when it is drawn, and again a moment later. Whoever is in the panel, or has gone on to
 * something else by then, keeps it until the sheets are clicked, or `hand` is called as something is shown or typed there.
 */
export function leaveKeyboard(container: HTMLElement): {readonly hand: () => void} {
  // The button that a workbook was opened by has done its work.
  const {activeElement: before} = document;
  const isFree = (has: Element | null) => has === null || has === document.body || container.contains(has) ||
    // What Univer types into stands anywhere on the page.
    has.matches("[data-u-comp=editor]") || (has === before && has.closest("#panel") === null);
  const hand = () => {
    DocSelectionRenderService.prototype.focus = usual;
    container.removeEventListener("pointerdown", hand, true);
  };
  DocSelectionRenderService.prototype.focus = function focus(this: DocSelectionRenderService) {
    if (isFree(document.activeElement)) usual.call(this);
  };
  container.addEventListener("pointerdown", hand, true);
  return {hand};
}
