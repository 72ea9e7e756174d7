const {existsSync} = require("node:fs");
const {createServer} = require("node:net");
const {join} = require("node:path");
const HtmlWebpackPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const {BannerPlugin, IgnorePlugin} = require("webpack");

const at = (...path) => join(__dirname, ...path);

/** `webpack serve` shows the workbench; `webpack --mode production` builds everything into dist/. */
module.exports = async (env, {mode = "development"}) => {
  if (env.WEBPACK_SERVE) return {...pages(mode), devServer: await devServer()};
  return [pages(mode), ...(existsSync(at("src/cli.ts")) ? [commandLine(mode)] : [])];
};

const pages = (mode) => ({
  ...common("pages", mode),
  target: ["web", "es2022"],
  entry: {workbench: "./src/workbench.tsx"},
  output: {
    path: at("dist"),
    filename: "[name].[contenthash:8].js",
    chunkFilename: "[name].[contenthash:8].js",
    assetModuleFilename: "[name].[contenthash:8][ext]",
    // Addresses relative to the page: dist/ may be served from any folder.
    publicPath: "auto",
    clean: {keep: /^cli\b/},
  },
  plugins: [
    new HtmlWebpackPlugin({template: "src/workbench.html", filename: "index.html", chunks: ["workbench"]}),
    new IgnorePlugin({checkResource: isHyphenation}),
  ],
  optimization: {
    // webpack's own plugin with swc in place of terser: a third of the time. Licences stay where they are.
    minimizer: [new MinimizerPlugin({
      minify: MinimizerPlugin.swcMinify, extractComments: false, minimizerOptions: {format: {comments: "some"}},
    })],
  },
  // The spreadsheet is 1.6 MB compressed, and loaded only once the page stands.
  performance: {maxEntrypointSize: 1_000_000, maxAssetSize: 8_000_000},
});

/** Univer can hyphenate 76 languages: its engine asks for en-gb at once and fails without; nobody asks for others. */
const isHyphenation = (resource, context) =>
  /engine-render[\\/]lib[\\/]es$/.test(context) && /^\.\/(?!en-gb-)[a-z\d-]+-[\w-]{8}\.js$/.test(resource);

const commandLine = (mode) => ({
  ...common("cli", mode),
  target: "node20",
  entry: {cli: "./src/cli.ts"},
  output: {path: at("dist"), filename: "[name].js", chunkFilename: "cli.[name].js", library: {type: "commonjs2"}},
  plugins: [new BannerPlugin({banner: "#!/usr/bin/env node", raw: true, include: /^cli\.js$/})],
  optimization: {minimize: false},
});

const common = (name, mode) => ({
  name,
  mode,
  devtool: mode === "production" ? false : "eval-cheap-module-source-map",
  // swc-loader reads .swcrc.
  module: {
    rules: [
      {test: /\.tsx?$/, exclude: /node_modules/, use: "swc-loader"},
      {test: /\.css$/, use: ["style-loader", "css-loader"]},
      // Chinese character maps of PDFs.
      {test: /\.bcmap$/, type: "asset/inline", generator: {dataUrl: {mimetype: "application/octet-stream", encoding: "base64"}}},
    ],
  },
  resolve: {extensions: [".tsx", ".ts", ".js"]},
  cache: {type: "filesystem", name: `${name}-${mode}`, buildDependencies: {config: [at("webpack.config.js"), at(".swcrc")]}},
  stats: "errors-warnings",
  infrastructureLogging: {level: "warn"},
});

const devServer = async () => {
  const port = await freePort(Number(process.env.PORT) || 3000);
  return {
    port,
    hot: false,
    static: false,
    open: hasDesktop(),
    client: {overlay: {errors: true, warnings: false, runtimeErrors: false}},
    onListening: ({compiler}) => {
      say("正在准备勾稽工作台，首次约需半分钟…… / Preparing the workbench…");
      let isReady = false;
      compiler.hooks.done.tap("address", (stats) => {
        if (isReady || stats.hasErrors()) return;
        isReady = true;
        say(`勾稽工作台 / Workbench: http://localhost:${port}/`);
      });
    },
  };
};

const say = (line) => process.stdout.write(`${line}\n`);

/** The first port from `first` on which nothing listens. */
const freePort = (first) => new Promise((resolve) => {
  const probe = createServer();
  probe.once("error", () => resolve(freePort(first + 1)));
  probe.listen(first, "localhost", () => probe.close(() => resolve(first)));
});

const hasDesktop = () =>
  ["win32", "darwin"].includes(process.platform) || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
