import type {Filing} from "../../filing/filing";
import {fill} from "../../sheets/fill";
import type {SheetSpec} from "../../sheets/sheet-spec";
import {template} from "../../sheets/template";

/** The official tables as sheets to be published: filled, without names of ours, and not locked. */
export const publishedSheets = (filing: Filing): readonly SheetSpec[] =>
  fill(template(filing), filing).map((spec) => ({...spec, tag: undefined, protect: false}));
