/** Has the environment try the changes behind a file's last test, and lets it load the file anew, with all that it imports. */
const {testPath} = expect.getState();
const reload = () => jest.isolateModules(() => require(testPath));
afterAll(function mutateAgain() {
  // A file with an environment of its own tries nothing.
  return globalThis.__again__?.(reload);
}, 2 ** 31 - 1);
