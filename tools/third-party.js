const {existsSync, readdirSync, readFileSync} = require("node:fs");
const {join} = require("node:path");

const root = join(__dirname, "..");

/**
 * What of other people's work may be in the pages and the command line: all that the lock file does not keep for development
 * or for one platform, the few lines that webpack puts into what it bundles, and office.js where it is put beside the pages.
 */
exports.thirdParty = (withOffice) => {
  const {packages} = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8"));
  const development = ["node_modules/webpack", ...withOffice ? ["node_modules/@microsoft/office-js"] : []];
  return Object.entries(packages)
    .filter(([path, {dev, devOptional, optional}]) =>
      development.includes(path) || path !== "" && !dev && !devOptional && !optional)
    .flatMap(([path]) => partiesIn(path));
};

/** Names, versions and licences, and the words of each licence once, with all that stand under just these words. */
exports.notices = (parties) => {
  const byText = grouped(parties);
  const blocks = [...byText].map(([text, those]) =>
    `${those.map(({name, version, licence}) => `${name} ${version} (${licence})`).join("\n")}\n\n${text}`);
  return `${preface}\n\n${blocks.join(`\n\n${"=".repeat(78)}\n\n`)}\n`;
};

const preface = `勾稽的页面和命令行里用到下列程序，各按自己的许可使用。
Gouji's pages and command line hold parts of the following, each under its own licence.`;

const grouped = (parties) => {
  const groups = new Map();
  for (const party of parties) groups.set(party.text, [...groups.get(party.text) ?? [], party]);
  return groups;
};

/** A package as it is installed, and what it brings along of others; what only other platforms have is not there. */
const partiesIn = (path) => {
  if (!existsSync(join(root, path))) return [];
  const party = partyIn(path);
  return [party, ...(within[party.name] ?? []).map(({name, licence, file}) =>
    ({name, version: `in ${party.name} ${party.version}`, licence, text: textOf(join(root, path, file))}))];
};

/** What of others is bundled out of a package, whose own licence is another one. */
const within = {
  "pdfjs-dist": [{name: "Adobe CMap resources", licence: "BSD-3-Clause", file: "cmaps/LICENSE"}],
};

const textOf = (file) => readFileSync(file, "utf8").replaceAll("\r\n", "\n").trim();

const partyIn = (path) => {
  const folder = join(root, path);
  const {name, version, license, licenses, author} = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const file = readdirSync(folder).find((one) => /^(?:licen[sc]e|copying)\b(?!.*\.js$)/i.test(one));
  const said = typeof license === "string" ? license : license?.type ?? licenses?.map(({type}) => type).join(" OR ");
  const text = file === undefined ? undefined : textOf(join(folder, file));
  const licence = named(said) ?? Object.keys(firstWords).find((one) => firstWords[one].test(text ?? "")) ?? "?";
  const by = typeof author === "string" ? author : author?.name;
  return {name, version, licence, text: text ?? `${licence} (https://spdx.org/licenses/${licence}.html)${by ? `\n\n${by}` : ""}`};
};

/** Some say only in which file it stands. */
const named = (licence) => (/^(?:see )?licen[sc]e\b/i.test(licence ?? "") ? undefined : licence);

/** How the words of a licence begin, where the package itself does not name it. */
const firstWords = {"Microsoft Office.js": /^# MICROSOFT SOFTWARE LICENSE TERMS/, "MIT": /^(?:The )?MIT License/, "Apache-2.0": /^Apache License/};
