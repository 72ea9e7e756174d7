import {Link, makeStyles, tokens} from "@fluentui/react-components";
import type {Filing} from "../../filing/filing";
import type {Draft, DraftPiece} from "../../narrative/draft";
import {useAct} from "../use-action";
import {useWords} from "../words/use-words";

type Props = {readonly draft: Draft; readonly filing: Filing};

/** The paragraphs of a draft: every number leads to the first of its figures; what is of none stands out. */
export function DraftText({draft: {paragraphs}, filing}: Props) {
  const styles = useStyles();
  return paragraphs.map((pieces, paragraph) => (
    <p key={paragraph} className={styles.paragraph}>
      {pieces.map((piece, at) => <Piece key={at} piece={piece} filing={filing} />)}
    </p>
  ));
}

function Piece({piece, filing}: {readonly piece: DraftPiece; readonly filing: Filing}) {
  const {words: {export: {text: own}}} = useWords();
  const styles = useStyles();
  const goTo = useAct("goToPlace");
  if (typeof piece === "string") return piece;
  if (piece.figures.length === 0) return <mark className={styles.open} title={own.open}>{piece.text}</mark>;
  const place = piece.figures.map((id) => filing.figures.get(id)?.place).find((one) => one !== undefined);
  if (place === undefined) return piece.text;
  const title = own.goTo(piece.text) + (piece.was === undefined ? "" : own.was(piece.was));
  return <Link as="button" inline title={title} onClick={() => goTo(place)}>{piece.text}</Link>;
}

const useStyles = makeStyles({
  paragraph: {margin: `${tokens.spacingVerticalXS} 0`, textIndent: "2em", lineHeight: tokens.lineHeightBase400},
  open: {color: tokens.colorStatusWarningForeground1, backgroundColor: tokens.colorStatusWarningBackground1},
});
