import type {ReadErrorCause} from "../read-error";

/** What a sentence needs: the file's name, the place (empty where there is none), and the error's detail. */
export type Failure = {
  readonly file: string;
  readonly place: string;
  readonly detail: Readonly<Record<string, string>>;
};

/** Kinds of files by their usual ending, as a clerk calls them. */
const kinds: Readonly<Record<string, string>> = {
  xls: "旧版 Excel 格式（.xls）", doc: "旧版 Word 格式（.doc）", ppt: "旧版 PowerPoint 格式（.ppt）",
  xlsb: "Excel 二进制格式（.xlsb）", docx: "Word 文档（.docx）", pptx: "演示文稿（.pptx）", vsdx: "Visio 绘图（.vsdx）",
  ofd: "OFD 版式文件（.ofd）", ods: "OpenDocument 表格（.ods）", odt: "OpenDocument 文本（.odt）", odf: "OpenDocument 文件",
  numbers: "Numbers 表格", jar: "程序包", epub: "电子书", zip: "压缩包", pdf: " PDF 文件", et: "WPS 表格（.et）", wps: "WPS 文字（.wps）",
  hwp: "韩文文档（.hwp）", cfb: "旧版 Office 格式", msg: "邮件", image: "图片", html: "网页文件", rtf: "RTF 文档",
  archive: "压缩包",
};

const kindOf = (type: string | undefined): string => kinds[type ?? ""] ?? (type === undefined ? "其他类型的文件" : `${type} 文件`);

const size = ({bytes, limit}: Failure["detail"]): string => bytes === undefined ? ""
  : `（${megabytes(bytes)}${limit === undefined ? "" : `，最多 ${megabytes(limit)}`}）`;

const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1024 / 1024)} MB`;

const at = (place: string): string => (place === "" ? "" : `，${place}`);

/** Why a source cannot be read and what to do about it, in Chinese. */
export const zhCN: Readonly<Record<ReadErrorCause, (failure: Failure) => string>> = {
  empty: ({file}) => `${file} 是空文件，没有任何内容。请确认选对了文件，或者重新导出一份。`,
  notFound: ({file}) => `找不到文件 ${file}。请检查文件名和所在文件夹。`,
  notReadable: ({file}) => `${file} 无法打开，可能正被其他程序占用，或者没有读取权限。请关闭占用它的程序，或复制一份后再读取。`,
  tooLarge: ({file, detail}) => detail.cells !== undefined
    ? `${file} 的单元格超过 ${detail.cells} 个，不像年度报告统计表，没有读取。请只保留统计表，另存后再读取。`
    : detail.merges !== undefined
      ? `${file} 的合并单元格超过 ${detail.merges} 处，不像年度报告统计表，没有读取。请只保留统计表，另存后再读取。`
    : detail.depth !== undefined
      ? `${file} 的标签嵌套超过 ${detail.depth} 层，不像正常的网页，没有读取。请用浏览器打开，把统计表复制到工作表中，再读取。`
    : detail.pages !== undefined
      ? `${file} 超过 ${detail.pages} 页，不像年度报告，没有读取。请只保留报告所在的页，另存后再读取。`
      : `${file} 太大${size(detail)}，没有读取。请只保留统计表，另存后再读取。`,
  unpacksTooLarge: ({file, detail}) =>
    `${file} 解压后过大${size(detail)}，为安全起见没有读取。请用 Excel、Word 或 WPS 打开，只保留统计表，另存后再读取。`,
  tooComplex: ({file}) => `${file} 过于复杂，读取所需的内存或时间超出限度，没有读取。请只保留统计表，另存后再读取。`,
  unforeseen: ({file, detail}) =>
    `${file} 读取时出现了没有预料到的问题${detail.message === undefined ? "" : `：${detail.message}`}，没有读取。请再试一次；仍不行的，请用 Excel 或 WPS 另存后再读取。`,
  passwordProtected: ({file}) => `${file} 设有打开密码，无法读取。请用 Excel、Word、WPS 等打开，取消密码并保存后再读取。`,
  damaged: ({file, place, detail}) =>
    `${file} 已损坏或不完整${detail.part === undefined ? at(place) : `（${detail.part}）`}，无法读取。` +
    "请用 Excel、Word、WPS 等打开并修复，另存后再读取；打不开的，请重新取得原文件。",
  oldFormat: ({file, detail}) => `${file} 是${kindOf(detail.type)}，${({
    xls: "请用 Excel 或 WPS 打开后另存为 .xlsx", et: "请用 WPS 打开后另存为 .xlsx",
    doc: "请用 Word 或 WPS 打开后另存为 .docx", wps: "请用 WPS 打开后另存为 .docx",
    ppt: "请用 PowerPoint 或 WPS 打开，把统计表复制到 .xlsx 中",
  })[detail.type ?? ""] ?? "请把其中的统计表另存为 .xlsx"}，再读取。`,
  wrongType: ({file, detail}) => `${file} 是${kindOf(detail.type)}，不能直接读取。${({
    image: "请用 Word 或 WPS 的文字识别（OCR）转成文档，核对数字后再读取；有网页或 Word 版本的，请改用那个版本。",
    rtf: "请用 Word 或 WPS 打开后另存为 .docx，再读取。", odt: "请用 Word 或 WPS 打开后另存为 .docx，再读取。",
    ods: "请用 Excel 或 WPS 打开后另存为 .xlsx，再读取。", numbers: "请用 Numbers 导出为 .xlsx，再读取。",
    xlsb: "请用 Excel 打开后另存为 .xlsx，再读取。",
    ofd: "请用 OFD 阅读器打开后另存为 PDF，再读取。", archive: "请先解压，再读取其中的文件。", zip: "请先解压，再读取其中的文件。",
  })[detail.type ?? ""] ?? "请把统计表另存为 .xlsx，或者把表格内容复制为文本，再读取。"}`,
  notText: ({file}) => `${file} 不是文本文件，或者文字编码无法识别。请用记事本打开，另存为 UTF-8 编码后再读取。`,
  badJson: ({file, place, detail}) =>
    `${file} 不是正确的 JSON${at(place)}${detail.column === undefined ? "" : `第 ${detail.column} 列`}` +
    `${detail.found === undefined ? "" : `处出现了${detail.found === "" ? "文件结尾" : `“${detail.found}”`}`}。请更正该处，或者重新导出后再读取。`,
  badSchema: ({file, detail}) => detail.problem === "several"
    ? `${file} 含有 ${detail.count} 份统计表数据，一次只能读取一份。请分成几个文件后再读取。`
    : `${file} 的内容不是一份统计表数据：${detail.key === "" ? "最外层" : `“${detail.key}”`}${schemaProblems[detail.problem ?? ""] ?? "不符合数据格式"}。` +
      "请对照数据格式说明更正，或者重新导出后再读取。",
  noUnits: ({file}) => `${file} 中没有找到单位名称。请在单位名册中写一行标题，其中一栏是“单位名称”；或者不写标题，每行只写一个单位名称。`,
  unwritable: ({file, place, detail}) =>
    `${file} 的${detail.of !== "unit" ? "文字" : "填报单位名称"}“${detail.text}”${at(place)}含有不能写进文件的字符（${detail.code}），没有处理这份数据。` +
    "请在源文件中删去该字符，重新输入这几个字，再试一次。",
  several: ({file, detail}) =>
    `${file} 含有几份填报数据：${detail.there}，这里一次只能处理一份。请分成几个文件；在命令行中可以用 --unit、--year 指定其中一份。`,
  otherFiling: ({file, detail}) =>
    `${file} 中的填报数据是 ${detail.there}，没有要读取的 ${detail.asked}，没有读取。请核对单位、年度和版式。`,
  noText: ({file}) => `${file} 的页面是图片（扫描件），其中没有文字，无法读取。` +
    "请用 Word 或 WPS 的文字识别（OCR）转成文档，核对数字后再读取；有网页或 Word 版本的，请改用那个版本。",
  noTables: ({file}) =>
    `${file} 中没有找到政府信息公开工作年度报告的统计表。请确认选对了文件；表格是图片的，需要先录入为文字。`,
  partsOfYear: ({file}) =>
    `${file} 中的是各季度、各月份等的数，不是年度统计表，没有读取。请按年度表样整理成全年的数，再读取。`,
  emptyTables: ({file}) => `${file} 中有统计表，但是没有填写任何数字。请填写后再读取。`,
  unplaced: ({file}) => `${file} 中有统计表的栏目，也有数字，但是不能确定各个数字属于哪一栏，没有读取。` +
    "请核对表头和各行的名称，或者把表格粘贴到 Excel 中另存为 .xlsx，再读取。",
  cannotMend: ({file, detail}) =>
    `${file} ${mendProblems[detail.why ?? ""] ?? "的结构不便改动"}，直接写入可能损失内容，没有改动。请用 Excel 或 WPS 另存为普通 .xlsx 后再试。`,
};

const schemaProblems: Readonly<Record<string, string>> = {
  missing: "缺失", type: "的类型不对", value: "的值不在允许的范围内",
};

const mendProblems: Readonly<Record<string, string>> = {
  signed: "带有数字签名", strict: "是 Strict Open XML 格式", encoding: "使用了少见的文字编码", zip64: "是超大压缩格式",
  structureLocked: "的工作簿结构受保护（在“审阅”中可以撤销）", noStyles: "缺少样式表", noAddresses: "的单元格没有标明位置",
};
