/** Let a library work without its remarks on the console, which say nothing to who reads a file. */
export function quietly<T>(act: () => T): T {
  const {warn, error} = console;
  const restore = (): void => {
    Object.assign(console, {warn, error});
  };
  Object.assign(console, {warn: () => undefined, error: () => undefined});
  let result: T;
  try {
    result = act();
  } catch (failure) {
    restore();
    throw failure;
  }
  if (result instanceof Promise) return result.finally(restore) as T;
  restore();
  return result;
}
