/** The attributes of a tag, by name. */
export type TagAttributes = Readonly<Record<string, string>>;

/** Tags before and after which a line ends. */
export const blockTags: ReadonlySet<string> = new Set(
  ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary ul").split(" "),
);

/** Tags whose content a page does not show as its text, or shows as struck out. */
export const unseenTags: ReadonlySet<string> = new Set(
  ("script style template noscript noframes noembed iframe object svg math datalist audio video canvas map " +
    "del s strike rp").split(" "),
);

/** Of these, tags whose content is struck out. */
export const deletingTags: ReadonlySet<string> = new Set(["del", "s", "strike"]);

/** Tags whose content stands above or below its line. */
export const raisedTags: ReadonlySet<string> = new Set(["sup", "sub", "rt"]);

/** Whether a tag stands within a line: what holds lines is not raised by being said to be at the top. */
export const isInline = (name: string): boolean => !blockTags.has(name) && !/^(?:t(?:able|[dhr]|head|body|foot)|col(?:group)?)$/.test(name);

/**
 * Whether a tag holds what leads to other pages, or chooses among them: a link, if only by a script, a menu, a path,
 * the foot of the site. A place with a name is no link.
 */
export const leadsAway = (name: string, {href, name: named, id, class: look = "", role}: TagAttributes): boolean =>
  (name === "a" && (href !== undefined || (named === undefined && id === undefined))) || awayTags.has(name) || role === "navigation" || /bread-?crumb/i.test(look);
const awayTags: ReadonlySet<string> = new Set(["nav", "menu", "footer", "select"]);

/** Whether a browser lays a table out as if a cell were not there. */
export const takesNoPlace = ({style = "", hidden}: TagAttributes): boolean =>
  hidden !== undefined || /display\s*:\s*none/i.test(style);

/** Whether a tag's own attributes hide it. */
export const isHidden = ({style = "", hidden, type}: TagAttributes): boolean =>
  hidden !== undefined || type === "hidden" || style !== "" && unshown.test(style);
const unshown = /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i;

export const keepsSpace = (name: string, {style = ""}: TagAttributes): boolean =>
  name === "pre" || name === "textarea" || style !== "" && /white-space\s*:\s*(?:pre|break-spaces)/i.test(style);
