import {makeStyles, tokens} from "@fluentui/react-components";
import {DocumentArrowUpRegular} from "@fluentui/react-icons/svg/document-arrow-up";
import {useWords} from "../words/use-words";

/** Shown over the panel while a file is dragged onto it. */
export function DropHint() {
  const {words} = useWords();
  const styles = useStyles();
  return (
    <div className={styles.cover}>
      <DocumentArrowUpRegular aria-hidden className={styles.icon} />
      <p className={styles.text}>{words.dropHere}</p>
      <p className={styles.formats}>{words.dropFormats}</p>
    </div>
  );
}

const useStyles = makeStyles({
  cover: {
    position: "absolute", inset: tokens.spacingHorizontalS, zIndex: 1, pointerEvents: "none",
    display: "flex", flexDirection: "column", alignItems: "center", justifyContent: "center",
    borderRadius: tokens.borderRadiusXLarge, border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1, opacity: 0.96,
  },
  icon: {fontSize: "40px", color: tokens.colorBrandForeground1},
  text: {margin: `${tokens.spacingVerticalS} 0 0`, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold},
  formats: {margin: 0, color: tokens.colorNeutralForeground3},
});
