import {isOffices, isUnivers} from "./troubles";

const said = (url: string, text: string) => ({
  text: () => text,
  location: () => ({url, line: 0, column: 0, lineNumber: 0, columnNumber: 0}),
});
const [office, own] = ["https://appsforoffice.microsoft.com/lib/1/hosted/o15apptofilemappingtable.js", "http://localhost:3000/tools/gouji/"];
const style = "Applying inline style violates the following Content Security Policy directive 'style-src 'self''.";
const frame = (address: string) =>
  `Framing '${address}' violates the following Content Security Policy directive: "default-src 'none'". The request has been blocked.`;
const telemetry = "https://telemetryservice.firstpartyapps.oaspapps.com/";

test("what Microsoft's script does of itself is not ours", () => {
  expect(isOffices(said(office, style))).toBe(true);
  expect(isOffices(said("https://appsforoffice.microsoft.com/", frame(telemetry)))).toBe(true);
});

test("the same from our own page is", () => {
  expect(isOffices(said(own, style))).toBe(false);
  expect(isOffices(said(own, frame(telemetry)))).toBe(false);
  expect(isOffices(said("", style))).toBe(false);
});

test("so is all else that Microsoft's script complains of, for what we asked it", () => {
  expect(isOffices(said(office, "Uncaught RichApi.Error: ApiNotFound"))).toBe(false);
  expect(isOffices(said(office, frame("https://example.org/")))).toBe(false);
});

test("that the spreadsheet draws no text in a column without width is its own remark, and nothing else that it says", () => {
  expect(isUnivers(said(own, "The column width is less than 0, need to adjust page width to make it great than 0"))).toBe(true);
  expect(isUnivers(said(own, "TypeError: column is undefined"))).toBe(false);
});
