import {tokens} from "@fluentui/react-components";

/** A way among others in a line: words alone, underlined where it is the current one. */
export const stripStyle = {
  way: {
    border: "none", borderBottom: "2px solid transparent", background: "none", cursor: "pointer", font: "inherit",
    color: tokens.colorNeutralForeground2,
    // Where colours are forced, nothing is transparent: all would be underlined.
    "@media (forced-colors: active)": {borderBottomColor: "Canvas"},
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px"},
  },
  /** What catches the eye, underlined or not. */
  strong: {color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold},
  underlined: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": {borderBottomColor: "Highlight"},
  },
} as const;
