const {existsSync} = require("node:fs");
const {dirname, join} = require("node:path");

/**
 * Fluent's icons, each made when it is first asked for, with nothing drawn in it. The package's own index makes 26 000 before
 * a panel's first test has begun; of the pages, the bundler leaves out what nobody uses, and says what there is not.
 */
const folder = dirname(require.resolve("@fluentui/react-icons/providers"));
const tools = Object.assign({__esModule: true}, ...["utils.cjs", "providers.cjs", "utils/createFluentIcon.js", "utils/bundleIcon.js",
  "utils/constants.js", "providers.js"].map((name) => join(folder, name)).filter(existsSync).map((path) => require(path)));
const icons = new Map();

const iconOf = (name) => {
  if (!/^[A-Z]\w*(?:Regular|Filled|Light|Color)$/.test(name)) return undefined;
  if (!icons.has(name)) icons.set(name, tools.createFluentIcon(name, "1em", []));
  return icons.get(name);
};

module.exports = new Proxy(tools, {get: (_, name) => tools[name] ?? (typeof name === "string" ? iconOf(name) : undefined)});
