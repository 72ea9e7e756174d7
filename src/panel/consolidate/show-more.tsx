import {Button} from "@fluentui/react-components";
import {useWords} from "../words/use-words";

type Props = {
  /** How many there are, how many of them are shown, and how many more are shown at a time. */
  readonly all: number;
  readonly most: number;
  readonly step: number;
  readonly className?: string;
  readonly onMore: (most: number) => void;
};

/** A button for the next ones of a long list, where some are not shown yet. */
export function ShowMore({all, most, step, className, onMore}: Props) {
  const {words: {consolidate: own}} = useWords();
  return all > most && (
    <Button size="small" className={className} onClick={() => onMore(most + step)}>
      {own.showMore(Math.min(step, all - most))}
    </Button>
  );
}
