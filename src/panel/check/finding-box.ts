import {makeStyles, tokens} from "@fluentui/react-components";

const small = {fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, margin: 0} as const;

/** The look of what stands under a finding that is looked at: title, text and notes in small print. */
export const useFindingBoxStyles = makeStyles({
  box: {
    display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS,
    margin: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} 9px`, paddingTop: tokens.spacingVerticalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {...small, fontWeight: tokens.fontWeightSemibold},
  text: {...small, overflowWrap: "anywhere", color: tokens.colorNeutralForeground1},
  note: {...small, color: tokens.colorNeutralForeground2},
});
