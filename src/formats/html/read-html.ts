import type {Filing} from "../../filing/filing";
import {decodeText} from "../decode-text";
import {readDocument} from "../../recognise/document";
import {parseHtml} from "./parse-html";

/**
 * Read a filing from a page: saved, or as the clipboard holds it.
 * @throws ReadError naming what is wrong with the page and the way out
 */
export const readHtml = (source: string, page: string | Uint8Array): Filing =>
  readDocument(source, parseHtml(source, typeof page === "string" ? page : decodeText(source, page)));
