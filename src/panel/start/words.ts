/** What the panel says of starting. */
export const startZhCN = {
  title: "三步填好统计表",
  another: "再插入一套统计表",
  anotherNote: "工作簿里已有统计表。新表会加在后面，不改动已有的内容。",
  step: (n: number): string => `第 ${n} 步`,
  choose: "选年度，写单位",
  insertOrOpen: "插入空表，或打开已有的表",
  fillAndCheck: "填写数字，随时校核",
  fillAndCheckNote: "填浅色的格，合计自动算出。不相符的格会标出来，点一下就能找到。",
  year: "统计年度",
  edition: "版式",
  editionOption: (id: string, from: number, to: number | undefined): string =>
    `${id} 版式（${to === undefined ? `${from} 年度起` : `${from}—${to} 年度`}）`,
  editionFits: (year: number, id: string, basis: string): string => `${year} 年度按规定使用 ${id} 版式（${basis}）。`,
  editionDiffers: (year: number, id: string): string => `${year} 年度按规定应使用 ${id} 版式，请确认是否有意选用其他版式。`,
  variant: "地区格式",
  unit: "填报单位",
  unitNote: "单位全称，印在表头，也用作文件名。",
  deadline: "报送期限",
  daysLeft: (days: number): string =>
    days < 0 ? `已过期限 ${-days} 天。` : days === 0 ? "今天到期。" : `还有 ${days} 天。`,
  insert: "插入统计表",
  inserting: "正在插入……",
  open: "打开文件或粘贴文本",
  inserted: (sheets: number, names: string): string => `已插入 ${sheets} 张表：${names}。请从浅色的格填起，合计会自动算出。`,
};
