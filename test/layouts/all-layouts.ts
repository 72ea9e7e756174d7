import {fragments} from "./fragments";
import type {Layout} from "./layout";
import {oneALine} from "./one-a-line";
import {pdf} from "./pdf";
import {pipes} from "./pipes";
import {tabs} from "./tabs";

/** Every layout a report is told in. */
export const allLayouts: readonly Layout[] = [
  ...oneALine,
  ...tabs,
  ...pipes,
  ...pdf,
  ...fragments,
  {...pipes[0]!, name: "L10 all on one line, with pipes", between: " ", breaks: " "},
];
