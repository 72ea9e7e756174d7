/**
 * Univer's packages, one after the other, each after those that it rests on. Evaluated in one go, as a bundle is, they
 * would keep the page from answering for a third of a second.
 */
export async function loadUniver(): Promise<void> {
  for (const load of packages) {
    await load();
    await nextTurn();
  }
}

/** Until the page has answered whatever was waiting. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** None of what they export is asked for here. */
const packages: readonly (() => Promise<unknown>)[] = [
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/core"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/engine-render"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/engine-formula"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/sheets"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/docs"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/design"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/ui"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/docs-ui"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/sheets-formula"),
  () => import(/* webpackChunkName: "spreadsheet", webpackExports: [] */ "@univerjs/sheets-ui"),
];
