import {xlsx} from "../formats/index";
import {type Host, HostTrouble} from "../hosts/host";
import {textSheet} from "../sheets/text-sheet";
import {download} from "./download";
import {copy} from "./export/copy";
import type {PanelWords} from "./words/zh-CN";

/** A file to be handed to the user. */
export type FileOut = {readonly bytes: Uint8Array; readonly name: string; readonly mediaType: string};

/** Where it went; a sheet by its name. */
export type HandedOut =
  | {readonly into: "downloads" | "workbook" | "clipboard"}
  | {readonly into: "sheet"; readonly sheet: string};

/**
 * Hand a file to the user: as a download, or, where the pane can give none (Excel for Mac and iPad, office-js#2700,
 * #3385, #4681), as another workbook, by the clipboard, or as a sheet with the text, whichever works first. Throws a
 * `HostTrouble` where none does: what was not handed over is never said to be.
 */
export async function handOut(host: Host, file: FileOut): Promise<HandedOut> {
  const {bytes, name, mediaType} = file;
  if (host.noDownloads !== true) {
    download(bytes, name, mediaType);
    return {into: "downloads"};
  }
  if (mediaType === xlsx.mediaType && host.openNew !== undefined && await isDone(host.openNew(bytes)))
    return {into: "workbook"};
  const text = isText(mediaType) ? new TextDecoder().decode(bytes) : undefined;
  if (text === undefined) throw new HostTrouble("noDownloads");
  if (await copy({text})) return {into: "clipboard"};
  const [sheet = ""] = await host.insert([textSheet(name, text)]);
  return {into: "sheet", sheet};
}

/** Where it went, as a sentence; `downloaded` is what is said of a download. */
export const sayHandedOut = (out: HandedOut, name: string, downloaded: string, {handedOut}: PanelWords): string =>
  out.into === "downloads" ? downloaded
    : out.into === "sheet" ? handedOut.sheet(out.sheet) : handedOut[out.into](name);

/** An administrator's policy may keep add-ins from opening workbooks (office-js#3568): then there are other ways. */
async function isDone(act: Promise<void>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (error instanceof HostTrouble) return false;
    throw error;
  }
}

const isText = (mediaType: string): boolean => /^text\/|^application\/(json|xml)$/.test(mediaType);
