const {existsSync} = require("node:fs");
const {join} = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const {BannerPlugin, DefinePlugin, IgnorePlugin, NormalModuleReplacementPlugin} = require("webpack");
const {helpPage, helpPages} = require("./tools/help-page");
const {htmlPages} = require("./tools/html-pages");
const {notices, thirdParty} = require("./tools/third-party");
const {workersFromDisk} = require("./tools/workers-from-disk");

const at = (...path) => join(__dirname, ...path);

/**
 * `webpack --mode production` builds everything into dist/; `npm start` has the pages built whenever a source changes.
 */
module.exports = (env, {mode = "development"}) =>
  [pages(mode, env), ...(existsSync(at("src/cli.ts")) && !env.watched ? [commandLine(mode)] : [])];

/**
 * `--env office=cdn|china|own|ADDRESS`: where office.js comes from: Microsoft's servers, a copy that is put beside the
 * pages, or a folder elsewhere. `--env site=https://…/`: where the pages will be, as the manifest says.
 * `--env tests`: for browser tests, which need a handle on sheets that are painted; no page that people get has one.
 */
const pages = (mode, {office = "cdn", site = development, tests = false, watched = false}) => ({
  ...common("pages", mode, tests ? "-tests" : ""),
  target: ["web", "es2022"],
  entry: {
    workbench: [...(watched ? ["./tools/serve/reload.js"] : []), "./src/workbench.tsx"],
    taskpane: "./src/taskpane.tsx", ribbon: "./src/ribbon.ts",
  },
  output: {
    path: at(watched ? "node_modules/.cache/gouji-served" : "dist"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    cssFilename: "[name].[contenthash:8].css",
    cssChunkFilename: "[name].[contenthash:8].css",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    // Addresses relative to the page: dist/ may be served from any folder.
    publicPath: "auto",
    clean: {keep: /^cli\b/},
  },
  plugins: [
    htmlPages([
      {entry: "workbench", template: "src/workbench.html", file: "index.html", places: {policy: policy("", univerStyles)}},
      ...["taskpane", "ribbon"].map((entry) => ({
        entry, template: `src/${entry}.html`, file: `${entry}.html`,
        places: {officeJs: officeJs(office), policy: policy(officeJs(office))},
      })),
    ]),
    workersFromDisk(),
    new CopyPlugin({patterns: [
      {from: "manifest.xml", transform: manifestFor(site)},
      {from: "package-lock.json", to: "THIRD-PARTY.txt", transform: () => notices(thirdParty(office === "own"))},
      {from: "assets/icons/*.png", to: "icons/[name][ext]"},
      {from: "assets/*.{css,js}", to: "[name][ext]"},
      {from: `docs/{${helpPages.join()}}.md`, to: "help/[name].html", transform: (text) => helpPage(text.toString(), policy())},
      {from: "docs/pictures/*.png", to: "help/pictures/[name][ext]"},
      {from: "assets/help/*.css", to: "help/[name][ext]"},
      ...(office === "own" ? ownOffice : []),
    ]}),
    placeless,
    new IgnorePlugin({checkResource: isHyphenation}),
    ...(tests ? [new NormalModuleReplacementPlugin(/^\.\/spreadsheet$/, at("test/workbench/spreadsheet-with-handle.ts"))] : []),
  ],
  optimization: {
    // React's fast build even in development: the spreadsheet's toolbar is drawn anew with every key.
    nodeEnv: "production",
    // webpack's own plugin with swc in place of terser: a third of the time. Licences stay where they are.
    minimizer: [new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: {format: {comments: "some"}},
    })],
  },
  // The spreadsheet is 1.6 MB compressed, and loaded only once the page stands.
  performance: {maxEntrypointSize: 1_000_000, maxAssetSize: 8_000_000},
});

const development = "https://localhost:3000/";

/** What office.js loads on Windows, Mac and the web, in Chinese and English. */
const ownOffice = [
  "office.js", "excel-{win32-16.00,win32-16.01,web-16.00,mac-16.00}*(-core).js", "o15apptofilemappingtable.js",
  "es6-promise.js", "{zh-cn,en-us}/office_strings.js", "telemetry/oteljs*(_agave).js",
].map((from) => ({from, context: at("node_modules/@microsoft/office-js/dist"), to: "office/[path][name][ext]",
  info: {minimized: true}})).concat({from: "node_modules/@microsoft/office-js/LICENSE.md", to: "office/LICENSE.md"});

const servers = {
  own: "office/",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/",
};

const withSlash = (address) => (address.endsWith("/") ? address : `${address}/`);

const officeJs = (office) => `${servers[office] ?? addressIn("office", office, Object.keys(servers))}office.js`;

const manifestFor = (site) => {
  const address = addressIn("site", site);
  return (xml) => xml.toString().replaceAll(development, address);
};

/** An address that somebody set, with a slash at its end. @throws Error where Excel would load nothing from it */
const addressIn = (setting, said, names = []) => {
  if (typeof said === "string" && URL.canParse(said) && said.startsWith("https://")) return withSlash(said);
  const [or, orElse] = names.length === 0 ? ["", ""] : [`${names.join("、")} 或 `, `${names.join(", ")} or `];
  throw new Error(`--env ${setting}=${said}：应为 ${or}https:// 开头的地址。 / must be ${orElse}an address that begins with https://.`);
};

/**
 * A page runs no script but its own and Office's, sends nothing anywhere, and is styled by its own sheets alone: Fluent
 * writes its rules into empty style elements. `styles`: hashes of what else may stand in one; of nothing is the first.
 */
const policy = (office = "", styles = []) => [
  "default-src 'none'", `script-src 'self'${/^https?:/.test(office) ? ` ${new URL(office).origin}` : ""}`,
  `style-src 'self' ${["47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=", ...styles].map((hash) => `'sha256-${hash}'`).join(" ")}`,
  "img-src 'self' data:", "font-src 'self' data:", "connect-src 'self'", "worker-src 'self' blob:", "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Two style elements that the spreadsheet writes: of its notices, of its theme's colours. A browser names their hashes. */
const univerStyles = ["StEaX+se6YS7pqjzrzMIA0KaX9zF/8zAhvQXZAe5epY=", "qehDXQGi+mtaFkbShaHTjtdxRzE9Ba4Ffh5AsXR+z7s="];

/** Univer can hyphenate 76 languages: its engine asks for en-gb at once and fails without; nobody asks for others. */
const isHyphenation = (resource, context) =>
  /engine-render[\\/]lib[\\/]es$/.test(context) && /^\.\/(?!en-gb-)[a-z\d-]+-[\w-]{8}\.js$/.test(resource);

/** Of where it lies a library of ours asks nothing that matters: not where it lay when it was built, which is nobody's affair. */
const placeless = new DefinePlugin({"import.meta.url": JSON.stringify("file:///C:/gouji.mjs")});

const commandLine = (mode) => ({
  ...common("cli", mode),
  target: "node20",
  // A consolidation reads its files in threads of their own.
  entry: {cli: "./src/cli.ts", "cli.reader": "./src/commands/consolidate/reader.ts"},
  output: {path: at("dist"), filename: "[name].js", chunkFilename: "cli.[name].js", library: {type: "commonjs2"}},
  plugins: [placeless, new BannerPlugin({banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/})],
  optimization: {minimize: false},
});

const common = (name, mode, variant = "") => ({
  name,
  mode,
  // The pages' policy lets nothing be evaluated.
  devtool: mode === "production" ? false : "cheap-module-source-map",
  // swc-loader reads .swcrc.
  module: {
    rules: [
      {test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader"},
      {test: /\.css$/, type: "css/auto"},
      // Chinese character maps of PDFs.
      {test: /\.bcmap$/, type: "asset/inline", generator: {dataUrl: {mimetype: "application/octet-stream", encoding: "base64"}}},
    ],
  },
  experiments: {css: true},
  resolve: {
    extensions: [".tsx", ".ts", ".js"],
    // Locks the scroll bar of a page by a style that no policy could name; the workbench's page has no scroll bar.
    alias: {"react-style-singleton": at("src/hosts/workbench/no-scroll-bar.ts")},
  },
  // To keep for next time what was built costs a third of the time: not where there is no next time.
  cache: process.env.CI !== "true" &&
    {type: "filesystem", name: `${name}-${mode}${variant}`, buildDependencies: {config: [at("webpack.config.js"), at(".swcrc")]}},
  stats: "errors-warnings",
  infrastructureLogging: {level: "warn"},
});
