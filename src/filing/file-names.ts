/** A name as a file may bear it on any system, with what is added to it: 某某街道（筹）. */
export function asFileName(name: string): string {
  const plain = trimmed(name.replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/gu, ""));
  const short = trimmed(beginning(plain)) || "未命名";
  return ofDevice.test(short) ? `_${short}` : short;
}

/** Windows drops such ends, and hides files that begin with a point elsewhere. */
const trimmed = (name: string): string => name.replace(/^[. ]+|[. ]+$/g, "");

/** Names that are devices in every folder of Windows, whatever ending they have. */
const ofDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[\d¹²³])(?: *\.|$)/i;

/** As much of a name as leaves room for what is added: most systems take 255 bytes. */
function beginning(name: string): string {
  let [size, kept] = [0, ""];
  for (const letter of name) {
    size += new TextEncoder().encode(letter).length;
    if (size > mostBytes) break;
    kept += letter;
  }
  return kept;
}

const mostBytes = 180;

/** Names for files, in their order, each once: where several are alike they are numbered. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const own = asFileName(name);
    let free = own;
    for (let n = 2; taken.has(asSystemsSee(free)); n += 1) free = `${own}（${n}）`;
    taken.add(asSystemsSee(free));
    return free;
  });
}

/** What some systems take two names for one by: capitals, accents as letters of their own. */
const asSystemsSee = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase();
