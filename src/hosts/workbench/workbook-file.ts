/** The part of the browsers' File System Access that is used here; TypeScript knows only some of it. */
export type FileHandle = FileSystemFileHandle & {
  requestPermission?(for_: {readonly mode: "readwrite"}): Promise<"granted" | "denied" | "prompt">;
};

/** A workbook that was saved: what it is called, and whether into its own file or among the browser's downloads. */
type SavedFile = {
  readonly name: string;
  /** `apart`: among the downloads, as its own file may not be written. */
  readonly into: "file" | "downloads" | "apart";
  /** When its own file was changed by that: milliseconds. */
  readonly time?: number;
};

/** What a save needs beside the bytes. */
type Saving = {
  /** The file that the workbook was opened from, where the browser lets it be written again. */
  readonly handle: FileHandle | undefined;
  /** When the file was last changed, as far as we know: milliseconds. */
  readonly since: number | undefined;
  readonly name: string;
  readonly download: (bytes: Uint8Array, name: string) => void;
  /** Whether a file that somebody changed meanwhile is to be replaced. */
  readonly mayReplace: () => Promise<boolean>;
};

/** Write into the very file where the browser can and the user lets it; else hand it over as a download. */
export async function saveInto(
  bytes: Uint8Array, {handle, since, name, download, mayReplace}: Saving,
): Promise<SavedFile> {
  const answer = await handle?.requestPermission?.({mode: "readwrite"}).catch(() => "denied");
  const isAllowed = handle !== undefined && answer === "granted";
  const isOurs = isAllowed && ((await handle.getFile()).lastModified === since || await mayReplace());
  if (!isOurs) {
    download(bytes, name);
    return {name, into: handle === undefined || isAllowed ? "downloads" : "apart"};
  }
  const stream = await handle.createWritable();
  // Nothing is in the file before it is closed: a failure leaves the old one as it was.
  await stream.write(bytes as Uint8Array<ArrayBuffer>);
  await stream.close();
  return {name: handle.name, into: "file", time: (await handle.getFile()).lastModified};
}

/** Let the user choose a workbook; nothing where none is chosen. */
export async function chooseWorkbook(): Promise<{readonly file: File; readonly handle?: FileHandle} | undefined> {
  const {showOpenFilePicker: pick} = window as {
    showOpenFilePicker?: (options: object) => Promise<readonly FileHandle[]>;
  };
  if (pick === undefined) return chooseByInput();
  try {
    const [handle] = await pick({types: [{description: "Excel", accept: accepted}]});
    return handle && {file: await handle.getFile(), handle};
  } catch (error) {
    // Closed without a choice.
    if (error instanceof DOMException && error.name === "AbortError") return undefined;
    return chooseByInput();
  }
}

const endings = [".xlsx", ".xlsm"];
const accepted = {
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
  "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
};

/** Whether a file is one that can be opened as it is; others are read by the panel. */
export const isWorkbookName = (name: string): boolean => endings.some((ending) => name.toLowerCase().endsWith(ending));

function chooseByInput(): Promise<{readonly file: File} | undefined> {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = endings.join();
  return new Promise((resolve) => {
    input.addEventListener("change", () => resolve(input.files?.[0] && {file: input.files[0]}));
    input.addEventListener("cancel", () => resolve(undefined));
    input.click();
  });
}
