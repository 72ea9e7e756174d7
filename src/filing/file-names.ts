/** A name as a file may bear it on any system: 某某街道（筹）. */
const asFileName = (name: string): string =>
  name.replace(/[\\/:*?"<>|\p{Cc}]/gu, "").replace(/^[. ]+|[. ]+$/g, "").slice(0, 80) || "未命名";

/** Names for files, in their order, each once: where several are alike they are numbered. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const own = asFileName(name);
    let free = own;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${own}（${n}）`;
    taken.add(free.toLowerCase());
    return free;
  });
}
