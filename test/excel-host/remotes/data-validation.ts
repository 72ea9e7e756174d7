import {isSame, type Rect} from "../address";
import {accessDenied, type Area, type Remote} from "../remote";

/** What cells accept when typed into; writing through the API or pasting goes past it. */
export function dataValidation({sheet, rects}: Area): Remote {
  const at = (rect: Rect) => {
    if (sheet.protection) throw accessDenied();
    const found = sheet.validations.find((validation) => isSame(validation.rect, rect)) ?? {
      rect,
      rule: {},
      ignoreBlanks: true,
    };
    if (!sheet.validations.includes(found)) sheet.validations.push(found);
    return found;
  };
  const scalar = (key: "rule" | "alert" | "ignoreBlanks") => ({
    get: () => sheet.validations.find((validation) => isSame(validation.rect, rects[0]!))?.[key],
    set: (value: never) => rects.forEach((rect) => void (at(rect)[key] = value)),
  });
  return {
    type: "DataValidation",
    scalars: {rule: scalar("rule"), errorAlert: scalar("alert"), ignoreBlanks: scalar("ignoreBlanks")},
  };
}
