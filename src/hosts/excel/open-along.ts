import type {OpenAlong} from "../host";
import type {OfficeGlobals} from "./batch";

/** The name of the setting, and of the pane in the manifest: develop/automatically-open-a-task-pane-with-a-document. */
const along = "Office.AutoShowTaskpaneWithDocument";

/**
 * Whether Excel opens the pane along with this workbook, for whoever has the add-in; kept in the file, so it counts
 * from the next saving on. Until somebody chooses, `begin` switches it on. Absent where Excel has no such settings.
 */
export function openAlong({Office}: Pick<OfficeGlobals, "Office">): OpenAlong & {begin(): Promise<void>} | undefined {
  // The document is absent in hosts that give no files.
  const {document, requirements}: {
    readonly document?: Partial<Office.Document>; readonly requirements: Office.RequirementSetSupport;
  } = Office.context;
  const settings = document?.settings;
  if (settings === undefined || !requirements.isSetSupported("AddinCommands", "1.1")) return undefined;
  const set = (isOn: boolean): Promise<void> => new Promise((resolve) => {
    settings.set(along, isOn);
    // Where it is not kept, the pane is opened by hand as before.
    settings.saveAsync(() => resolve());
  });
  return {
    isOn: () => settings.get(along) === true,
    set,
    begin: async () => {
      const chosen: unknown = settings.get(along);
      if (chosen !== true && chosen !== false) await set(true);
    },
  };
}
