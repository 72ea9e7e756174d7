const Sequencer = require("@jest/test-sequencer").default;

/** Jest knows how long a test took the last time; on a fresh machine it has to be told what to begin with. */
const slowest = [
  "types", "lint", "formats/same-report", "commands/streams", "open-xml/workbooks", "open-xml/foreign", "workbench/story",
  "taskpane/accessibility", "layouts/layouts", "editions/invented", "open-xml/documents", "panel/accessibility",
  "taskpane/story", "workbench/review", "hosts/file-office",
];

module.exports = class SlowestFirst extends Sequencer {
  sort(tests) {
    const rank = ({path}) => {
      const at = slowest.findIndex((name) => path.replaceAll("\\", "/").includes(`test/${name}.test.`));
      return at < 0 ? slowest.length : at;
    };
    return super.sort(tests).sort((a, b) => rank(a) - rank(b));
  }
};
