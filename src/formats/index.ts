import {csv} from "./csv/csv";
import {docx} from "./docx/docx";
import type {Format} from "./format";
import {html} from "./html/html";
import {json} from "./json/json";
import {pdf} from "./pdf/pdf";
import {text} from "./text";
import {xls} from "./xls/xls";
import {xlsx} from "./xlsx/xlsx";
import {xml} from "./xml/xml";

/**
 * The one list of formats: what is read and exported, what choosers, sentences and the command line offer, all follow
 * from it. A file is asked in this order: what Excel wrote as XML is XML too, and has tables as a page has; a package
 * that is nothing else is left to the reader of workbooks, a text that is nothing else to the last.
 */
export const formats: readonly Format[] = [xls, html, docx, json, csv, xml, xlsx, pdf, text];
