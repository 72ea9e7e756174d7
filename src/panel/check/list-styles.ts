import {makeStyles, tokens} from "@fluentui/react-components";

/** The look of a list of findings in groups: a card a group, under its heading. */
export const useListStyles = makeStyles({
  list: {display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
  group: {
    borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden",
  },
  heading: {
    margin: 0, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  items: {margin: 0, padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`, listStyleType: "none"},
});
