const {Compilation, sources: {ConcatSource}} = require("webpack");

/**
 * Beside each Web Worker's own files `NAME.from-disk.js`, with all of them as one function: a page that was opened from
 * the disk may start no worker from there, and a worker may load nothing. src/hosts/workers-of-page.ts asks for it.
 */
exports.workersFromDisk = () => ({
  apply: ({hooks}) => hooks.thisCompilation.tap("workersFromDisk", (compilation) => {
    const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compilation.hooks.processAssets.tap({name: "workersFromDisk", stage}, () => {
      for (const worker of compilation.asyncEntrypoints) {
        const entry = worker.getEntrypointChunk();
        // Chunks that come before the entry are there for it, as if it had asked for them.
        const others = [...entry.getAllReferencedChunks()].filter((chunk) => chunk !== entry);
        const files = [...others, entry].flatMap((chunk) => [...chunk.files]).filter((file) => file.endsWith(".js"));
        compilation.emitAsset(`${entry.name}.from-disk.js`, new ConcatSource(
          `(self.goujiWorkers ??= {})[${JSON.stringify(entry.name)}] = function () {\n`,
          ...files.flatMap((file) => [compilation.getAsset(file).source, "\n"]), "};\n"));
      }
    });
  }),
});
