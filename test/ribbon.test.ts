/** @page */

type Command = (event: {completed: () => void}) => Promise<void>;

/** An Excel that refuses everything, and whose dialog opens once it is told to. */
function officeThatRefuses() {
  const commands = new Map<string, Command>();
  const dialog: {page?: string; opened?: () => void} = {};
  Object.assign(globalThis, {
    Excel: {RequestContext: class {
      constructor() {
        throw Object.assign(new Error("refused"), {code: "AccessDenied"});
      }
    }},
    Office: {
      onReady: () => Promise.resolve(),
      actions: {associate: (name: string, act: Command) => void commands.set(name, act)},
      context: {
        displayLanguage: "zh-CN", platform: "Mac", requirements: {isSetSupported: () => true}, document: {},
        ui: {displayDialogAsync: (page: string, _: unknown, opened: () => void) => {
          Object.assign(dialog, {page, opened});
        }},
      },
    },
  });
  return {commands, dialog};
}

test("a command that fails is over once the dialog that says why stands: ending it earlier closes the dialog (office-js#428)", async () => {
  const {commands, dialog} = officeThatRefuses();
  await import("../src/ribbon");
  await new Promise((resolve) => setTimeout(resolve));
  const completed = jest.fn();
  const running = commands.get("unmark")!({completed});
  while (dialog.opened === undefined) await new Promise((resolve) => setTimeout(resolve));
  expect(decodeURIComponent(dialog.page!)).toContain("受保护");
  expect(completed).not.toHaveBeenCalled();
  dialog.opened();
  await running;
  expect(completed).toHaveBeenCalledTimes(1);
});
