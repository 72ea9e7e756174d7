import {mkdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {rulesPage} from "./rules-page";
import {schemaPages} from "./schema-pages";
import {xmlSchemaPage} from "./xml-schema-page";

const docs = join(__dirname, "../docs");

mkdirSync(join(docs, "schema"), {recursive: true});
writeFileSync(join(docs, "rules.md"), rulesPage());
for (const [name, page] of Object.entries(schemaPages())) writeFileSync(join(docs, "schema", name), page);

const xsd = join(docs, "schema/filing.xsd");
writeFileSync(xsd, xmlSchemaPage(readFileSync(xsd, "utf8")));
