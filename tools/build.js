/**
 * `npm run build [-- --env NAME[=VALUE]… --config-name pages|cli --output-path FOLDER]`: what webpack.config.js builds,
 * or the one that is named, for production. Ends with 1 where webpack found a fault, having said it.
 */
const webpack = require("webpack");
const {resolve} = require("node:path");
const {parseArgs} = require("node:util");

const text = {type: "string"};
const {values: {env = [], "config-name": name, "output-path": folder}} = parseArgs({
  options: {env: {type: "string", multiple: true}, "config-name": text, "output-path": text},
});

const mode = "production";
// What is bundled asks it which of its halves is meant.
process.env.NODE_ENV = mode;
const said = Object.fromEntries(env.map((one) => {
  const [, key, , value] = /^([^=]*)(=(.*))?$/s.exec(one);
  return [key, value ?? true];
}));
const configurations = require("../webpack.config.js")(said, {mode})
  .filter((one) => name === undefined || one.name === name)
  .map((one) => folder === undefined ? one : {...one, output: {...one.output, path: resolve(folder)}});

webpack(configurations).run((error, stats) => {
  if (error) throw error;
  console.log(stats.toString({preset: "errors-warnings", colors: process.stdout.isTTY === true}) || "webpack: 0 errors");
  if (stats.hasErrors()) process.exitCode = 1;
});
