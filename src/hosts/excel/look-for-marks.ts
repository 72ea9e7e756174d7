import {isUnforeseen, type RunBatch} from "./batch";
import {foundMarks, loadFormats, type AskedSheet, type FoundMarks} from "./mark-format";

/**
 * What marks there are on all sheets, in two round trips. Where Excel does not give a sheet's conditional formats, as
 * after the undo of a deletion (office-js#6396, #6835), the sheet is noted in `formless`, and the others are read.
 */
export async function lookForMarks(run: RunBatch, formless: Set<string>): Promise<FoundMarks> {
  const ids = await run(async (context) => {
    const {worksheets} = context.workbook;
    worksheets.load("items/id");
    await context.sync();
    return worksheets.items.map(({id}) => id);
  });
  const ask = (some: readonly string[]): Promise<readonly AskedSheet[]> => run(async (context) => {
    const asked = some.map((id): AskedSheet => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load("id,name");
      sheet.protection.load("protected,options");
      return formless.has(id) ? {sheet} : {sheet, formats: loadFormats(sheet)};
    });
    await context.sync();
    return asked.filter(({sheet}) => !sheet.isNullObject);
  });
  try {
    return foundMarks(await ask(ids));
  } catch (error) {
    if (!isUnforeseen(error)) throw error;
  }
  const asked: AskedSheet[] = [];
  for (const id of ids) {
    const again = async (): Promise<readonly AskedSheet[]> => {
      formless.add(id);
      return ask([id]);
    };
    asked.push(...await ask([id]).catch((error: unknown) => {
      if (!isUnforeseen(error)) throw error;
      return again();
    }));
  }
  return foundMarks(asked);
}
