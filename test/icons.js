const {readdirSync} = require("node:fs");
const {dirname, join} = require("node:path");

/**
 * Fluent's icons, each loaded when it is first asked for. The package's own index makes 26 000 before a panel's first
 * test has begun; of the pages, the bundler leaves out what nobody uses.
 */
const folder = dirname(require.resolve("@fluentui/react-icons/svg/warning"));
const files = new Map(readdirSync(folder).filter((name) => name.endsWith(".cjs"))
  .map((name) => [name.slice(0, -".cjs".length).replaceAll("-", ""), join(folder, name)]));
const tools = {...require("@fluentui/react-icons/utils"), ...require("@fluentui/react-icons/providers"), __esModule: true};

/** `ChevronRight20Regular` is in `chevron-right`, with all that is drawn so. */
const iconOf = (name) => {
  const [, drawn] = /^([A-Z]\w*?)\d*(?:Regular|Filled|Light|Color)$/.exec(name) ?? [];
  if (drawn === undefined) return undefined;
  const file = files.get(drawn.toLowerCase());
  if (file === undefined) throw new Error(`@fluentui/react-icons has no icon ${name}`);
  return require(file)[name];
};

module.exports = new Proxy(tools, {get: (_, name) => tools[name] ?? (typeof name === "string" ? iconOf(name) : undefined)});
