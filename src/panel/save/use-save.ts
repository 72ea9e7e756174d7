import {useState} from "react";
import type {Host, SavedFile} from "../../hosts/host";
import {blanksOf} from "../check/blanks-of";
import {countFindings} from "../check/shown-findings";
import type {Report} from "../check/tables-in";
import type {Messages} from "../messages";
import {useWords} from "../words/use-words";
import {download, fileName} from "./download";

/** Handing the workbook to the user as a file. */
export type Saving = {readonly isSaving: boolean; readonly save: () => Promise<void>};

/** Saving the workbook as a file; says where it went, and what is still to be done before it is handed in. */
export function useSave(host: Host, report: Report | undefined, {show, fail}: Messages): Saving {
  const {words} = useWords();
  const [isSaving, setSaving] = useState(false);
  const save = async () => {
    if (isSaving || report === undefined) return;
    setSaving(true);
    try {
      const {name, into} = await handOver(host, fileName(report.filing));
      const {error} = countFindings(report.findings);
      const blanks = blanksOf(report.filing, report.findings).length;
      show({intent: error > 0 || blanks > 0 ? "warning" : "done", text: words.sentences([
        into === "file" ? words.save.doneInto(name) : words.save.done(name),
        ...(error > 0 ? [words.save.withErrors(error)] : []),
        ...(blanks > 0 ? [words.save.withBlanks(blanks)] : []),
      ])});
    } catch (failure) {
      fail(failure);
    }
    setSaving(false);
  };
  return {isSaving, save};
}

async function handOver(host: Host, name: string): Promise<SavedFile> {
  if (host.saveFile !== undefined) return host.saveFile(name);
  download(await host.save(), name);
  return {name, into: "downloads"};
}
