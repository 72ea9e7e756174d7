import {mkdirSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {rulesPage} from "./rules-page";
import {schemaPages} from "./schema-pages";

const docs = join(__dirname, "../docs");

mkdirSync(join(docs, "schema"), {recursive: true});
writeFileSync(join(docs, "rules.md"), rulesPage());
for (const [name, page] of Object.entries(schemaPages())) writeFileSync(join(docs, "schema", name), page);
