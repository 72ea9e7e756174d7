import type {Kind} from "../editions/form";
import type {CellSpec, Validation} from "./sheet-spec";

type Measured = {readonly kind: Kind; readonly unit: string};

const words: Readonly<Record<Kind, (unit: string) => Pick<Validation, "title" | "message">>> = {
  count: () => ({title: "请填写整数", message: "本格填写数量，应为不小于零的整数，没有的填 0。"}),
  amount: (unit) => ({title: "请填写数字", message: `本格填写金额，单位为${unit}，应为不小于零的数，可带小数，没有的填 0。`}),
  change: () => ({title: "请填写整数", message: "本格填写增减数量，应为整数，减少的填负数（如 -3），没有增减的填 0。"}),
};

/** What each figure's cell accepts, in as few rectangles as its neighbours allow. */
export function validationsOf(
  cells: readonly CellSpec[], measureOf: (figure: string) => Measured,
): readonly Validation[] {
  const runs: Validation[] = [];
  for (const {row, column, columnSpan = 1, figure} of cells) {
    if (figure !== undefined) {
      const {kind, unit} = measureOf(figure);
      const said = words[kind](unit);
      const before = runs.findIndex((run) =>
        isAlike(run, {kind, ...said}) && run.row === row && run.rows === 1 && run.column + run.columns === column);
      const run = {row, column, rows: 1, columns: columnSpan, kind, ...said};
      if (before < 0) {
        runs.push(run);
      } else {
        runs[before] = {...runs[before]!, columns: runs[before]!.columns + columnSpan};
      }
    }
  }
  return runs.reduce<Validation[]>((areas, run) => {
    const above = areas.findIndex((area) => isAlike(area, run) && area.column === run.column &&
      area.columns === run.columns && area.row + area.rows === run.row);
    return above < 0 ? [...areas, run] : areas.with(above, {...areas[above]!, rows: areas[above]!.rows + 1});
  }, []);
}

type Alike = Pick<Validation, "kind" | "message">;
const isAlike = (a: Alike, b: Alike): boolean => a.kind === b.kind && a.message === b.message;
