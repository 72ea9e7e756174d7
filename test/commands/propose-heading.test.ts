import {mkdtempSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {proposeHeading} from "../../src/commands/source";
import {writeJson} from "../../src/formats/json/write-json";
import {buildFiling} from "../build";
import {gouji} from "./command-line";

const of = (unit: string, year: number | null) => [buildFiling({edition: "2021", unit, year})];

test.each([
  ["/报表/云溪街道办事处2024年统计表.xlsx", "", null, /像是填报单位“云溪街道办事处”、2024 年度，没有采用；确是的，用 --unit 云溪街道办事处 --year 2024 指定/],
  ["/报表/平湖镇/2024.xlsx", "", 2024, /没有写明填报单位。.*“平湖镇”.*--unit 平湖镇 指定/],
  ["/报表/平湖镇/2024年.xlsx", "平湖镇", null, /没有写明年度。.*2024 年度.*--year 2024 指定/],
])("the names of %s are proposed for what the file does not say (%s, %s), and said to be no more", (path, unit, year, said) => {
  expect(proposeHeading(path, of(unit, year))).toMatch(said);
});

test.each([["/报表/云溪街道2023.xlsx", "平湖镇", 2024], ["/报表/表.xlsx", "", null], ["-", "", null]])(
  "%s proposes nothing beside %s, %s", (path, unit, year) => {
    expect(proposeHeading(path, of(unit, year))).toBeUndefined();
  });

test.each(["read", "check", "compare", "review", "export"])("%s says it on the side, and goes by what the file says", async (command) => {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  const path = join(folder, "平湖镇2024年统计表.json");
  writeFileSync(path, writeJson(buildFiling({edition: "2021", unit: "", year: null})));
  const more = command === "compare" ? ["--last", path] : command === "export" ? ["--to", "csv", "-o", "-", "--force"] : [];
  const {err} = await gouji([command, path, ...more]);
  expect(err).toMatch(/注意：平湖镇2024年统计表\.json 中没有写明填报单位和年度。.*“平湖镇”、2024 年度，没有采用/);
});
