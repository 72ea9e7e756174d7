import {useCallback, useEffect, useMemo, useRef, useState} from "react";
import type {Place} from "../../filing/place";
import {type Finding, keyOf} from "../../reconcile/finding";
import type {Host} from "../../hosts/host";
import type {Left} from "../desk/left";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";

/** Where one is in a list of findings, and the ways onward. */
export type FindingWalk = {
  /** Key of the finding last gone to, while it is still broken. */
  readonly current: string | undefined;
  /** Its place in the list, from 0; -1 where there is none. */
  readonly at: number;
  readonly of: number;
  readonly goTo: (finding: Finding) => void;
  /** The same, and the keyboard goes along, wherever it was. */
  readonly bringTo: (finding: Finding) => void;
  readonly bringToNext: () => void;
  /** Whether the keyboard is to go to the current finding: once each time that it is brought along. */
  readonly takesFocus: () => boolean;
  readonly next: () => void;
  readonly previous: () => void;
};

/** The ways to a cell of the workbook: to see it, or to type there. */
export type GoTo = {readonly show: (place: Place) => void; readonly type: (place: Place) => void};

/** Going from finding to finding, round and round; where one was is kept by the name of the list. */
export function useWalk(
  findings: readonly Finding[], goToPlace: (place: Place) => void, {of: leftOf, keep}: Left, list: string,
): FindingWalk {
  const current = leftOf(`${list}.at`) as string | undefined;
  const keys = useMemo(() => findings.map(keyOf), [findings]);
  const at = current === undefined ? -1 : keys.indexOf(current);
  // Where the last one stood: once it is mended, the next one has moved up into its place.
  const stood = useRef(0);
  useEffect(() => {
    if (at >= 0) stood.current = at;
  }, [at]);

  const goTo = useCallback((finding: Finding) => {
    keep(`${list}.at`, keyOf(finding));
    const place = finding.places.find((place) => place.in === "sheet");
    if (place !== undefined) goToPlace(place);
  }, [goToPlace, keep, list]);
  const step = useCallback((by: 1 | -1) => {
    const to = at >= 0 ? at + by : by === 1 ? stood.current : stood.current - 1;
    const finding = findings.at(to % findings.length);
    if (finding !== undefined) goTo(finding);
  }, [findings, at, goTo]);
  const [brought, setBrought] = useState<object>();
  const taken = useRef<object>(undefined);
  const bringTo = useCallback((finding: Finding) => {
    setBrought({});
    goTo(finding);
  }, [goTo]);
  const bringToNext = useCallback(() => {
    setBrought({});
    step(1);
  }, [step]);
  const takesFocus = useCallback(() => {
    const isNew = brought !== taken.current;
    taken.current = brought;
    return isNew;
  }, [brought]);
  const next = useCallback(() => step(1), [step]);
  const previous = useCallback(() => step(-1), [step]);

  const of = findings.length;
  return useMemo(() => ({
    current: at >= 0 ? current : undefined, at, of, goTo, bringTo, bringToNext, takesFocus, next, previous,
  }), [current, at, of, goTo, bringTo, bringToNext, takesFocus, next, previous]);
}

/** Where the sheet of a cell is gone, the user is told. */
export function useGoTo(host: Host, {show, fail}: Messages): GoTo {
  const {words} = useWords();
  return useMemo(() => {
    const goTo = (toType: boolean) => (place: Place): void => {
      if (place.in !== "sheet") return;
      host.goTo({sheet: place.sheet, row: place.row, column: place.column}, toType).then((isThere) => {
        if (!isThere) show({intent: "warning", text: words.check.gone});
      }, fail);
    };
    return {show: goTo(false), type: goTo(true)};
  }, [host, show, fail, words]);
}
