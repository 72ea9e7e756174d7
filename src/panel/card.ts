import {makeStyles, tokens} from "@fluentui/react-components";

/** The look of a card: title, note, actions. */
export const useCardStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: {margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM},
});
