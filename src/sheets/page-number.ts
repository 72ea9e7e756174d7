/** What stands under the pages of a sheet that may take many, in the signs of Excel's footers. */
export const pageNumber = "第 &P 页，共 &N 页";
