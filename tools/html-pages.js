const {readFileSync} = require("node:fs");
const {resolve} = require("node:path");
const {Compilation, sources: {RawSource}} = require("webpack");

/**
 * The pages of entries: each template with its places filled in (`<%= policy %>`), and with the styles and scripts of its
 * entry, which run once the page stands, at the end of its head.
 */
exports.htmlPages = (pages) => ({
  apply: ({context, hooks}) => hooks.thisCompilation.tap("htmlPages", (compilation) => {
    // By then every file has the name that its contents give it.
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compilation.hooks.processAssets.tap({name: "htmlPages", stage}, () => {
      for (const {entry, template, file, places} of pages) {
        const path = resolve(context, template);
        compilation.fileDependencies.add(path);
        const files = compilation.entrypoints.get(entry)?.getFiles() ?? [];
        const filled = readFileSync(path, "utf8").replace(/<%= (\w+) %>/g, (_, name) => places[name]);
        compilation.emitAsset(file, new RawSource(filled.replace(/ *<\/head>/, (end) => `${tagsOf(files)}${end}`)));
      }
    });
  }),
});

const tagsOf = (files) => [
  ...files.filter((file) => file.endsWith(".css")).map((file) => `    <link rel="stylesheet" href="${file}">\n`),
  ...files.filter((file) => file.endsWith(".js")).map((file) => `    <script defer src="${file}"></script>\n`),
].join("");
