/** Ask whether a sheet has no content, format, picture or comment. The answer is there after the next sync. */
export function askWhetherBlank(sheet: Excel.Worksheet): () => boolean {
  const used = sheet.getUsedRangeOrNullObject();
  used.load("address");
  const shapes = sheet.shapes.getCount();
  const charts = sheet.charts.getCount();
  const comments = sheet.comments.getCount();
  return () => used.isNullObject && shapes.value === 0 && charts.value === 0 && comments.value === 0;
}
