/** Who made a file, as its properties tell it (文件 → 信息 in Excel and Word). */
export const product = "勾稽";

/** The one that package.json bears. */
export const version = "0.1.0";

/** Excel takes a version of any other form than XX.YYYY for damage: 0.1.0 is 00.0100. */
const appVersion = version.split(".").map((part) => part.padStart(2, "0")).join("").replace(/^../, "$&.");

/** What the part `docProps/app.xml` of our workbooks and documents says. */
export const appProperties = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
  `<Application>${product}</Application><AppVersion>${appVersion}</AppVersion></Properties>`;
