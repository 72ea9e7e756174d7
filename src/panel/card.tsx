import {makeStyles, mergeClasses, tokens} from "@fluentui/react-components";
import {ChevronRightRegular} from "@fluentui/react-icons";
import {type ReactNode, useId, useState} from "react";

/** The look of a card: title, note, actions. */
export const useCardStyles = makeStyles({
  card: {
    padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground1,
    fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300,
  },
  title: {
    margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold, ":focus": {outline: "none"},
  },
  note: {margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2},
  actions: {display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalM},
});

type Props = {readonly title: string; readonly isOpenAtFirst?: boolean; readonly children: ReactNode};

/** A card whose content is folded away under its title. */
export function Fold({title, isOpenAtFirst = false, children}: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const content = useId();
  return (
    <section className={styles.card}>
      <h2 className={styles.heading}>
        <button type="button" className={styles.title} aria-expanded={isOpen} aria-controls={content} onClick={() => setOpen(!isOpen)}>
          <ChevronRightRegular aria-hidden className={mergeClasses(styles.chevron, isOpen && styles.open)} />
          {title}
        </button>
      </h2>
      <div id={content} hidden={!isOpen}>{isOpen && children}</div>
    </section>
  );
}

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

const useStyles = makeStyles({
  card: {
    borderRadius: tokens.borderRadiusLarge, border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1, overflow: "hidden",
  },
  heading: {margin: 0},
  title: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS, width: "100%", border: "none", background: "none",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`, cursor: "pointer", textAlign: "start",
    font: "inherit", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, color: tokens.colorNeutralForeground1,
    ":hover": {backgroundColor: tokens.colorNeutralBackground1Hover},
    ":focus-visible": {outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px", borderRadius: tokens.borderRadiusLarge},
  },
  chevron: {flexShrink: 0, fontSize: "16px", color: tokens.colorNeutralForeground3},
  open: {transform: "rotate(90deg)"},
});

