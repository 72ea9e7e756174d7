import {readFileSync} from "node:fs";
import Module from "node:module";

/** Give the maps from character codes to characters as webpack gives them: without them, a PDF's text is no text. */
export function provideCharacterMaps(): void {
  const {_extensions: loaders} = Module as unknown as {readonly _extensions: Record<string, Loader>};
  loaders[".bcmap"] = (module, path) => {
    module.exports = {__esModule: true, default: `data:;base64,${readFileSync(path).toString("base64")}`};
  };
}

type Loader = (module: {exports: unknown}, path: string) => void;
