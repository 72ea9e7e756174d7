const names = /^(?:\.|~\$)|\.tmp$|^(?:thumbs\.db|desktop\.ini|index\.json)$/i;
const drafts = /^\.~gouji-.+\.tmp$|\.\d+\.tmp$/;

/** Whether a file of that name is what operating systems and programs leave lying about; nobody filed it. */
export const isByProduct = (name: string): boolean => names.test(name);

/** What the files are called by their ends in which a consolidation keeps what it has read. */
export const cacheEnding = ".gouji-cache";

/** How a text for people ends that lies beside what was written. */
export const noteEnding = ".txt";

/** Whether a file of that name is no table, whoever filed it: a backup, a shortcut, a picture, a cache of ours. */
export const isJunk = (name: string): boolean => isByProduct(name) || isPicture(name) || name.endsWith(cacheEnding) ||
  /\.(?:bak|lnk|url|ini|db|log|exe|mp[34]|wav|avi|mov|part|partial|crdownload|download)$/i.test(name) || /(?:^|[/\\])__MACOSX[/\\]/.test(name);

/** Whether a file of that name is a picture. */
export const isPicture = (name: string): boolean => /\.(?:jpe?g|png|gif|bmp|tiff?|webp|heic)$/i.test(name);

/** The name of a file that is being written; what is left of it where the machine went down. */
export const draftName = (token: string): string => `.~gouji-${token}.tmp`;

/** Whether a file of that name was being written by the command line, of this version or an earlier one. */
export const isDraft = (name: string): boolean => drafts.test(name);

/** Whether a file of that name only says that Office has another one open. */
export const isOfficeLock = (name: string): boolean => name.startsWith("~$");
