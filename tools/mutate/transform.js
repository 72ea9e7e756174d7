/** Gives jest, of the files that are changed, the text with the changes in it: `instrument.mjs`. */
const {createHash} = require("node:crypto");
const {readFileSync} = require("node:fs");
const {createTransformer} = require("@swc/jest");

const swc = createTransformer();
const read = new Map();

function changed(source, path, {transformerConfig: {instrumented}}) {
  if (!read.has(instrumented)) read.set(instrumented, JSON.parse(readFileSync(instrumented, "utf8")).texts);
  return read.get(instrumented)[path] ?? source;
}

module.exports = {
  process: (source, path, options) => swc.process(changed(source, path, options), path, options),
  getCacheKey: (source, path, options) =>
    createHash("sha1").update(path).update("\0").update(changed(source, path, options)).update("\0mutate").digest("hex"),
};
