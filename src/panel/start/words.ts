/** What the panel says of starting. */
export const startZhCN = {
  another: "再插入一套统计表",
  anotherNote: "新表会加在后面，不改动已有的内容。",
  fillNote: "选年度、写单位，插入空表；或者读取已有的表。填浅色的格，合计自动算出，不相符的格随时标出。",
  reviewNote: "审核报来的统计表，写审核意见。",
  openToReview: "读取报来的表",
  consolidateNote: "收齐各单位的统计表，查缺报、重报，汇总。",
  consolidate: "汇总各单位",
  year: "统计年度",
  edition: "版式",
  editionOption: (id: string, from: number, to: number | undefined): string =>
    `${id} 版式（${to === undefined ? `${from} 年度起` : `${from}—${to} 年度`}）`,
  editionFits: (year: number, id: string, basis: string): string => `${year} 年度按规定使用 ${id} 版式（${basis}）。`,
  editionDiffers: (year: number, id: string): string => `${year} 年度按规定应使用 ${id} 版式，请确认是否有意选用其他版式。`,
  variant: "地区格式",
  unit: "填报单位",
  unitNote: "单位全称，印在表头，也用作文件名。",
  askUnit: "还没有写填报单位。写好后按回车；要先留空、以后在表上填，请再点一次“插入统计表”。",
  deadline: "报送期限",
  daysLeft: (days: number): string =>
    days < 0 ? `已过期限 ${-days} 天。` : days === 0 ? "今天到期。" : `还有 ${days} 天。`,
  mendTitle: "修改填报单位和年度",
  mend: "写入表头",
  mending: "正在写入……",
  mended: "单位和年度已写入表头。",
  notMended: "表头的格锁着，没有全部改成。请先撤销工作表保护，再试一次。",
  otherEdition: (year: number, id: string, used: string): string =>
    `${year} 年度按规定应使用 ${id} 版式，这份表是 ${used} 版式。`,
  insert: "插入统计表",
  inserting: "正在插入……",
  open: "读取文件或粘贴文本",
  inserted: (sheets: number, names: string): string => `已插入 ${sheets} 张表：${names}。请从浅色的格填起，合计会自动算出。`,
};
