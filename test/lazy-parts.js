/**
 * Fluent's components for jest, each package of them loaded when the first of its components is asked for. The index
 * loads 2,000 modules before a panel's first test has begun, of which a panel needs a few hundred; of the pages, the
 * bundler leaves out what nobody uses.
 */
module.exports = {
  process(code, path) {
    const packages = new Map();
    const getters = code.replace(/^const (\w+) = require\((".+")\);$/gm, (_, name, from) => {
      packages.set(name, from);
      return "";
    });
    if (packages.size === 0 || /\brequire\(/.test(getters)) throw new Error(`${path} is written in another way`);
    return {code: getters.replace(/\breturn (\w+)\.(?=\w+;)/g, (_, name) => `return require(${packages.get(name)}).`)};
  },
};
