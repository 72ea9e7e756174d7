import {useState} from "react";
import type {Filing} from "../../filing/filing";
import {type Host, inOnePiece, type TakeBack} from "../../hosts/host";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {parseTag} from "../../sheets/sheet-tag";
import type {TemplateFor} from "../../sheets/template";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {keepRecord} from "./use-record";
import type {TemplateChoice} from "./use-choice";

/** Putting empty tables into the workbook. */
export type Inserting = {
  readonly isInserting: boolean;
  /** No unit was named: that is asked for once, and who inserts again leaves it open. */
  readonly isUnitAsked: boolean;
  readonly insert: () => Promise<void>;
  /** The official table of one form alone, to be typed in beside what a filing shows of the others. */
  readonly insertForm: (form: string, filing: Filing) => Promise<void>;
};

/** Inserting empty tables; the cell to begin with is selected. */
export function useInsert(
  host: Host, {edition, variant, unit, year}: TemplateChoice, {show, fail}: Messages,
  settle: (sheets: readonly string[]) => Promise<void>, check: () => Promise<void>,
): Inserting {
  const {words} = useWords();
  const [isInserting, setInserting] = useState(false);
  const [isUnitAsked, setUnitAsked] = useState(false);
  const insertTables = async (
    whose: TemplateFor, isMeant: (spec: SheetSpec) => boolean, keep: () => Promise<unknown>,
    done: (names: readonly string[]) => Promise<void>,
  ) => {
    if (isInserting) return;
    setInserting(true);
    try {
      // Fetched only now: most visits insert nothing.
      const {template} = await import("../../sheets/template");
      const specs = template(whose).filter(isMeant);
      const ways: TakeBack[] = [];
      await done(await inOnePiece(host, async () => {
        const names = await host.insert(specs, (way) => ways.push(way));
        const [[spec], [sheet]] = [specs, names];
        const first = spec?.cells.find(({open, figure}) => open === true && figure !== undefined);
        if (first !== undefined && sheet !== undefined) {
          await host.goTo({sheet, row: first.row, column: first.column}, true);
        }
        show({intent: "done", text: words.start.inserted(names.length, words.list(names)), ways});
        await keep();
        return names;
      }));
    } catch (error) {
      fail(error);
    }
    setInserting(false);
  };
  const insert = async () => {
    const whose = {edition, variant, unit: unit.trim(), year};
    if (whose.unit === "" && !isUnitAsked) return setUnitAsked(true);
    setUnitAsked(false);
    return insertTables(whose, () => true, () => keepRecord(host, whose), settle);
  };
  const insertForm = (form: string, filing: Filing) => insertTables(
    {edition: filing.edition, variant: filing.variant, unit: filing.unit, year: filing.year},
    ({tag}) => parseTag(tag)?.form === form, async () => {}, check);
  return {isInserting, isUnitAsked, insert, insertForm};
}
