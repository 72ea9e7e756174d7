import {execFileSync, spawnSync} from "node:child_process";
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";

const found = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);

/** Whether LibreOffice is installed. */
export const hasOffice = found !== undefined;

/** Like `describe`, for what needs LibreOffice: without it, it says so and skips; in continuous integration, fails. */
export function describeWithOffice(name: string, tests: () => void): void {
  if (found !== undefined) {
    describe(name, tests);
  } else if (process.env.CI === "true") {
    test(`${name}: LibreOffice is installed`, () => {
      throw new Error("soffice was not found, and continuous integration must not skip it");
    });
  } else {
    console.warn(`skipped, as soffice (LibreOffice) was not found: ${name}`);
    describe.skip(name, tests);
  }
}

/** Convert files, all in one run of LibreOffice; gives the bytes of the results in order. */
export function convert(
  files: readonly {readonly name: string; readonly bytes: Uint8Array}[], to: "xlsx" | "pdf" | "docx",
): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "gouji-"));
  try {
    mkdirSync(join(folder, "out"));
    const paths = files.map(({name, bytes}) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    // A profile of its own: two runs at once would wait for each other, or fail.
    execFileSync(found!, [
      `-env:UserInstallation=file://${join(folder, "profile")}`, "--headless", "--convert-to", to,
      "--outdir", join(folder, "out"), ...paths,
    ], {stdio: "ignore", timeout: 120_000});
    return files.map(({name}) => readFileSync(join(folder, "out", name.replace(/\.\w+$/, `.${to}`))));
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
