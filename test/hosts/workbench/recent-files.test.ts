import {recentFiles} from "../../../src/hosts/workbench/recent-files";
import type {FileHandle} from "../../../src/hosts/workbench/workbook-file";
import {memoryStore} from "./memory-store";

const handle = (name: string, path = name) =>
  ({name, path, isSameEntry: async (other: {path?: string}) => other.path === path}) as unknown as FileHandle;

const clock = jest.spyOn(Date, "now");
afterAll(() => clock.mockRestore());

test("lists the last eight files, the newest first, each once, though two may have one name", async () => {
  const {add, list, remove} = recentFiles(memoryStore());
  for (let at = 1; at <= 9; at++) {
    clock.mockReturnValue(at);
    await add(handle(`${at}.xlsx`));
  }
  clock.mockReturnValue(20);
  await add(handle("5.xlsx"));
  clock.mockReturnValue(21);
  await add(handle("5.xlsx", "别处/5.xlsx"));
  expect((await list()).map(({name}) => name)).toEqual(["5", "5", "9", "8", "7", "6", "4", "3"].map((name) => `${name}.xlsx`));
  await remove((await list())[0]!.id);
  expect((await list()).map(({time}) => time)).toEqual([20, 9, 8, 7, 6, 4, 3]);
});
