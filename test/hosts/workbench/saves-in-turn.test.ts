import {savesInTurn} from "../../../src/hosts/workbench/saves-in-turn";

/** Something that is done once the test says so, and what was done so far. */
function work() {
  const done: string[] = [];
  const waiting = new Map<string, () => void>();
  return {
    done,
    /** Begins now, ends when told. */
    begin: (name: string, how: "well" | "badly" = "well") => () => new Promise<string>((resolve, reject) => {
      done.push(`${name} begins`);
      waiting.set(name, () => {
        done.push(`${name} ends`);
        if (how === "well") resolve(name);
        else reject(new Error(name));
      });
    }),
    end: async (name: string) => {
      waiting.get(name)!();
      // Whatever follows from it has followed by the next turn.
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

test("a save waits for the jobs that are under way, and one that fails is over too", async () => {
  const {inOnePiece, between} = savesInTurn();
  const {done, begin, end} = work();
  const jobs = [inOnePiece(begin("one")), inOnePiece(begin("other", "badly"))];
  const failed = expect(jobs[1]).rejects.toThrow("other");
  const saving = between(begin("save"));
  await end("one");
  expect(done).toEqual(["one begins", "other begins", "one ends"]);
  await end("other");
  await failed;
  expect(done).toEqual(["one begins", "other begins", "one ends", "other ends", "save begins"]);
  await end("save");
  expect([await jobs[0], await saving]).toEqual(["one", "save"]);
});

test("a job waits for the save that has begun, and the next save for the job", async () => {
  const {inOnePiece, between} = savesInTurn();
  const {done, begin, end} = work();
  const saving = between(begin("save", "badly"));
  const failed = expect(saving).rejects.toThrow("save");
  await Promise.resolve();
  const job = inOnePiece(begin("job"));
  const again = between(begin("again"));
  await end("save");
  await failed;
  expect(done).toEqual(["save begins", "save ends", "job begins"]);
  await end("job");
  await end("again");
  expect([await job, await again]).toEqual(["job", "again"]);
  expect(done).toEqual(["save begins", "save ends", "job begins", "job ends", "again begins", "again ends"]);
});

test("a job may be part of another, though a save is asked for in between", async () => {
  const {inOnePiece, between} = savesInTurn();
  const {done, begin, end} = work();
  const whole = inOnePiece(async () => {
    await begin("first")();
    await inOnePiece(begin("part"));
  });
  const saving = between(begin("save"));
  await end("first");
  await end("part");
  await end("save");
  await Promise.all([whole, saving]);
  expect(done).toEqual(["first begins", "first ends", "part begins", "part ends", "save begins", "save ends"]);
});
