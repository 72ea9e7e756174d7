import {editions} from "../src/editions/edition";
import {variantNames} from "../src/editions/names";

/** docs/schema/filing.xsd with the editions and variants that there are; all else is written by hand. */
export const xmlSchemaPage = (page: string): string => Object.entries({
  edition: editions.map(({id}) => id), variant: Object.keys(variantNames("zh-CN")),
}).reduce((all, [name, values]) => all.replace(
  new RegExp(`(<xs:attribute name="${name}"[\\s\\S]*?<xs:restriction base="xs:string">\\n)[\\s\\S]*?( *</xs:restriction>)`),
  (_, before: string, after: string) =>
    before + values.map((value) => `            <xs:enumeration value="${value}"/>\n`).join("") + after), page);
