import {useSession} from "../session";

/** A state of a screen that is as it was left, on other screens and when the panel comes anew. */
export function useLeft<Value>(what: string, first: Value): readonly [Value, (value: Value) => void] {
  const {of, keep} = useSession("left");
  return [(of(what) as Value | undefined) ?? first, (value) => keep(what, value)];
}
