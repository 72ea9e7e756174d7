/** The first so many sheets, reached one from the other, as their names are not known; null objects past the last. */
export function sheetsInOrder({workbook}: Excel.RequestContext, count: number): readonly Excel.Worksheet[] {
  const sheets = [workbook.worksheets.getFirst()];
  while (sheets.length < count) sheets.push(sheets.at(-1)!.getNextOrNullObject());
  return sheets;
}
