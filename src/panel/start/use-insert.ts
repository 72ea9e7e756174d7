import {useState} from "react";
import type {Host} from "../../hosts/host";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {keepRecord} from "./use-record";
import type {TemplateChoice} from "./use-choice";

/** Putting empty tables into the workbook. */
export type Inserting = {readonly isInserting: boolean; readonly insert: () => Promise<void>};

/** Inserting empty tables; the cell to begin with is selected. */
export function useInsert(
  host: Host, {edition, variant, unit, year}: TemplateChoice, {show, fail}: Messages,
  settle: (sheets: readonly string[]) => Promise<void>,
): Inserting {
  const {words} = useWords();
  const [isInserting, setInserting] = useState(false);
  const insert = async () => {
    if (isInserting) return;
    setInserting(true);
    try {
      const whose = {edition, variant, unit: unit.trim(), year};
      // Fetched only now: most visits insert nothing.
      const {template} = await import("../../sheets/template");
      const specs = template(whose);
      const names = await host.insert(specs);
      await keepRecord(host, whose);
      const [[spec], [sheet]] = [specs, names];
      const first = spec?.cells.find(({open, figure}) => open === true && figure !== undefined);
      if (first !== undefined && sheet !== undefined) {
        await host.goTo({sheet, row: first.row, column: first.column}, true);
      }
      show({intent: "done", text: words.start.inserted(names.length, words.list(names))});
      await settle(names);
    } catch (error) {
      fail(error);
    }
    setInserting(false);
  };
  return {isInserting, insert};
}
