import {fragments} from "./fragments";
import type {Layout} from "./layout";
import {oneALine} from "./one-a-line";
import {pdf} from "./pdf";
import {pipes} from "./pipes";
import {tabs} from "./tabs";

const sure: readonly Layout[] = [...oneALine, ...tabs, ...pipes, ...pdf].filter(({between}) => between === "\n");

/** Every layout a report is told in. */
export const allLayouts: readonly Layout[] = [
  ...oneALine,
  ...tabs,
  ...pipes,
  ...pdf,
  ...fragments,
  {name: "each table in a layout of its own", between: "\n", breaks: " ", showsEmpty: false, lay: (table, random) => random.pick(sure).lay(table, random)},
  {...pipes[0]!, name: "L10 all on one line, with pipes", between: " ", breaks: " "},
];
