import type {XmlElement} from "../../src/office/xml-tree";

/** What the manifest is held against: pages, commands and pictures of the build. */
export type Surroundings = {
  /** Names of the pages that are built, whatever folder they are in: `taskpane.html`. */
  readonly pages: readonly string[];
  /** Functions that the ribbon's page offers. */
  readonly functions: readonly string[];
  /** Screens that the panel opens on. */
  readonly screens: readonly string[];
  /** Bytes of a file that the build serves, by its path: `icons/gouji-32.png`. */
  readonly file: (path: string) => Uint8Array | undefined;
};

/** Says in which line of the manifest an element begins. */
export type LineOf = (element: XmlElement) => string;
