import {HostTrouble} from "../host";
import type {OfficeGlobals} from "./batch";

/** The document as it is now, as .xlsx. Excel hands it over in slices. */
export async function fileBytes({Office}: Pick<OfficeGlobals, "Office">): Promise<Uint8Array> {
  // The document is absent in hosts that give no files.
  const {document}: {readonly document?: Office.Document} = Office.context;
  if (typeof document?.getFileAsync !== "function") throw new HostTrouble("fileNotGiven");
  const file = await answer<Office.File>((done) =>
    document.getFileAsync(Office.FileType.Compressed, {sliceSize}, done),
  );
  try {
    const slices: Uint8Array[] = [];
    for (let index = 0; index < file.sliceCount; index += 1) {
      const {data}: Slice = await answer((done) => file.getSliceAsync(index, done));
      slices.push(Uint8Array.from(data));
    }
    return joined(slices, file.size);
  } finally {
    // Excel keeps two files open at most.
    file.closeAsync();
  }
}

/** Bytes; a plain array of numbers on some platforms. */
type Slice = {readonly data: ArrayLike<number>};

const sliceSize = 4 * 1024 * 1024;

const answer = <Value>(ask: (done: (result: Office.AsyncResult<Value>) => void) => void): Promise<Value> =>
  new Promise((resolve, reject) =>
    ask(({status, value, error}) => {
      if (String(status) === "succeeded") resolve(value);
      else reject(new HostTrouble("fileNotGiven", {message: error?.message ?? ""}));
    }),
  );

function joined(slices: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, slice) => sum + slice.length, 0));
  let at = 0;
  for (const slice of slices) {
    bytes.set(slice, at);
    at += slice.length;
  }
  if (bytes.length !== size) throw new HostTrouble("fileNotGiven", {message: `${bytes.length} of ${size} bytes`});
  return bytes;
}
