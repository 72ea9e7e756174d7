import {annexOf} from "../../filing/annex";
import type {Filing} from "../../filing/filing";
import type {Remarks} from "../../filing/remarks";
import type {Notices} from "../notice/use-notice";
import {download} from "../save/download";
import {useWords} from "../words/use-words";
import {exportName} from "./export-name";
import {types} from "./write-format";

/** Downloading the annex of a filing; absent where nothing was said of it. It goes out whatever the gate says. */
export type Annexing = ((format: "docx" | "json") => Promise<void>) | undefined;

/** 审核说明附件: what was explained, confirmed, drawn and overridden, as a file of its own. */
export function useAnnex(filing: Filing | undefined, remarks: Remarks, {show, fail}: Notices): Annexing {
  const {words: {export: own}} = useWords();
  if (filing === undefined) return undefined;
  const annex = annexOf(filing, remarks, new Date());
  const {explanations, signOffs, drawn, overrides} = annex;
  if (explanations.length + signOffs.length + drawn.length + overrides.length === 0) return undefined;
  return async (format) => {
    try {
      const name = exportName(filing, `审核说明.${format}`);
      const bytes = format === "docx" ? await (await import("../../formats/docx/write-docx")).writeAnnexDocx(annex)
        : new TextEncoder().encode((await import("../../formats/json/write-annex")).writeAnnex(annex));
      download(bytes, name, types[format]);
      show({intent: "done", text: own.downloaded(name)});
    } catch (error) {
      fail(error);
    }
  };
}
