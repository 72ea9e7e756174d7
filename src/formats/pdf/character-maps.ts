/**
 * Gives the maps from Chinese character codes to characters, fetched when a PDF without fonts of its own asks for one.
 * Handed to pdfjs, which constructs it and calls `fetch`.
 */
export class CharacterMaps {
  async fetch({name}: {readonly name: string}): Promise<{readonly cMapData: Uint8Array; readonly isCompressed: true}> {
    const found = (await import(
      /* webpackInclude: /(?:GB[^/]*|Adobe-GB1-[^/]*)\.bcmap$/ */
      /* webpackMode: "lazy-once" */
      `pdfjs-dist/cmaps/${name}.bcmap`
    )) as {readonly default: string};
    const packed = atob(found.default.slice(found.default.indexOf(",") + 1));
    return {cMapData: Uint8Array.from(packed, (one) => one.charCodeAt(0)), isCompressed: true};
  }
}
