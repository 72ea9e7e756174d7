import {zipSync, type Zippable} from "fflate";

/**
 * Files, by their names, in one archive for people to unpack; `mtime` where the same files shall give the same bytes.
 * It says of itself that it was made on Unix: of another one `unzip` takes Chinese names for those of an old code page.
 */
export const zipFiles = (files: Zippable, mtime?: string): Uint8Array =>
  zipSync(files, {level: 9, ...(mtime !== undefined && {mtime}), os: unix, attrs: readableFile});

const unix = 3;
/** An ordinary file that its owner may change and all may read: in the upper half, as Unix has it. */
const readableFile = 0o100644 * 0x10000;
