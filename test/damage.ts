import type {Random} from "./layouts/random";

/** What happens to files on their way: bytes changed, cut off, torn out or doubled. */
export type Damage = (bytes: Uint8Array, random: Random) => Uint8Array;

/** Every kind of damage; `torn` and `doubled` bytes at most, `places` changed at most. */
export const damages = (torn: number, doubled: number, places: number): readonly Damage[] => {
  const changed = (bytes: Uint8Array, random: Random, to: (old: number) => number): Uint8Array => {
    const copy = bytes.slice();
    for (let times = 1 + random.below(places); times > 0; times -= 1) {
      const at = random.below(copy.length);
      copy[at] = to(copy[at]!);
    }
    return copy;
  };
  return [
    (bytes, random) => changed(bytes, random, () => random.below(256)),
    (bytes, random) => changed(bytes, random, (old) => old ^ (1 << random.below(8))),
    (bytes, random) => changed(bytes, random, () => random.pick([0, 1, 0x7f, 0x80, 0xff])),
    (bytes, random) => bytes.slice(0, random.below(bytes.length)),
    (bytes, random) => {
      const from = random.below(bytes.length);
      return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(from + 1 + random.below(torn))]);
    },
    (bytes, random) => {
      const [from, other] = [random.below(bytes.length), random.below(bytes.length)];
      return Uint8Array.from([...bytes.slice(0, from), ...bytes.slice(other, other + doubled), ...bytes.slice(from)]);
    },
  ];
};
