/** Gives jest the character maps as webpack's `asset/inline` gives them: as data addresses. */
module.exports = {
  process: (_, path) => ({
    code: `module.exports = "data:;base64,${require("node:fs").readFileSync(path).toString("base64")}";`,
  }),
};
