import type {TakeBack} from "../../hosts/host";

/** Something that the panel wrote into the sheets. */
export type Written = {
  /** What was said of it. */
  readonly says: string;
  readonly at: Date;
  /** One for each write, in their order. */
  readonly ways: readonly TakeBack[];
};
