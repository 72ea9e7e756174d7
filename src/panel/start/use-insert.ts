import {useState} from "react";
import type {Host} from "../../hosts/host";
import {template} from "../../sheets/template";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {keepRecord} from "./use-record";
import type {TemplateChoice} from "./use-choice";

/** Inserting empty tables; the cell to begin with is selected. */
export function useInsert(
  host: Host, {edition, variant, unit, year}: TemplateChoice, {show, fail}: Messages,
  settled: (sheets: readonly string[]) => Promise<void>, reload: () => Promise<void>,
): {readonly isInserting: boolean; readonly insert: () => Promise<void>} {
  const {words} = useWords();
  const [isInserting, setInserting] = useState(false);
  const insert = async () => {
    if (isInserting) return;
    setInserting(true);
    try {
      const whose = {edition, variant, unit: unit.trim(), year};
      const specs = template(whose);
      const names = await host.insert(specs);
      await keepRecord(host, whose);
      const first = specs[0]!.cells.find(({open, figure}) => open === true && figure !== undefined);
      if (first !== undefined) await host.goTo({sheet: names[0]!, row: first.row, column: first.column}, true);
      show({intent: "done", text: words.start.inserted(names.length, words.list(names))});
      await reload();
      await settled(names);
    } catch (error) {
      fail(error);
    }
    setInserting(false);
  };
  return {isInserting, insert};
}
