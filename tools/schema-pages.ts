import {z} from "zod";
import {decisionsSchema} from "../src/consolidate/decisions-file";
import {
  annexSchema, archivedSchema, archiveSchema, checkSchema, compareSchema, consolidateSchema, exportSchema,
  fileSchema, readSchema, reviewSchema, templateSchema,
} from "../src/filing/schema";

const schemas = {
  read: {schema: readSchema, title: "gouji read --json"},
  check: {schema: checkSchema, title: "gouji check --json"},
  compare: {schema: compareSchema, title: "gouji compare --json"},
  consolidate: {schema: consolidateSchema, title: "gouji consolidate --json"},
  template: {schema: templateSchema, title: "gouji template --json"},
  review: {schema: reviewSchema, title: "gouji review --json"},
  export: {schema: exportSchema, title: "gouji export --json"},
  archive: {schema: archivedSchema, title: "gouji archive --json"},
  "archive-index": {schema: archiveSchema, title: "index.json"},
  filing: {schema: fileSchema, title: "gouji export --to json"},
  decisions: {schema: decisionsSchema, title: "gouji consolidate --decisions"},
  annex: {schema: annexSchema, title: "审核说明附件"},
} as const;

/** docs/schema/*.json: the shapes of what the command line gives, as JSON Schema, by file name. */
export const schemaPages = (): Readonly<Record<string, string>> => Object.fromEntries(
  Object.entries(schemas).map(([name, {schema, title}]) =>
    [`${name}.json`, `${JSON.stringify({title, ...z.toJSONSchema(schema)}, null, 2)}\n`]));
