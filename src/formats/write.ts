import type {Filing} from "../filing/filing";
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

/** A filing in a format, as the bytes of a file. What writes it is loaded only now. */
export const writeFiling = async ({exported}: ExportFormat, filing: Filing): Promise<Uint8Array> =>
  toBytes(await exported.write(filing));

/** Text in UTF-8. */
export const toBytes = (content: Content): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : content;
