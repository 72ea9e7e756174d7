import {Button} from "@fluentui/react-components";
import {useCardStyles} from "../card";
import {useWords} from "../words/use-words";
import type {Annexing} from "./use-annex";

/** The annex of what was explained and confirmed, to go with the export. */
export function AnnexCard({annex}: {readonly annex: Annexing}) {
  const {words: {export: own}} = useWords();
  const card = useCardStyles();
  return (
    <section className={card.card}>
      <h2 className={card.title}>{own.annex}</h2>
      <p className={card.note}>{annex === undefined ? own.annexNone : own.annexNote}</p>
      {annex !== undefined && (
        <div className={card.actions}>
          {(["docx", "json"] as const).map((format) => (
            <Button key={format} onClick={() => annex(format)}>{own.annexFiles[format]}</Button>
          ))}
        </div>
      )}
    </section>
  );
}
