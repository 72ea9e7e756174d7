import type {ReadErrorCause} from "../read-error";
import type {Failure} from "./zh-CN";

const kinds: Readonly<Record<string, string>> = {
  xls: "an old Excel file (.xls)", doc: "an old Word file (.doc)", ppt: "an old PowerPoint file (.ppt)",
  xlsb: "a binary Excel file (.xlsb)", docx: "a Word document (.docx)", pptx: "a presentation (.pptx)",
  vsdx: "a Visio drawing (.vsdx)", ofd: "an OFD document (.ofd)", ods: "an OpenDocument spreadsheet (.ods)",
  odt: "an OpenDocument text (.odt)", odf: "an OpenDocument file", numbers: "a Numbers spreadsheet", jar: "a program archive",
  epub: "an e-book", zip: "an archive", pdf: "a PDF file", et: "a WPS spreadsheet (.et)", wps: "a WPS text (.wps)",
  hwp: "a Hangul document (.hwp)",
  cfb: "an old Office file", msg: "an e-mail message", image: "an image", html: "a web page",
  rtf: "an RTF document", archive: "an archive",
};

const kindOf = (type: string | undefined): string =>
  kinds[type ?? ""] ?? (type === undefined ? "of another type" : `a file of type ${type}`);

const size = ({bytes, limit}: Failure["detail"]): string => bytes === undefined ? ""
  : ` (${megabytes(bytes)}${limit === undefined ? "" : ` of at most ${megabytes(limit)}`})`;

const megabytes = (bytes: string): string => `${Math.ceil(Number(bytes) / 1024 / 1024)} MB`;

const at = (place: string): string => (place === "" ? "" : ` at ${place}`);

/** Why a source cannot be read and what to do about it, in English. */
export const enUS: Readonly<Record<ReadErrorCause, (failure: Failure) => string>> = {
  empty: ({file}) => `${file} is empty. Please make sure it is the right file, or export it again.`,
  notFound: ({file}) => `${file} was not found. Please check its name and folder.`,
  notReadable: ({file}) =>
    `${file} cannot be opened; another program may be using it, or you may not read it. Please close that program or read a copy.`,
  tooLarge: ({file, detail}) => detail.cells !== undefined
    ? `${file} has more than ${detail.cells} cells and was not read. Please keep only the statistics tables and save them anew.`
    : detail.merges !== undefined
      ? `${file} has more than ${detail.merges} merged areas and was not read. Please keep only the statistics tables and save them anew.`
    : detail.depth !== undefined
      ? `${file} nests its tags more than ${detail.depth} deep and was not read. Please open it in a browser and copy the tables into a sheet.`
    : detail.pages !== undefined
      ? `${file} has more than ${detail.pages} pages and was not read. Please keep only the report's pages and save them anew.`
      : `${file} is too large${size(detail)} and was not read. Please keep only the statistics tables and save them anew.`,
  unpacksTooLarge: ({file, detail}) =>
    `${file} would unpack to too much${size(detail)} and was not read, to be safe. ` +
    "Please open it in Excel, Word or WPS, keep only the statistics tables and save them anew.",
  tooComplex: ({file}) =>
    `${file} is too complex: reading it takes more memory or time than there is. Please keep only the statistics tables and save them anew.`,
  unforeseen: ({file, detail}) =>
    `${file} was not read, for a reason nobody foresaw${detail.message === undefined ? "" : ` (${detail.message})`}. ` +
    "Please try again; if that fails, save it anew in Excel or WPS.",
  passwordProtected: ({file}) =>
    `${file} is protected by a password. Please open it in Excel, Word or WPS, remove the password, save, and read it again.`,
  damaged: ({file, place, detail}) =>
    `${file} is damaged or incomplete${detail.part === undefined ? at(place) : ` (${detail.part})`}. ` +
    "Please open it in Excel, Word or WPS, repair it and save it anew; if that fails, get the original again.",
  oldFormat: ({file, detail}) => `${file} is ${kindOf(detail.type)}. Please ${({
    xls: "open it in Excel or WPS and save it as .xlsx", et: "open it in WPS and save it as .xlsx",
    doc: "open it in Word or WPS and save it as .docx", wps: "open it in WPS and save it as .docx",
    ppt: "open it in PowerPoint or WPS and copy its tables into an .xlsx",
  })[detail.type ?? ""] ?? "save its tables as .xlsx"}, then read it again.`,
  wrongType: ({file, detail}) => `${file} is ${kindOf(detail.type)} and cannot be read as it is. ${({
    image: "Please turn it into a document with the text recognition (OCR) of Word or WPS, check the numbers and read that; better, get the page or the Word document.",
    rtf: "Please open it in Word or WPS and save it as .docx.", odt: "Please open it in Word or WPS and save it as .docx.",
    ods: "Please open it in Excel or WPS and save it as .xlsx.", numbers: "Please export it from Numbers as .xlsx.",
    xlsb: "Please open it in Excel and save it as .xlsx.",
    ofd: "Please save it as PDF with an OFD reader.", archive: "Please unpack it and read the file inside.",
    zip: "Please unpack it and read the file inside.",
  })[detail.type ?? ""] ?? "Please save the tables as .xlsx, or copy them as text, and read that."}`,
  notText: ({file}) =>
    `${file} is no text file, or its encoding is unknown. Please open it in an editor, save it as UTF-8 and read it again.`,
  badJson: ({file, place, detail}) =>
    `${file} is not valid JSON${at(place)}${detail.column === undefined ? "" : `, column ${detail.column}`}` +
    `${detail.found === undefined ? "" : detail.found === "" ? ": the file ends too early" : `: unexpected “${detail.found}”`}. ` +
    "Please correct it or export it again.",
  badSchema: ({file, detail}) => detail.problem === "several"
    ? `${file} holds ${detail.count} filings; one can be read at a time. Please split it.`
    : `${file} is not the data of a filing: ${detail.key === "" ? "the outermost value" : `“${detail.key}”`} ${schemaProblems[detail.problem ?? ""] ?? "does not fit the schema"}. ` +
      "Please correct it after the schema, or export it again.",
  noUnits: ({file}) => `${file} names no units. Please give the list a row of headings, one of them 单位名称 or “name”; ` +
    "or no headings and one name a line.",
  unwritable: ({file, place, detail}) =>
    `${file}: ${detail.of !== "unit" ? "the text" : "the unit's name"} “${detail.text}”${at(place)} holds a character that no file can hold (${detail.code}), so it was left out. ` +
    "Please delete the character in the source, type these words again, and try once more.",
  several: ({file, detail}) =>
    `${file} holds several filings: ${detail.there}; only one can be dealt with here. Please split the file; on the command line, --unit and --year name one of them.`,
  otherFiling: ({file, detail}) =>
    `${file} holds ${detail.there}, and not ${detail.asked}, which was asked for; nothing was read. Please check unit, year and edition.`,
  noText: ({file}) => `${file} consists of pictures (scanned pages) without text. ` +
    "Please turn it into a document with the text recognition (OCR) of Word or WPS, check the numbers and read that; better, get the page or the Word document.",
  noTables: ({file}) =>
    `${file} holds no statistics tables of an annual disclosure report. Please make sure it is the right file; ` +
    "tables that are pictures must be typed in first.",
  partsOfYear: ({file}) =>
    `${file} holds figures of quarters, months or other parts of a year and no annual table; nothing was read. ` +
    "Please put the figures of the whole year into the annual form first.",
  emptyTables: ({file}) => `${file} holds the statistics tables, but no number in them. Please fill them in first.`,
  unplaced: ({file}) => `${file} holds labels of the statistics tables and numbers, but not where each number belongs. ` +
    "Please check the headings and the names of rows, or paste the tables into Excel and save them as .xlsx.",
  cannotMend: ({file, detail}) =>
    `${file} ${mendProblems[detail.why ?? ""] ?? "cannot be changed safely"}; writing to it might lose something, so it was left as it is. ` +
    "Please save it as a plain .xlsx in Excel or WPS and try again.",
};

const schemaProblems: Readonly<Record<string, string>> = {
  missing: "is missing", type: "is of the wrong type", value: "is none of the allowed values",
};

const mendProblems: Readonly<Record<string, string>> = {
  signed: "is digitally signed", strict: "is a Strict Open XML workbook", encoding: "uses a rare text encoding",
  zip64: "is a ZIP64 archive", structureLocked: "has a protected structure (see Review)", noStyles: "has no styles",
  noAddresses: "leaves out the addresses of its cells",
};
