import {useMemo, useState} from "react";
import {useOpen, type Opening} from "../open/use-open";

/** What a review needs beside the workbook; kept while the user looks at other screens. */
export type Reviewing = {
  /** The reviewer as entered; `undefined` until then. */
  readonly by?: string;
  readonly setBy: (name: string) => void;
  /** The published report, and an earlier version of the workbook. */
  readonly published: Opening;
  readonly before: Opening;
};

/** Holds who reviews and what the workbook is held against. */
export function useReviewing(): Reviewing {
  const [by, setBy] = useState<string>();
  const [published, before] = [useOpen(), useOpen()];
  return useMemo(() => ({by, setBy, published, before}), [by, published, before]);
}
