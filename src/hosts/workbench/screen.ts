import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY, type DocumentDataModel, ICommandService, IUniverInstanceService, type Univer,
  type Workbook,
} from "@univerjs/core";
import {RichTextEditingMutation} from "@univerjs/docs";
import {DeviceInputEventType, IRenderManagerService} from "@univerjs/engine-render";
import {
  HoverManagerService, IEditorBridgeService, SetCellEditVisibleOperation, SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import {ILayoutService} from "@univerjs/ui";
import {debounceTime, skip} from "rxjs";
import type {CellNote} from "./cell-note";
import {textWidth} from "./draw-narrow-figures";
import type {Screen} from "./engine";
import {nextTurn} from "./load-univer";
import type {SheetWords} from "./words";

/** The screen of a Univer that draws into `container`. */
export function screenOf(
  univer: Univer, book: Workbook, container: HTMLElement, note: CellNote, words: () => SheetWords, hand: () => void,
): Screen {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const unitId = book.getUnitId();
  const commitEdit = async () => {
    if (!injector.get(IEditorBridgeService).isVisible().visible) return;
    await commands.executeCommand(SetCellEditVisibleOperation.id,
      {unitId, visible: false, eventType: DeviceInputEventType.PointerDown});
    // Univer writes the cell at once, but refuses a wrong figure a turn later.
    await nextTurn();
  };
  const bridge = injector.get(IEditorBridgeService);
  return {
    commitEdit,
    typing: () => {
      const {sheetId, row = 0, column = 0} = bridge.getEditLocation() ?? {};
      const body = injector.get(IUniverInstanceService)
        .getUnit<DocumentDataModel>(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)?.getBody();
      if (sheetId === undefined || body === undefined || !bridge.isVisible().visible || !bridge.getEditorDirty()) {
        return undefined;
      }
      const text = body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
      return {sheetId, row, column, text};
    },
    onTyping: (listener) => {
      commands.onCommandExecuted(({id}) => {
        if (id === RichTextEditingMutation.id && bridge.isVisible().visible) listener(true);
      });
      bridge.visible$.pipe(skip(1)).subscribe(({visible}) => visible || listener(false));
    },
    commitLeftEdit: async () => {
      if (!container.contains(document.activeElement)) await commitEdit();
    },
    takeKeyboard: () => {
      hand();
      injector.get(IUniverInstanceService).focusUnit(unitId);
      injector.get(ILayoutService).focus();
    },
    redraw: () => {
      const render = injector.get(IRenderManagerService).getRenderById(unitId);
      render?.with(SheetSkeletonManagerService).reCalculate();
      render?.mainComponent?.makeForceDirty(true);
    },
    textWidth,
    notComputed: () => words().notComputed,
    explain: (marksAt, notesAt, uncomputedAt) => {
      injector.get(HoverManagerService).currentCell$.pipe(debounceTime(150)).subscribe((hovered) => {
        const {subUnitId = "", row = 0, col = 0} = hovered?.location ?? {};
        const said = [
          ...marksAt(subUnitId, row, col).map(({severity, message}) =>
            ({tone: severity, title: words().severity[severity], text: message})),
          ...notesAt(subUnitId, row, col).map(({by, text}) =>
            ({tone: "plain" as const, title: words().note(by), text})),
          ...(uncomputedAt(subUnitId, row, col) === undefined ? []
            : [{tone: "plain" as const, title: words().notComputed, text: words().whyNotComputed}]),
        ];
        if (hovered && said.length > 0) {
          note.show(hovered.location, said);
        } else {
          note.hide();
        }
      });
    },
  };
}
