import type {Filing} from "../../src/filing/filing";
import {ReadError} from "../../src/filing/read-error";
import {readText} from "../../src/readers/text";
import {allLayouts} from "./all-layouts";
import {inventCase, kinds} from "./cases";
import type {Layout} from "./layout";
import {score, type Score} from "./score";

/** More seeds find more: `LAYOUT_SEEDS=50 npx jest test/layouts`. */
const seeds = Array.from({length: Number(process.env.LAYOUT_SEEDS ?? 3)}, (_, at) => at + Number(process.env.LAYOUT_FROM ?? 1));

type Tried = Score & {readonly name: string; readonly text: string};

const tryLayout = (layout: Layout): Tried[] => kinds.flatMap((kind) => seeds.map((seed) => {
  const {name, told, report} = inventCase(layout, kind, seed);
  const filing = read(report.text, told.layout.keepsTables !== false) ?? {...told, figures: new Map(), unmatched: [{}], missingRows: []} as unknown as Filing;
  const heads = filing.edition === told.edition && filing.year === told.year && filing.unit === told.unit
    ? [] : [`heading: ${filing.unit} ${filing.year} ${filing.edition}, not ${told.unit} ${told.year} ${told.edition}`];
  const scored = score(report, filing);
  return {...scored, wrong: [...heads, ...scored.wrong], name, text: report.text};
}));

/** Where next to nothing is left of the tables, a reader may refuse. */
function read(text: string, hasTables: boolean): Filing | undefined {
  try {
    return readText("report.txt", text);
  } catch (error) {
    if (hasTables || !(error instanceof ReadError)) throw error;
    return undefined;
  }
}

describe.each(allLayouts.map((layout) => [layout.name, layout] as const))("%s", (_, layout) => {
  const tried = tryLayout(layout);
  const told = tried.reduce((sum, {right, absent, wrong}) => sum + right + absent.length + wrong.length, 0);

  test("no figure is read wrong, none is invented", () => {
    const bad = tried.filter(({wrong, invented}) => wrong.length + invented.length > 0)
      .map(({name, wrong, invented}) => ({name, wrong: wrong.slice(0, 5), invented: invented.slice(0, 5)}));
    expect(bad).toEqual([]);
  });

  test("at least 995 figures in 1000 are read", () => {
    const absent = tried.filter((one) => one.absent.length > 0).map((one) => `${one.absent.length} absent: ${one.name}, ${one.absent.slice(0, 3).join(" ")}`);
    expect({share: tried.reduce((sum, {right}) => sum + right, 0) / told >= 0.995, absent: absent.slice(0, 8)})
      .toEqual({share: true, absent: expect.anything()});
  });

  test("what is not read is told", () => {
    expect(tried.filter(({silent}) => silent).map(({name}) => name)).toEqual([]);
  });
});
