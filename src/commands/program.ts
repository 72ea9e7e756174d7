import {run} from "./run";
import {sayFailure} from "./say-failure";

/** Run the command line as this process, to its exit code. Whatever nobody thought of ends it with a sentence. */
export async function runProgram(program: NodeJS.Process): Promise<void> {
  program.on("uncaughtException", (error) => {
    program.stderr.write(`${sayFailure(error)}\n`);
    program.exit(2);
  });
  program.exitCode = await run(program.argv.slice(2), program);
}
