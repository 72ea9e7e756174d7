import {randomBytes} from "node:crypto";
import {closeSync, openSync, renameSync, type Stats, unlinkSync} from "node:fs";
import {type FileHandle, link, open, rename, unlink} from "node:fs/promises";
import {dirname, join} from "node:path";
import {draftName} from "../../formats/by-products";

/**
 * Put a whole file in its place or none: written beside it, flushed to the disk, and only then given its name.
 * @param over the file that it replaces, of which it takes the owner and the permissions; without, nothing is replaced
 * @throws what the file system throws; EEXIST where something has come to stand there meanwhile
 */
export async function putInPlace(path: string, bytes: Uint8Array, over?: Stats): Promise<void> {
  const folder = dirname(path);
  const draft = join(folder, draftName(randomBytes(6).toString("hex")));
  watch(draft);
  try {
    await writeDraft(draft, bytes, over);
    if (over === undefined) await nameAnew(draft, path);
    else await rename(draft, path);
  } finally {
    await unlink(draft).catch(() => undefined);
    unwatch(draft);
  }
  await flushFolder(folder);
}

async function writeDraft(draft: string, bytes: Uint8Array, over: Stats | undefined): Promise<void> {
  const file = await open(draft, "wx", over === undefined ? 0o666 : 0o600);
  try {
    await file.writeFile(bytes);
    if (over !== undefined) {
      // Only root may give a file away; and giving it away takes permissions off it, so those come after.
      await file.chown(over.uid, over.gid).catch(() => undefined);
      await file.chmod(over.mode & 0o7777);
    }
    await flush(file);
  } finally {
    await file.close();
  }
}

/** Give the draft a name that nothing may have: whoever took it meanwhile keeps it. */
async function nameAnew(draft: string, path: string): Promise<void> {
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") throw error;
    takeName(draft, path);
  }
}

/** The same on disks that know no links (FAT, some network drives); in one go, so that no signal comes between. */
function takeName(draft: string, path: string): void {
  closeSync(openSync(path, "wx"));
  try {
    renameSync(draft, path);
  } catch (error) {
    unlinkSync(path);
    throw error;
  }
}

/** So that the name, too, outlives a power cut. Windows and some network drives do not open folders. */
async function flushFolder(folder: string): Promise<void> {
  const opened = await open(folder, "r").catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
}

const flush = (file: FileHandle): Promise<void> => file.sync().catch((error: NodeJS.ErrnoException) => {
  if (!["EINVAL", "ENOSYS", "ENOTSUP", "EOPNOTSUPP"].includes(error.code ?? "")) throw error;
});

/** Drafts that the program must not leave behind, whichever way it ends. */
const drafts = new Set<string>();
const signals = ["SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT"] as const;

function watch(draft: string): void {
  if (drafts.size === 0) {
    process.on("exit", removeDrafts);
    for (const signal of signals) process.on(signal, endBy);
  }
  drafts.add(draft);
}

function unwatch(draft: string): void {
  drafts.delete(draft);
  if (drafts.size > 0) return;
  process.off("exit", removeDrafts);
  for (const signal of signals) process.off(signal, endBy);
}

/** End by the signal as if nobody had listened to it. */
function endBy(signal: NodeJS.Signals): void {
  removeDrafts();
  for (const one of signals) process.off(one, endBy);
  process.kill(process.pid, signal);
}

function removeDrafts(): void {
  for (const draft of drafts) {
    try {
      unlinkSync(draft);
    } catch {
      // It has been given its name, or was not yet there.
    }
  }
}
