import {type EditionId, editionOf, type Variant} from "../../src/editions/edition";
import {type Line, signatures} from "../../src/editions/form";
import {linesOf, styles} from "../../src/sheets/styles";
import type {CellSpec, SheetSpec} from "../../src/sheets/sheet-spec";
import {parseTag, sayTag} from "../../src/sheets/sheet-tag";
import {template} from "../../src/sheets/template";
import {indicatorsIn} from "../balance";
import {layouts} from "./layouts";

const unit = "示例县教育局";

describe.each(layouts)("the tables of edition %s %s", (edition, variant) => {
  const specs = template({edition, variant, unit, year: 2020});
  const cells = specs.flatMap((spec) => spec.cells);

  test("have one sheet a form, by its name and tag", () => {
    expect(specs.map(({name, tag}) => [name, tag])).toEqual(editionOf(edition).forms.map(({id}) =>
      [names[id], sayTag({edition, form: id, variant, version: 1})]));
  });

  test("have one open cell or one total for every figure of the dictionary, and none else", () => {
    const figures = cells.filter(({figure}) => figure !== undefined);
    expect(figures.map(({figure}) => figure).sort()).toEqual(indicatorsIn(edition, variant).map(({id}) => id).sort());
    for (const {open, formula, style} of figures) {
      expect([open, style === "total"]).toEqual(formula === undefined ? [true, false] : [false, true]);
    }
  });

  test("print every label of the forms, and nothing of another variant", () => {
    const said = cells.map(({value}) => String(value));
    const lines = editionOf(edition).forms.flatMap(({blocks}) => blocks)
      .flatMap(({rows, columns}) => [...rows, ...columns]);
    const printed = labelsOf(lines, ({only, not}) =>
      (only ?? variant) === variant && (not === undefined || not !== variant));
    expect(printed.length).toBeGreaterThan(15);
    expect(printed.filter((label) => !said.some((value) => value.includes(label)))).toEqual([]);
    const foreign = labelsOf(lines, () => true).filter((label) => !printed.includes(label));
    for (const label of foreign) expect(said).not.toContain(label);
  });

  test("cover no cell twice and leave none of the table bare", () => {
    for (const spec of specs) {
      const taken = new Set<string>();
      for (const {row, column} of spec.cells.flatMap(spotsOf)) {
        expect(taken).not.toContain(`${row},${column}`);
        taken.add(`${row},${column}`);
      }
      const table = spec.cells.filter(({style}) => styles[style].border === "thin");
      const last = Math.max(...table.map(({row, rowSpan = 1}) => row + rowSpan));
      for (let row = 3; row < last; row += 1) {
        spec.columnWidths.forEach((_, column) => expect(taken).toContain(`${row},${column}`));
      }
    }
  });

  test("cut no label off: what is wrapped has room, what is not fits its width", () => {
    for (const {cells: own, columnWidths, rowHeights} of specs) {
      for (const {row, rowSpan = 1, column, columnSpan = 1, value, style, indent = 0} of own) {
        if (typeof value !== "string") continue;
        const {font, wrap} = styles[style];
        const lines = linesOf(value, sum(columnWidths.slice(column, column + columnSpan)) - indent * 2, font.size);
        expect([value, wrap || lines === 1]).toEqual([value, true]);
        // 1.3 of its size is the least that a line of Chinese takes.
        expect([value, sum(rowHeights.slice(row, row + rowSpan)) >= lines * font.size * 1.3]).toEqual([value, true]);
      }
      expect(rowHeights).toHaveLength(Math.max(...own.map(({row, rowSpan = 1}) => row + rowSpan)));
    }
  });

  test("accept by kind, every figure's cell and no other", () => {
    const kinds = new Map(indicatorsIn(edition, variant).map(({id, kind}) => [id, kind]));
    for (const {cells: own, validations} of specs) {
      const accepts = validations.flatMap((area) => Array.from({length: area.rows * area.columns}, (_, at) =>
        [`${area.row + Math.floor(at / area.columns)},${area.column + (at % area.columns)}`, area.kind] as const));
      const figures = own.filter(({figure}) => figure !== undefined);
      expect([...accepts].sort()).toEqual(figures.flatMap((cell) =>
        spotsOf(cell).map(({row, column}) => [`${row},${column}`, kinds.get(cell.figure!)])).sort());
      for (const {title, message} of validations) expect(title + message).toMatch(/^请填写(整数|数字)本格填写/);
    }
  });

  test("say whose they are, for which year, and who signs", () => {
    for (const {cells: own} of specs) {
      const said = own.map(({value}) => value);
      expect(said).toContain("（2020年度）");
      expect(said.filter((value) => String(value).startsWith("填报单位") && String(value).endsWith(unit))).toHaveLength(1);
      for (const signature of signatures) {
        const label = own.find(({value}) => value === `${signature}：`)!;
        const next = {row: label.row, column: label.column + (label.columnSpan ?? 1)};
        expect(own).toContainEqual(expect.objectContaining({...next, open: true, value: null}));
      }
    }
  });

  test("are locked but for what is to be filled in, keep their headings in view and fit A4", () => {
    for (const {protect, freeze, print, columnWidths, cells: own} of specs) {
      expect(protect).toBe(true);
      const open = new Set(own.filter((cell) => cell.open).map(({style}) => style));
      expect([...open].filter((style) => !["count", "amount", "change", "signed"].includes(style))).toEqual([]);
      expect(freeze!.rows).toBe(print.titleRows![1] + 1);
      expect(print.fit[0]).toBe(1);
      // A character is some 5.6 points wide; A4 leaves 510 and 755. Nothing is shrunk below two thirds.
      expect((print.orientation === "portrait" ? 510 : 755) / (sum(columnWidths) * 5.6)).toBeGreaterThan(0.66);
    }
  });
});

test("the totals of edition 2021 are those of the printed form: a column, a row and three sums", () => {
  const totals = template({edition: "2021", unit, year: 2024}).flatMap(({cells}) => cells)
    .filter(({formula}) => formula !== undefined).map(({figure}) => figure!);
  expect(totals.filter((id) => id.startsWith("applications."))).toHaveLength(25 + 7 - 1);
  expect(totals.filter((id) => id.startsWith("disputes."))).toEqual(
    ["disputes.review.total", "disputes.directLitigation.total", "disputes.litigationAfterReview.total"]);
  expect(totals.filter((id) => id.startsWith("disclosure."))).toEqual([]);
});

test("the totals of edition 2014 are those of its 强制性 sums; 不同意公开答复数 stays open, as its sum is 核实性", () => {
  const cells = template({edition: "2014", unit, year: 2018})[0]!.cells;
  expect(cells.filter(({formula}) => formula !== undefined).map(({figure}) => figure)).toEqual([
    "statistics.requests.received", "statistics.requests.closed", "statistics.replies.total",
    "statistics.review.total", "statistics.litigation.total", "statistics.capacity.staff",
  ]);
  // The reasons for refusal stand between the parts: two areas, not one.
  expect(cells.find(({figure}) => figure === "statistics.replies.total")!.formula)
    .toMatch(/^=IF\(COUNT\(C(\d+):C(\d+),C(\d+):C(\d+)\)=0,"",SUM\(C\1:C\2,C\3:C\4\)\)$/);
});

test("the headings of 第三部分 are merged as printed", () => {
  const sheet = sheetOf("2021", "applications");
  expect(at(sheet, "申请人情况")).toEqual({row: 3, column: 3, rowSpan: 1, columnSpan: 7});
  expect(at(sheet, "自然人")).toEqual({row: 4, column: 3, rowSpan: 2, columnSpan: 1});
  expect(at(sheet, "法人或其他组织")).toEqual({row: 4, column: 4, rowSpan: 1, columnSpan: 5});
  expect(at(sheet, "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"))
    .toEqual({row: 3, column: 0, rowSpan: 3, columnSpan: 3});
  expect(at(sheet, "一、本年新收政府信息公开申请数量")).toEqual({row: 6, column: 0, rowSpan: 1, columnSpan: 3});
  expect(at(sheet, "三、本年度办理结果")).toEqual({row: 8, column: 0, rowSpan: 22, columnSpan: 1});
  expect(at(sheet, "（一）予以公开")).toEqual({row: 8, column: 1, rowSpan: 1, columnSpan: 2});
  expect(at(sheet, "（三）不予公开")).toEqual({row: 10, column: 1, rowSpan: 8, columnSpan: 1});
  expect(at(sheet, "（七）总计")).toEqual({row: 29, column: 1, rowSpan: 1, columnSpan: 2});
});

test("the blocks of 第二部分 share one width, in thirds, halves and whole", () => {
  const now = sheetOf("2021", "disclosure");
  expect(now.columnWidths).toHaveLength(4);
  expect(at(now, "第二十条第（一）项")).toEqual({row: 3, column: 0, rowSpan: 1, columnSpan: 4});
  expect(at(now, "本年收费金额（单位：万元）")).toMatchObject({column: 1, columnSpan: 3});
  const then = sheetOf("2019", "disclosure");
  expect(then.columnWidths).toHaveLength(5);
  expect(at(then, "本年新公开数量")).toMatchObject({column: 2, columnSpan: 2});
  expect(at(then, "采购总金额（单位：万元）")).toMatchObject({column: 3, columnSpan: 2});
});

test("Beijing nests 行政检查 and 行政确认 under 其他对外管理服务事项", () => {
  const sheet = sheetOf("2019", "disclosure", "beijing");
  expect(at(sheet, "其他对外管理服务事项")).toMatchObject({column: 0, rowSpan: 2, columnSpan: 1});
  expect(at(sheet, "行政检查")).toMatchObject({column: 1, columnSpan: 1});
  expect(at(sheet, "行政许可")).toMatchObject({column: 0, columnSpan: 2});
});

test("第四部分 stands in one line of fifteen figures under three rows of headings", () => {
  const sheet = sheetOf("2021", "disputes");
  expect(at(sheet, "行政复议")).toEqual({row: 3, column: 0, rowSpan: 2, columnSpan: 5});
  expect(at(sheet, "行政诉讼")).toEqual({row: 3, column: 5, rowSpan: 1, columnSpan: 10});
  expect(at(sheet, "复议后起诉")).toEqual({row: 4, column: 10, rowSpan: 1, columnSpan: 5});
  expect(sheet.cells.filter(({figure}) => figure !== undefined).map(({row, column}) => [row, column]))
    .toEqual(Array.from({length: 15}, (_, column) => [6, column]));
});

test("the 2014 table is indented by ordinals, and what follows 其中 stands under its first word", () => {
  const {cells} = sheetOf("2014", "statistics", "beijing");
  const indentOf = (label: string) => cells.find(({value}) => value === label)!.indent!;
  expect(indentOf("一、主动公开情况")).toBe(0);
  expect(indentOf("（三）通过不同渠道和方式公开政府信息的情况")).toBe(2);
  expect(indentOf("1.政府公报公开政府信息数")).toBe(4);
  expect(indentOf("其中：主动公开规范性文件数")).toBe(4);
  expect(indentOf("制发规范性文件总数")).toBe(7);
  expect(indentOf("其中：涉及国家秘密")).toBe(6);
  expect(indentOf("涉及商业秘密")).toBe(9);
});

test("a unit and a year that are not known are left open", () => {
  const [sheet] = template({edition: "2021", unit: "", year: null});
  const open = sheet!.cells.filter(({open: isOpen, row}) => isOpen && row < 3).map(({value}) => value);
  expect(open).toEqual(["（　　年度）", "填报单位："]);
});

const names = {disclosure: "主动公开情况", applications: "申请办理情况", disputes: "复议诉讼情况", statistics: "统计表"};

const sheetOf = (edition: EditionId, form: string, variant?: Variant): SheetSpec =>
  template({edition, variant, unit, year: 2020}).find(({tag}) => parseTag(tag)?.form === form)!;

const at = ({cells}: SheetSpec, label: string) => {
  const {row, column, rowSpan = 1, columnSpan = 1} = cells.find(({value}) => value === label)!;
  return {row, column, rowSpan, columnSpan};
};

const spotsOf = ({row, column, rowSpan = 1, columnSpan = 1}: CellSpec) =>
  Array.from({length: rowSpan * columnSpan}, (_, one) =>
    ({row: row + Math.floor(one / columnSpan), column: column + (one % columnSpan)}));

const labelsOf = (lines: readonly Line[], isPrinted: (line: Line) => boolean): readonly string[] =>
  lines.filter(isPrinted).flatMap((line) => [line.label, ...labelsOf(line.lines ?? [], isPrinted)]);

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
