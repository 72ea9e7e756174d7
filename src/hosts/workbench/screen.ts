import {ICommandService, IUniverInstanceService, type Univer, type Workbook} from "@univerjs/core";
import {DeviceInputEventType, IRenderManagerService} from "@univerjs/engine-render";
import {
  HoverManagerService, IEditorBridgeService, SetCellEditVisibleOperation, SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import {ILayoutService} from "@univerjs/ui";
import {debounceTime} from "rxjs";
import type {CellNote} from "./cell-note";
import type {Screen} from "./engine";
import type {SheetWords} from "./words";

/** The screen of a Univer that draws into `container`. */
export function screenOf(
  univer: Univer, book: Workbook, container: HTMLElement, note: CellNote, words: () => SheetWords,
): Screen {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = book.getUnitId();
  const commitEdit = async () => {
    if (!injector.get(IEditorBridgeService).isVisible().visible) return;
    await commands.executeCommand(SetCellEditVisibleOperation.id,
      {unitId, visible: false, eventType: DeviceInputEventType.PointerDown});
    // Univer writes the cell at once, but refuses a wrong figure a turn later.
    await new Promise((resolve) => setTimeout(resolve));
  };
  return {
    commitEdit,
    commitLeftEdit: async () => {
      if (!container.contains(document.activeElement)) await commitEdit();
    },
    takeKeyboard: () => {
      injector.get(IUniverInstanceService).focusUnit(unitId);
      injector.get(ILayoutService).focus();
    },
    redraw: () => {
      const render = injector.get(IRenderManagerService).getRenderById(unitId);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeForceDirty(true);
    },
    explain: (marksAt) => {
      injector.get(HoverManagerService).currentCell$.pipe(debounceTime(150)).subscribe((hovered) => {
        const marks = hovered ? marksAt(hovered.location.subUnitId, hovered.location.row, hovered.location.col) : [];
        if (hovered && marks.length > 0) {
          note.show(hovered.location, marks.map(({severity, message}) =>
            ({tone: severity, title: words().severity[severity], text: message})));
        } else {
          note.hide();
        }
      });
    },
  };
}
