import {makeStyles, tokens} from "@fluentui/react-components";
import type {ReactNode} from "react";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";

type Props = {readonly number: number; readonly title: string; readonly children: ReactNode};

/** One of the first steps, numbered. */
export function Step({number, title, children}: Props) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  return (
    <li className={card.card}>
      <h3 className={styles.title}>
        <span className={styles.number} role="img" aria-label={words.start.step(number)}>{number}</span>{title}
      </h3>
      {children}
    </li>
  );
}

const useStyles = makeStyles({
  title: {
    display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS, margin: 0,
    fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold,
  },
  number: {
    display: "inline-flex", alignItems: "center", justifyContent: "center", flexShrink: 0, width: "24px", height: "24px",
    borderRadius: tokens.borderRadiusCircular, fontSize: tokens.fontSizeBase300, lineHeight: 1,
    backgroundColor: tokens.colorBrandBackground2, color: tokens.colorBrandForeground2,
  },
});
