import {mergeLocales} from "@univerjs/core";
import design from "@univerjs/design/locale/en-US";
import docsUi from "@univerjs/docs-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import dataValidation from "@univerjs/sheets-data-validation/locale/en-US";
import dataValidationUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import formula from "@univerjs/sheets-formula/locale/en-US";
import formulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmtUi from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";

/** What the spreadsheet's own menus say, in English. */
export const locale = mergeLocales(
  design, ui, docsUi, sheets, sheetsUi, formula, formulaUi, numfmtUi, dataValidation, dataValidationUi,
);
