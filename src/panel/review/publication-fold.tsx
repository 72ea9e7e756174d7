import type {Filing} from "../../filing/filing";
import type {Place} from "../../filing/place";
import {differences} from "../../reconcile/differences";
import {checkPublication} from "../../remarks/review/publication";
import type {Opening} from "../open/use-open";
import {useWords} from "../words/use-words";
import {Beside} from "./beside";
import {DifferenceList} from "./difference-list";

type Props = {
  readonly filing: Filing;
  readonly opening: Opening;
  readonly onGoToPlace: (place: Place) => void;
};

/** 发布一致性核对: the published report beside the workbook, figure by figure; its text is among the findings below. */
export function PublicationFold({filing, opening, onGoToPlace}: Props) {
  const {words: {review: own}} = useWords();
  return (
    <Beside title={own.publication} note={own.publicationNote} paste={own.publicationPaste} filing={filing}
      opening={opening}>
      {(published) => {
        const found = differences(filing, published);
        const passages = checkPublication(filing, published).length - found.length;
        return found.length + passages === 0 ? own.same : (
          <>
            {passages === 0 ? own.differ(found.length) : own.differOf(found.length, passages)}
            <DifferenceList differences={found} filing={filing} names={{this: own.submitted, other: own.published}}
              onGoToPlace={onGoToPlace} />
          </>
        );
      }}
    </Beside>
  );
}
