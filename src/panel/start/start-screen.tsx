import {Button, makeStyles, tokens} from "@fluentui/react-components";
import {TableAddRegular} from "@fluentui/react-icons/svg/table-add";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import {ChoiceFields} from "./choice-fields";
import {Step} from "./step";
import type {Choice} from "./use-choice";

type Props = {
  readonly choice: Choice;
  /** Whether the workbook has no tables yet: the three steps are shown. */
  readonly isFirst: boolean;
  readonly isInserting: boolean;
  readonly onInsert: () => void;
  readonly onOpen: () => void;
};

/** Choosing year, edition and unit, and inserting the tables; for newcomers as three steps. */
export function StartScreen({choice, isFirst, isInserting, onInsert, onOpen}: Props) {
  const {words} = useWords();
  const card = useCardStyles();
  const styles = useStyles();
  const fields = <ChoiceFields choice={choice} />;
  const insert = (
    <Button appearance="primary" icon={<TableAddRegular />} disabledFocusable={isInserting} onClick={onInsert}>
      {isInserting ? words.start.inserting : words.start.insert}
    </Button>
  );
  if (!isFirst) {
    return (
      <section className={card.card}>
        <h2 className={card.title}>{words.start.another}</h2>
        <p className={card.note}>{words.start.anotherNote}</p>
        {fields}
        <div className={card.actions}>{insert}</div>
      </section>
    );
  }
  return (
    <>
      <h2 className={styles.title}>{words.start.title}</h2>
      <ol className={styles.steps}>
        <Step number={1} title={words.start.choose}>{fields}</Step>
        <Step number={2} title={words.start.insertOrOpen}>
          <div className={card.actions}>{insert}<Button onClick={onOpen}>{words.start.open}</Button></div>
        </Step>
        <Step number={3} title={words.start.fillAndCheck}>
          <p className={card.note}>{words.start.fillAndCheckNote}</p>
        </Step>
      </ol>
    </>
  );
}

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}`,
    fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold,
  },
  steps: {margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM},
});
