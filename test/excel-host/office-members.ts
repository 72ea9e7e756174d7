import ts from "typescript";

/** A member of Excel's API that a source file names, such as `Range.values`: read, called, destructured or given. */
export type Named = {readonly file: string; readonly member: string};

/** What the files use of Excel's API, as the compiler resolves it. */
export function officeMembersIn(files: readonly string[]): readonly Named[] {
  const program = ts.createProgram([...files], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: ["office-js"],
  });
  const checker = program.getTypeChecker();
  const found: Named[] = [];
  for (const file of files) {
    const note = (symbol: ts.Symbol | undefined): void => {
      const declared = symbol?.declarations?.find((one) => one.getSourceFile().fileName.includes("office-js"));
      const {parent} = (declared ?? {}) as {parent?: ts.Node};
      if (parent && (ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent)) && isOfExcel(parent)) {
        found.push({file, member: `${parent.name!.text}.${symbol!.name}`});
      }
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) note(checker.getSymbolAtLocation(node.name));
      if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
        note(checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText()));
      }
      if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
        note(checker.getContextualType(node.parent)?.getProperty(node.name.getText()));
      }
      ts.forEachChild(node, visit);
    };
    visit(program.getSourceFile(file)!);
  }
  return found;
}

const isOfExcel = (node: ts.Node): boolean =>
  ts.isModuleDeclaration(node) ? node.name.text === "Excel" : node.parent !== undefined && isOfExcel(node.parent);
