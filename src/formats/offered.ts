import type {Filing} from "../filing/filing";
import {insistOnWritable} from "../filing/unwritable";
import type {Language} from "../editions/names";
import type {AnnexFormat, Content, ExportFormat, ReviewFormat} from "./format";
import {formats} from "./index";

/** The formats that a filing can be exported to, as the command line lists them. */
export const exportFormats: readonly ExportFormat[] =
  formats.filter((format): format is ExportFormat => format.exported !== undefined);

/** The same as people are offered them. */
export const offeredFormats: readonly ExportFormat[] = [
  ...exportFormats.filter(({exported}) => exported.isForPrograms === undefined),
  ...exportFormats.filter(({exported}) => exported.isForPrograms !== undefined),
];

/** The formats that 审核说明附件 can be had in. */
export const annexFormats: readonly AnnexFormat[] =
  formats.filter((format): format is AnnexFormat => format.annex !== undefined);

/** The formats that 审核意见 can be had in as a file of its own. */
export const reviewFormats: readonly ReviewFormat[] =
  formats.filter((format): format is ReviewFormat => format.review !== undefined);

/**
 * A filing in a format, as the bytes of a file. What writes it is loaded only now.
 * @throws ReadError "unwritable" where the format cannot hold one of its texts
 */
export async function writeFiling({exported}: ExportFormat, filing: Filing): Promise<Uint8Array> {
  if (exported.holdsAnyText !== true) insistOnWritable(filing);
  return toBytes(await exported.write(filing));
}

/** Text in UTF-8. */
export const toBytes = (content: Content): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;

const readable = formats.filter(({bytes, text}) => bytes !== undefined || text !== undefined);
const forLists = formats.filter(({bytes, text}) => (bytes?.tables ?? text?.tables) !== undefined);

/** What a chooser of files to be read lets through. */
export const readableEndings = readable.flatMap(({endings}) => endings);
/** What a chooser of lists of units lets through. */
export const listEndings = forLists.flatMap(({endings}) => endings);

/** The formats that can be read, by name: `网页、Word、PDF 或文本`. */
export const sayReadable = (language: Language): string => sayOneOf(language, namesIn(language));

/** The same in Chinese, with what their files end in: `网页（.html、.htm）、PDF（.pdf）`. */
export const sayReadableEndings = (): string => namesIn("zh-CN").map((said) => {
  const endings = readable.filter(({name}) => name["zh-CN"] === said).flatMap((format) => format.endings);
  return `${said}（${endings.join("、")}）`;
}).join("、");

/** What a list of units may be kept in: `.csv、.xlsx 或 .txt`. */
export const sayListEndings = (language: Language): string =>
  sayOneOf(language, forLists.map(({endings: [usual]}) => usual));

/** Each once. */
const namesIn = (language: Language): readonly string[] => [...new Set(readable.map(({name}) => name[language]))];

function sayOneOf(language: Language, names: readonly string[]): string {
  const said = new Intl.ListFormat(language, {type: "disjunction"}).format(names);
  // Between Chinese characters and others there is a space.
  return said.replace(/(\w)或/g, "$1 或").replace(/或([\w.])/g, "或 $1");
}
