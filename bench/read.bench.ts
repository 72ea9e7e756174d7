import {unzipSync} from "fflate";
import {Parser} from "htmlparser2";
import {SaxesParser} from "saxes";
import {workbookOf} from "../src/commands/review";
import {loadPdfjs} from "../src/formats/pdf/read-pdf";
import {readFiling} from "../src/formats/read";
import {knownLayouts, type KnownLayouts} from "../src/recognise/known-layouts";
import {buildFiling} from "../test/build";
import {docx} from "../test/renderings/docx";
import {inventReport} from "../test/renderings/report";
import {wordHtml} from "../test/renderings/word-html";
import {convert, hasOffice} from "../test/soffice";

/** Reading one report of 200 figures from each kind of source, beside the library below it parsing the same alone. */
export const bench = async (print: (line: string) => void): Promise<void> => {
  const report = inventReport("2021", undefined, "many", 1);
  const page = new TextEncoder().encode(wordHtml(report));
  const word = docx(report);
  await compare(print, "page", "a.html", page, "htmlparser2", parsePage);
  await compare(print, "Word document", "a.docx", word, "fflate + saxes", (bytes) => parseParts(bytes, /^word\/document\.xml$/));
  const book = await workbookOf(buildFiling({unit: "云溪街道办事处"}));
  const parseSheets: Parse = (bytes) => parseParts(bytes, /^xl\/(?:worksheets\/sheet\d+|sharedStrings)\.xml$/);
  await compare(print, "workbook in a layout met first,", "a.xlsx", book, "fflate + saxes", parseSheets);
  await compare(print, "workbook in a layout met before,", "a.xlsx", book, "fflate + saxes", parseSheets, 60, knownLayouts());
  if (!hasOffice) return print("PDF: skipped, as soffice (LibreOffice) was not found");
  const [pdf] = convert([{name: "a.docx", bytes: word}], "pdf");
  await compare(print, "PDF", "a.pdf", pdf!, "pdfjs, its text alone", parsePdf, 10);
};

type Parse = (bytes: Uint8Array) => unknown;

async function compare(
  print: (line: string) => void,
  what: string, name: string, bytes: Uint8Array,
  library: string, parse: Parse, runs = 60, layouts?: KnownLayouts,
): Promise<void> {
  const {figures} = await readFiling(name, bytes, {}, layouts);
  const ours = await milliseconds(() => readFiling(name, bytes, {}, layouts), runs);
  const naive = await milliseconds(() => parse(bytes), runs);
  const said = (time: number): string => `${time.toFixed(1).padStart(7)} ms, ${(1000 / time).toFixed(0).padStart(5)} a second`;
  print(`${what} of ${(bytes.length / 1000).toFixed(0)} kB, ${figures.size} figures`);
  print(`  ${said(ours)}  read as a filing`);
  print(`  ${said(naive)}  ${library}`);
}

/** Median of the runs, after enough of them that both sides run compiled: a reader is much more code than a parser. */
async function milliseconds(run: () => unknown, runs: number): Promise<number> {
  for (const start = performance.now(); performance.now() - start < warming;) await run();
  const times: number[] = [];
  for (let at = 0; at < runs; at += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.sort((one, other) => one - other)[runs >> 1]!;
}

const warming = 4000;

function parsePage(bytes: Uint8Array): number {
  let cells = 0;
  const parser = new Parser({
    onopentag(tag) {
      if (tag === "td") cells += 1;
    },
  });
  parser.end(new TextDecoder().decode(bytes));
  return cells;
}

function parseParts(bytes: Uint8Array, wanted: RegExp): number {
  let elements = 0;
  for (const [name, part] of Object.entries(unzipSync(bytes))) {
    if (!wanted.test(name)) continue;
    const parser = new SaxesParser({position: false});
    parser.on("opentag", () => {
      elements += 1;
    });
    parser.write(new TextDecoder().decode(part)).close();
  }
  return elements;
}

async function parsePdf(bytes: Uint8Array): Promise<number> {
  const pdfjs = await loadPdfjs();
  const task = pdfjs.getDocument({data: new Uint8Array(bytes), verbosity: 0});
  const document = await task.promise;
  let items = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    items += (await (await document.getPage(number)).getTextContent()).items.length;
  }
  await task.destroy();
  return items;
}
