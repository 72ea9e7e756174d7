/**
 * Gives a function that puts an object's properties back as they are now: what was changed or taken away, and what was
 * added unless it is to be left.
 */
exports.remember = function remember(object, isLeft = () => false) {
  const before = Object.getOwnPropertyDescriptors(object);
  return () => {
    const now = Object.getOwnPropertyDescriptors(object);
    for (const name of Object.keys(now)) if (!(name in before) && !isLeft(name)) delete object[name];
    for (const [name, was] of Object.entries(before)) {
      const is = now[name];
      const isSame = is && ["value", "get", "set"].every((part) => Object.is(is[part], was[part]));
      if (!isSame && (is?.configurable ?? true)) Object.defineProperty(object, name, was);
      else if (!isSame && is.writable) object[name] = was.value;
    }
  };
};
