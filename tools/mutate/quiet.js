/** Says nothing of a run that goes well. */
module.exports = class Quiet {
  onTestFileResult(_, {testFilePath, failureMessage}) {
    if (failureMessage) console.log(`${testFilePath}\n${failureMessage}`);
  }
};
