import {builtInFormats, numberFormat, showPlain, storedNumber} from "../../src/office/number-format";

test.each<[string, number, string]>([
  ["General", 12, "12"],
  ["General", 0.1 + 0.2, "0.3"],
  ["General", 1e-7, "0.0000001"],
  ["0", 2.5, "3"],
  ["0", -2.4, "-2"],
  ["0.0", 1.25, "1.3"],
  ["0.00", 1.005, "1.01"],
  ["0.0000", 21.656, "21.6560"],
  ["#,##0", 1234567, "1,234,567"],
  ["#,##0.00", 1234.5, "1,234.50"],
  ["#.##", 0.5, ".5"],
  ["000", 7, "007"],
  ["0.##", 3, "3"],
  ["0%", 0.125, "13%"],
  ["0.00%", 0.12345, "12.35%"],
  ["0,", 12345, "12"],
  ["#,##0,,", 12_345_678, "12"],
  ['0"件"', 5, "5件"],
  ["0\\件", 5, "5件"],
  ['"合计"0', 5, "合计5"],
  ["[Red]0.0", 5, "5.0"],
  ["[$¥-804]#,##0.00", 1234, "¥1,234.00"],
  ["#,##0;(#,##0)", -1234, "(1,234)"],
  ['#,##0;-#,##0;"-"', 0, "-"],
  ["0;-0;;@", 0, ""],
  ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 1234, "1,234.00"],
  ["@", 12, "12"],
  ["G/通用格式", 12, "12"],
  ['G/通用格式"元"', 12, "12元"],
  ['[>=10000]0.0,"万";0', 12345, "12.3万"],
  ['[>=10000]0.0,"万";0', 500, "500"],
  ['[<1000]"";0', 12, ""],
  ['[<1000]"";0', 1000, "1000"],
  ["[=0]0;;", 5, ""],
  ["[=0]0;;", 0, "0"],
  ['[Red][>100]0"!";[<=10]"-";0.0', 101, "101!"],
  ['[Red][>100]0"!";[<=10]"-";0.0', 10, "-"],
  ['[Red][>100]0"!";[<=10]"-";0.0', 50, "50.0"],
  ['[<1000]"";0', -5, "-5"],
  // Too elaborate to follow: the plain number is shown.
  ["# ?/?", 0.5, "0.5"],
  ["0.00E+00", 12345, "12345"],
  ["000-0000", 1234567, "1234567"],
  // As long as a format may be, and longer.
  [`0.00"${"x".repeat(249)}"`, 1, `1.00${"x".repeat(249)}`],
  [`0.00"${"x".repeat(250)}"`, 1, "1"],
  [";".repeat(255), 5, ""],
  [";".repeat(100_000), 5, "5"],
  ['0";"0;-0', 12, "1;2"], ["0!.0,", 125_000, "12.5"], ["0!.0,", 120, "0.0"], ["0!.0000", 125_001, "12.5001"],
  ['0\\.0,"万元"', 1_234_567, "123.5万元"],
])("the format %s shows %d as %s", (code, value, shown) => {
  expect(numberFormat(code).show(value)).toBe(shown);
});

test.each([
  "yyyy-mm-dd", 'yyyy"年"m"月"d"日"', "[$-804]yyyy/m/d", "h:mm", "[h]:mm:ss", "mmm-yy", "[DBNum1]m\\月d\\日", "aaaa",
])("%s is a date", (code) => {
  expect(numberFormat(code).isDate).toBe(true);
});

test.each(["General", "0.00", '0"年"', "[Red]0", "#,##0\\d", '"本年"0', "@", "0.00E+00"])("%s is no date", (code) => {
  expect(numberFormat(code).isDate).toBe(false);
});

test("formats known by number only are dates or amounts as in Chinese Excel", () => {
  const dates = [...builtInFormats].filter(([, code]) => numberFormat(code).isDate).map(([id]) => id);
  expect(dates).toEqual(expect.arrayContaining([14, 22, 27, 31, 36, 45, 47, 50, 57, 58]));
  expect(dates).not.toEqual(expect.arrayContaining([0]));
  expect(numberFormat(builtInFormats.get(4)!).show(1234.5)).toBe("1,234.50");
});

test("a number without a format is shown without an exponent", () => {
  expect([1e21, -3, 0, 123456.789].map(showPlain)).toEqual(["1000000000000000000000", "-3", "0", "123456.789"]);
});

describe("a stored text", () => {
  test.each<[string, number]>([
    ["12", 12], ["-0.5", -0.5], ["+7", 7], ["1E3", 1000], ["1.5e-7", 1.5e-7], [" 12\n", 12], [".5", 0.5], ["3.", 3],
  ])("“%s” is %d", (text, value) => {
    expect(storedNumber(text)).toBe(value);
  });

  test.each([
    "", " ", "\n", "1O77", "1,077", "NaN", "Infinity", "-INF", "0x10", "0b1", "1e999", "１２", "一", "1 2", "null", "12件", ".", "e5",
  ])("“%s” is no number", (text) => {
    expect(storedNumber(text)).toBeUndefined();
  });
});
