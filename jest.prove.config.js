/** Every proof by numbers in full: test/proof.ts. */
module.exports = {...require("./jest.config"), globals: {proveAll: true}, showSeed: true};
