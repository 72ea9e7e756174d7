// Builds the test's page into the folder given, as webpack.config.js builds the workbench.
const {join} = require("node:path");
const webpack = require("webpack");
const configure = require("../../../webpack.config.js");

void configure({}, {mode: "production"}).then(([pages]) => {
  const config = {
    ...pages, name: "reading", entry: {page: join(__dirname, "page.ts")}, plugins: [], cache: false,
    output: {...pages.output, clean: false, path: process.argv[2], filename: "[name].js"},
  };
  webpack(config, (error, stats) => {
    if (error || stats.hasErrors()) {
      process.stderr.write(String(error ?? stats.toString("errors-only")));
      process.exitCode = 1;
    }
  });
});
