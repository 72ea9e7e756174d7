const Sequencer = require("@jest/test-sequencer").default;

/**
 * Jest knows how long a test took the last time; on a fresh machine it has to be told what to begin with. What waits
 * for a production build comes once that stands.
 */
const slowest = [
  "open-xml/foreign", "lint", "open-xml/workbooks", "types", "formats/same-report", "commands/streams",
  "layouts/layouts", "open-xml/documents", "workbench/story", "taskpane/accessibility", "panel/accessibility", "panel/export/export",
  "taskpane/story", "workbench/review", "panel/open", "panel/consolidate/read-folders", "hosts/file-office",
  "recognise/money-units", "formats/round-trip", "formats/fuzz", "formats/steps", "office/formulas/compute-formulas",
  "hosts/workbench-host", "commands/consolidate", "editions/invented",
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
