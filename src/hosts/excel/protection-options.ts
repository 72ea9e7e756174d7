/** Marks are formats, and a number too long for its column must not be stuck as ####. */
export const protectionOptions: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true, allowFormatColumns: true, allowFormatRows: true,
};
