import type {Text} from "./page-marks";

/** Characters with about the widths they have: ideographs are as wide as high, others half. */
export function charactersOf(text: Text): readonly Text[] {
  const characters = [...text.text];
  const widths = characters.map((one) => one.charCodeAt(0) > 0x2e7f ? 2 : 1);
  const unit = (text.right - text.left) / widths.reduce((sum, width) => sum + width, 0);
  let left = text.left;
  return characters.map((one, at) => {
    const right = left + widths[at]! * unit;
    const character = {...text, text: one, left, right};
    left = right;
    return character;
  });
}
