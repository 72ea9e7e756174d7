const js = require("@eslint/js");
const ts = require("typescript-eslint");

/**
 * What holds everywhere; editions and tests may be long. An assertion that something is there stands only where the
 * compiler cannot know it; those that there are stand in eslint-suppressions.json, file by file, and may only get fewer.
 */
module.exports = ts.config(
  {ignores: ["dist/", "node_modules/", "test/screens/", "coverage/"]},
  js.configs.recommended,
  ts.configs.recommended,
  {
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", {fixStyle: "inline-type-imports"}],
      "@typescript-eslint/no-non-null-assertion": "error",
      "max-len": ["error", {code: 120, ignoreUrls: true, ignoreStrings: true, ignoreTemplateLiterals: true, ignoreRegExpLiterals: true}],
      "max-lines": ["error", {max: 250}],
      "no-alert": "error",
      "no-control-regex": "off",
      "no-irregular-whitespace": "off",
      "no-restricted-exports": ["error", {restrictDefaultExports: {direct: true, named: true, defaultFrom: true}}],
    },
  },
  {files: ["src/editions/20*/**", "test/**"], rules: {"max-lines": "off"}},
  {files: ["test/**", "bench/**", "tools/**"], rules: {"@typescript-eslint/no-non-null-assertion": "off"}},
  {files: ["test/**"], rules: {"no-restricted-syntax": ["error", {
    selector: "CallExpression[callee.property.name='waitForFunction'] > :matches(ArrowFunctionExpression, FunctionExpression)[async=true]",
    message: "It takes the promise for the answer, and waits for nothing.",
  }]}},
  {files: ["*.js", "**/*.cjs", "test/*.js"], languageOptions: {sourceType: "commonjs", globals: {URL: "readonly", module: "writable", require: "readonly", process: "readonly", __dirname: "readonly"}}, rules: {"@typescript-eslint/no-require-imports": "off"}},
);
