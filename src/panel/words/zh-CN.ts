import {sayReadable} from "../../formats/offered";
import {variantNames} from "../../editions/names";
import {consolidateZhCN} from "../consolidate/words";
import {checkZhCN, suspectsZhCN, zerosZhCN} from "../check/words";
import {exportZhCN} from "../export/words";
import {lastYearZhCN} from "../last-year/words";
import {openZhCN} from "../open/words";
import {reviewZhCN} from "../review/words";
import {remarksZhCN} from "../remarks/words";
import {undoZhCN} from "../undo/words";
import {startZhCN} from "../start/words";
import {stepsZhCN} from "../steps/words";

/** Everything the panel says in Chinese, by screen. The other languages take their shape from this one. */
export const zhCN = {
  otherLanguage: "English",
  switchLanguage: "切换到英文（English）",
  list: (items: readonly string[]): string => items.join("、"),
  sentences: (sentences: readonly string[]): string => sentences.join(""),
  inForm: (form: string, text: string): string => `${form}：${text}`,
  workbook: "工作簿",
  loading: "正在读取工作簿……",
  dismiss: "关闭提示",
  dropHere: "松开鼠标，读取文件",
  dropFormats: `支持 ${sayReadable("zh-CN")}`,
  waiting: "有一格正在输入：先按回车（或 Esc），随后自动接着做。",
  handedOut: {
    workbook: (): string => "已在新工作簿中打开（可能在当前窗口后面），请在那里另存。",
    clipboard: (name: string): string => `这里不能直接保存文件，内容已复制：请粘贴到文本编辑器，存为“${name}”。`,
    sheet: (sheet: string): string => `这里不能直接保存文件，内容已放入工作表“${sheet}”，请从那里复制。`,
  },
  notShown: "这一部分没有取到，或者没能显示；工作簿和已经输入的内容都在。请再试一次；仍不行时，请先保存文件，再关闭并重新打开本窗格。",
  unknownFailure: "出现了意外情况，请再试一次；仍不行时，请先保存文件，再关闭并重新打开本窗格。",

  trouble: {
    editing: (): string => "有一格正在编辑。请先按回车完成输入，再试一次。",
    protectedSheet: (sheet: string): string =>
      `${sheet === "" ? "工作表" : `工作表“${sheet}”`}受保护，没有改动。请先撤销工作表保护，再试一次。`,
    protectedWorkbook: (): string => "工作簿的结构受保护，不能增加、删除或显示工作表。请先撤销工作簿保护，再试一次。",
    disconnected: (): string => "与表格的连接断开了。请先保存文件，再关闭并重新打开本窗格。",
    otherWorkbook: (): string => "当前打开的是另一个工作簿。请切换回原来的工作簿，再试一次。",
    tooLarge: (): string => "工作簿太大，一次传不过来。请删去无关的工作表，或者只留下统计表，再试一次。",
    busy: (): string => "表格正忙，或有对话框没有关闭。请稍等片刻，关闭对话框后再试一次。",
    recordNotKept: (): string => "单位、年度、说明等没有存进工作簿。如果工作簿还没有保存过，请先保存，再试一次。",
    fileNotGiven: (): string => "没有取到文件内容。请用表格软件自带的“另存为”保存。",
    formatsUnread: (sheet: string): string =>
      `工作表“${sheet}”的条件格式读不出来（撤销之后常有），这张表上的标记可能不准；核对结果不受影响。保存、关闭并重新打开工作簿后恢复。`,
    notOpened: (): string => "这里的 Excel 不让加载项打开新工作簿（多为单位的安全策略）。请改用“下载”或“复制”，或在工作台里导出。",
    noDownloads: (): string =>
      "Excel for Mac 和 iPad 不让加载项保存文件，这个文件没有存下来。请改用“复制”，或在工作台（同一地址的 index.html）里导出。",
    unknown: (): string => "表格没有完成这项操作。请再试一次；仍不行时，请先保存文件再重新打开。",
  },

  tabs: {
    start: "首页", check: "校核", open: "读取", lastYear: "与上年比较", review: "审核", export: "导出", consolidate: "汇总",
  },
  menu: {
    label: "菜单", panel: "勾稽", jobs: {fill: "填报", review: "审核", consolidate: "汇总"}, look: "显示", dark: "深色", help: "帮助",
    mend: (whose: string): string => `${whose}：修改`,
    openAlong: "随工作簿打开", openAlongNote: "打开这个工作簿时，本窗格一起打开（须已安装勾稽）",
    opensAlong: (isOn: boolean): string =>
      `保存工作簿之后，再打开时本窗格${isOn ? "一起打开" : "不再一起打开"}。`,
  },
  steps: stepsZhCN,

  severity: {error: "强制性", warning: "核实性", hint: "提示"},
  severityMeans: {
    error: "强制性：必须改正", warning: "核实性：请核实，确属实际情况的可以保留并说明", hint: "提示：值得再看一眼",
  },
  places: {error: (n: number): string => `${n} 处强制性`, warning: (n: number): string => `${n} 处核实性`,
    hint: (n: number): string => `${n} 处提示`},

  acrossForms: "各表之间及其他",
  variants: {standard: "全国统一格式", ...variantNames("zh-CN")},
  edition: (id: string): string => `${id} 版式`,
  yearOf: (year: number): string => `${year} 年度`,
  noUnit: "未写填报单位",
  noYear: "未写年度",

  start: startZhCN,
  check: checkZhCN,
  zeros: zerosZhCN,
  undo: undoZhCN,
  suspects: suspectsZhCN,
  remarks: remarksZhCN,
  open: openZhCN,
  lastYear: lastYearZhCN,
  review: reviewZhCN,
  export: exportZhCN,
  consolidate: consolidateZhCN,
};

/** What a language has to say. A key that is missing does not compile. */
export type PanelWords = typeof zhCN;
