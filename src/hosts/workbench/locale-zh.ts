import {mergeLocales} from "@univerjs/core";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import dataValidation from "@univerjs/sheets-data-validation/locale/zh-CN";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** What the spreadsheet's own menus say, in Chinese. */
export const locale = mergeLocales(
  design, ui, docsUi, sheets, sheetsUi, formula, formulaUi, numfmtUi, dataValidation, dataValidationUi,
);
