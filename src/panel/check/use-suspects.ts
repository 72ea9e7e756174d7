import {useCallback, useEffect, useMemo, useState} from "react";
import type {Filing} from "../../filing/filing";
import type {Host, TakeBack} from "../../hosts/host";
import {type Finding, keyOf} from "../../reconcile/finding";
import type {locate as Locate, Location, Suggestion} from "../../reconcile/locate/locate";
import {sayCorrections} from "../../reconcile/locate/say-location";
import {numberOr} from "../../filing/figure";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import type {Check} from "./use-check";
import type {Report} from "./tables-in";
import {areMeant, meantBy, type TablesMeant} from "./tables-meant";

/** Where the errors probably are, and the way to take a suggestion. */
export type Suspects = {
  /** Part by part of the tables that do not reconcile; none until they are located. */
  readonly locations: readonly Location[];
  readonly locationOf: (finding: Finding) => Location | undefined;
  readonly isTaking: boolean;
  readonly take: (suggestion: Suggestion) => Promise<void>;
};

/** Locates the errors of a report once, and writes what a suggestion says when it is taken. */
export function useSuspects(
  host: Host, report: Report | undefined, last: Filing | undefined, {run}: Check, {show, fail}: Messages,
): Suspects {
  const {words, language} = useWords();
  const [isTaking, setTaking] = useState(false);
  const locate = useLocate(fail);
  const locations = useMemo(() => report === undefined || locate === undefined ? []
    : locate(report.findings, report.filing, last), [locate, report, last]);
  const take = useCallback(async (suggestion: Suggestion) => {
    if (report === undefined) return;
    setTaking(true);
    try {
      const ways: TakeBack[] = [];
      const taking = await takeSuggestion(host, meantBy(report), suggestion, (way) => ways.push(way));
      if (taking === "taken") {
        show({
          intent: "done", text: words.suspects.taken(sayCorrections(suggestion, report.filing, language)), ways,
        });
      } else {
        show({intent: "warning", text: words.suspects[taking]});
      }
    } catch (error) {
      fail(error);
    }
    setTaking(false);
    await run();
  }, [host, report, run, show, fail, words, language]);
  return useMemo(() => ({
    locations,
    locationOf: (finding) => locations.find(({findings}) => findings.includes(keyOf(finding))), isTaking, take,
  }), [locations, isTaking, take]);
}

/** What locates errors, fetched once the panel is there. */
function useLocate(fail: Messages["fail"]): typeof Locate | undefined {
  const [locate, setLocate] = useState<typeof Locate>();
  useEffect(() => {
    import("../../reconcile/locate/locate").then((fetched) => setLocate(() => fetched.locate), fail);
  }, [fail]);
  return locate;
}

/** `stale` where a figure is no longer what it was, `refused` where a cell is locked or has a formula. */
type Taking = "taken" | "stale" | "refused";

/**
 * Write what a suggestion says, as one undoable step, into the tables meant; all of it or, where a figure
 * has changed meanwhile, nothing.
 */
async function takeSuggestion(
  host: Host, meant: TablesMeant, {corrections}: Suggestion, keep: (way: TakeBack) => void,
): Promise<Taking> {
  const {tablesIn} = await import("./tables-in");
  const tables = tablesIn("", await host.read()).find(areMeant(meant));
  const unchanged = corrections.flatMap(({id, from, to}) => {
    const figure = tables?.filing.figures.get(id);
    return figure !== undefined && numberOr(null, figure) === from ? [{...figure, to}] : [];
  });
  if (unchanged.length < corrections.length) return "stale";
  // A total that a formula computes, rightly or not, is not made a typed number unasked.
  const entries = unchanged.flatMap(({place, formula, to: value}) => place.in === "sheet" && formula === undefined
    ? [{sheet: place.sheet, row: place.row, column: place.column, value}] : []);
  if (entries.length < corrections.length) return "refused";
  return (await host.write(entries, keep)).length === 0 ? "taken" : "refused";
}
