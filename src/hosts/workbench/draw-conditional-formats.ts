import {InterceptorEffectEnum, type IStyleData} from "@univerjs/core";
import {INTERCEPTOR_POINT, SheetInterceptorService} from "@univerjs/sheets";
import {
  ConditionalFormattingService, ConditionalFormattingViewModel, DEFAULT_PADDING, DEFAULT_WIDTH,
} from "@univerjs/sheets-conditional-formatting";
import {bufferTime, filter} from "rxjs";
import type {Engine} from "./engine";

/** Draw cells as the conditional formats of their workbook say; Univer's own way comes with menus to edit them. */
export function drawConditionalFormats({univer, opened, screen}: Engine): void {
  if (opened?.shown.sheets.every(({conditionalFormats: {formats}}) => formats.length === 0) ?? true) return;
  const injector = univer.__getInjector();
  const formats = injector.get(ConditionalFormattingService);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "gouji.conditional",
    // Before the signs of our own, and before number formats, which may be of these looks.
    priority: 1100,
    effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
    handler: (cell, {unitId, subUnitId, row, col, rawData, workbook}, next) => {
      const drawn = formats.composeStyle(unitId, subUnitId, row, col);
      if (drawn === null) return next(cell);
      const {style, dataBar, iconSet, isShowValue = true} = drawn;
      const own = typeof cell?.s === "string" ? workbook.getStyles().get(cell.s) : cell?.s;
      return next({
        ...(cell ?? rawData),
        ...(style === undefined ? {} : {s: over(own ?? {}, style)}),
        // Nothing has no length, and Univer would draw it as a line.
        ...(dataBar === undefined || dataBar.value === 0 ? {} : {dataBar}),
        ...(iconSet === undefined ? {} : {iconSet}),
        fontRenderExtension: {
          ...cell?.fontRenderExtension,
          ...(isShowValue ? {} : {isSkip: true}),
          ...(iconSet === undefined ? {} : {leftOffset: DEFAULT_PADDING + DEFAULT_WIDTH}),
        },
      });
    },
  });
  if (screen === undefined) return;
  injector.get(ConditionalFormattingViewModel).markDirty$
    .pipe(bufferTime(16), filter((marked) => marked.length > 0)).subscribe(() => screen.redraw());
}

/** A look over another one: sides of a border one by one. */
const over = (own: IStyleData, style: IStyleData): IStyleData =>
  ({...own, ...style, ...(style.bd ? {bd: {...own.bd, ...style.bd}} : {})});
