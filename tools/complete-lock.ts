export type LockedPackage = {
  readonly version?: string;
  readonly resolved?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};
export type Lock = {readonly packages: Readonly<Record<string, LockedPackage>>};

const systems = ["android", "darwin", "freebsd", "linux", "openharmony", "win32"];
const processors = ["arm", "arm64", "ia32", "loong64", "ppc64", "riscv64", "s390x", "x64"];

/**
 * The lock file with an entry for each platform's package: npm leaves out those that its registry does not hand over,
 * and `npm ci` then fails here and brings no binary on another system.
 */
export function completed(lock: Lock): Lock {
  const added = missing(lock).map(({path, name, version, dev}) =>
    [path, {version, ...platformOf(name), ...dev && {dev}, optional: true}] as const);
  const packages = [...Object.entries(lock.packages), ...added].sort(([a], [b]) => a < b ? -1 : 1);
  return {...lock, packages: Object.fromEntries(packages)};
}

/** Optional packages of an exact version that no entry of the lock file names. */
export function missing(lock: Lock): readonly {path: string; name: string; version: string; dev: boolean}[] {
  return Object.entries(lock.packages).flatMap(([owner, {optionalDependencies = {}, dev = false}]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const path = `node_modules/${name}`;
      const held = path in lock.packages || `${owner}/${path}` in lock.packages;
      return held || !/^\d/.test(version) ? [] : [{path, name, version, dev}];
    }));
}

/** What others bring and nothing here asks for: pdfjs draws pages with it, of which only words and lines are read. */
const unused = ["@napi-rs/canvas"];

/** The lock file without what is not used: it may be left out wherever it is only optional. */
export function lightened(lock: Lock): Lock {
  const isUsed = (name: string): boolean => !unused.some((one) => name === one || name.startsWith(`${one}-`));
  const own = Object.entries(lock.packages).filter(([path]) => isUsed(path.replace(/^.*node_modules\//, "")));
  const packages = own.map(([path, {optionalDependencies, ...one}]): [string, LockedPackage] => {
    if (optionalDependencies === undefined) return [path, one];
    const used = Object.entries(optionalDependencies).filter(([name]) => isUsed(name));
    return [path, {...one, optionalDependencies: Object.fromEntries(used)}];
  });
  return {...lock, packages: Object.fromEntries(packages)};
}

function platformOf(name: string): Pick<LockedPackage, "os" | "cpu"> {
  const words = name.split(/[/-]/);
  const [os, cpu] = [systems, processors].map((known) => words.filter((word) => known.includes(word)));
  if (!os?.length || !cpu?.length) throw new Error(`For which platform is ${name}?`);
  return {os, cpu};
}
