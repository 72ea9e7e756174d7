import {execFileSync} from "node:child_process";

/** What a checker of the sources prints on its way to failing; nothing when it is content. */
export function complaintsOf(script: string, ...options: readonly string[]): string {
  try {
    execFileSync(process.execPath, [script, ...options], {cwd: `${__dirname}/..`, stdio: ["ignore", "pipe", "pipe"]});
    return "";
  } catch (error) {
    const {stdout, stderr} = error as {readonly stdout?: Buffer; readonly stderr?: Buffer};
    return `${stdout ?? ""}${stderr ?? ""}` || String(error);
  }
}
