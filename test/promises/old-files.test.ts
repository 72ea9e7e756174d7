import {existsSync, readdirSync, readFileSync, statSync} from "node:fs";
import {join} from "node:path";
import {earlierFilings, parseArchive} from "../../src/filing/archive";
import {numberOr} from "../../src/filing/figure";
import type {Filing} from "../../src/filing/filing";
import type {Opinion} from "../../src/filing/review-table";
import type {Remarks} from "../../src/filing/remarks";
import {ReadError} from "../../src/filing/read-error";
import {readArchived} from "../../src/panel/last-year/use-last-year";
import {readFiling} from "../../src/formats/read";
import {indicatorsIn} from "../balance";
import {gouji} from "../commands/command-line";

/** What a line of the manifest promises of a file. */
type Promised = {readonly file: string} & (
  | Pick<Filing, "unit" | "year" | "edition" | "variant"> & {
    /** A file of figures by id; `blank` where every figure of the forms is there and none is filled in. */
    readonly figures: string;
    readonly trail?: string;
    readonly opinions?: string;
  }
  /** A comparison or a review on paper is for people, and no report; an archive's index lists filings. */
  | {readonly holds: "noFiling" | "archive"});
type Figures = Readonly<Record<string, number | null>>;

const versions = readdirSync(join(__dirname, "../fixtures")).filter((name) => name.startsWith("written-by-"));

test("there are files of every version that was handed out", () => {
  expect(versions).toContain("written-by-0.1");
});

describe.each(versions)("%s", (version) => {
  const folder = join(__dirname, "../fixtures", version);
  const bytesOf = (file: string) => new Uint8Array(readFileSync(join(folder, file)));
  const jsonOf = <Content>(file: string) => JSON.parse(readFileSync(join(folder, file), "utf8")) as Content;
  const manifest = jsonOf<readonly Promised[]>("manifest.json");
  const reports = manifest.flatMap((promised) => ("figures" in promised ? [promised] : []));

  test("every file has its line in the manifest, and every line its file", () => {
    const files = (readdirSync(folder, {recursive: true}) as string[])
      .map((file) => file.replaceAll("\\", "/")).filter((file) => statSync(join(folder, file)).isFile());
    const used = ["README.md", "manifest.json", ...manifest.map(({file}) => file),
      ...reports.flatMap(({figures, trail, opinions}) => [figures, trail, opinions])];
    expect(files.filter((file) => !used.includes(file))).toEqual([]);
    expect(used.filter((file) => file !== undefined && file !== "blank" && !existsSync(join(folder, file)))).toEqual([]);
    expect(new Set(manifest.map(({file}) => file)).size).toBe(manifest.length);
  });

  test.each(reports.map((promised) => [promised.file, promised] as const))("%s is read as it was meant", async (
    file, {unit, year, edition, variant, figures, trail: remarks, opinions},
  ) => {
    const filing = await read(file, bytesOf(file));
    expect([filing.unit, filing.year, filing.edition, filing.variant]).toEqual([unit, year, edition, variant]);
    expect(filing.unmatched).toEqual([]);
    expect(figuresIn(filing)).toEqual(figures === "blank"
      ? Object.fromEntries(indicatorsIn(edition, variant).map(({id}) => [id, null])) : jsonOf<Figures>(figures));
    if (remarks !== undefined) expect(filing.remarks).toEqual(jsonOf<Remarks>(remarks));
    if (opinions !== undefined) expect(filing.review?.map(said)).toEqual(jsonOf<readonly Opinion[]>(opinions));
  });

  const remarks = reports.filter(({trail}) => trail !== undefined);
  test.each(remarks.map((promised) => [promised.file, promised] as const))(
    "what was said in %s still explains what it was said of", async (file, {trail: remarks}) => {
      const {explanations, signOffs} = jsonOf<Remarks>(remarks!);
      const [{findings}] = (await gouji(["check", join(folder, file), "--json"])).json() as [Checked];
      const standing = new Map(findings.flatMap(({said}) => (said ? [[said.explanation, said.standing]] : [])));
      const signed = signOffs.map(({of}) => of);
      expect(explanations.length).toBeGreaterThan(1);
      for (const {text, of} of explanations) {
        expect([text, standing.get(text)]).toEqual([text, signed.includes(of) ? "confirmed" : "explained"]);
      }
    });

  const returned = reports.filter(({file}) => file.endsWith("-returned.xlsx"));
  test.each(returned.map((promised) => [promised.file, promised] as const))(
    "a review of %s carries every remark on", async (file, {opinions}) => {
      const typed = jsonOf<readonly Opinion[]>(opinions!).filter(({explanation, by}) => explanation !== "" || by !== "");
      const {findings} = (await gouji(["review", join(folder, file), "--json"])).json() as Reviewed;
      expect(typed.length).toBeGreaterThan(2);
      for (const {explanation, by, time, status} of typed) {
        // An explanation typed beside 待处理 counts as one, and a line without a time of its own gets one.
        expect(findings).toContainEqual(expect.objectContaining({
          explanation, by, ...(time === "" ? {} : {time}),
          status: status === "open" && explanation !== "" ? "explained" : status,
        }));
      }
    });

  const asides = manifest.filter((promised) => "holds" in promised && promised.holds === "noFiling");
  test.each(asides.map(({file}) => [file]))("%s is never taken for a whole report", async (file) => {
    const found = await read(file, bytesOf(file)).catch((error: unknown) => error);
    if (found instanceof ReadError) expect(found.why).toBe("noTables");
    else expect((found as Filing).figures.size).toBeLessThan(indicatorsIn((found as Filing).edition).length / 2);
  });

  const indexes = manifest.filter((promised) => "holds" in promised && promised.holds === "archive");
  test.each(indexes.map(({file}) => [file]))("%s offers the panel every earlier year", async (file) => {
    const archive = parseArchive(jsonOf(file))!;
    const beside = join(file, "..");
    const inIt = reports.filter((one) => one.file.startsWith(`${beside}/`));
    const fetch = async ({pathname}: URL) => {
      const path = decodeURIComponent(pathname.split("/archive/")[1]!);
      return {ok: true, text: async () => readFileSync(join(folder, beside, path), "utf8")};
    };
    Object.assign(globalThis, {document: {baseURI: "https://localhost/taskpane.html"}, fetch});
    try {
      expect(archive.filings.map((one) => `${beside}/${one.file}`).sort()).toEqual(inIt.map((one) => one.file).sort());
      const earlier = earlierFilings(archive, "云溪街道办事处", 2024);
      expect(earlier.map(({year}) => year)).toEqual([2023, 2022, 2020, 2017]);
      expect(earlier.every(({isSure}) => isSure)).toBe(true);
      for (const entry of earlier) {
        const {figures} = inIt.find((one) => one.file === `${beside}/${entry.file}`)!;
        expect(figuresIn(await readArchived(entry))).toEqual(jsonOf(figures));
      }
    } finally {
      for (const name of ["fetch", "document"]) Reflect.deleteProperty(globalThis, name);
    }
  });
});

/** A file as any reader of ours reads it. */
const read = (file: string, bytes: Uint8Array): Promise<Filing> => readFiling(file.split("/").at(-1)!, bytes);

const figuresIn = ({figures}: Filing): Figures =>
  Object.fromEntries([...figures].map(([id, figure]) => [id, numberOr(null, figure)]));

const said = ({says, suggestion, status, explanation, by, time}: Opinion) =>
  ({says, suggestion, status, explanation, by, time});

type Said = {readonly standing: string; readonly explanation: string};
type Checked = {readonly findings: readonly {readonly said?: Said | null}[]};
type Reviewed = {readonly findings: readonly Opinion[]};
