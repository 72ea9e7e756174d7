/** Tags before and after which a line ends. */
export const blockTags: ReadonlySet<string> = new Set(
  ("address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form " +
    "h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary ul").split(" "),
);

/** Tags whose content a page does not show as its text, or shows as struck out. */
export const unseenTags: ReadonlySet<string> = new Set(
  ("script style template noscript noframes noembed iframe object svg math select datalist audio video canvas map " +
    "del s strike").split(" "),
);

/** Whether a tag's own attributes hide it. */
export const isHidden = ({style = "", hidden, type}: Readonly<Record<string, string>>): boolean =>
  hidden !== undefined || type === "hidden" || /display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all/i.test(style);

export const keepsSpace = (name: string, {style = ""}: Readonly<Record<string, string>>): boolean =>
  name === "pre" || name === "textarea" || /white-space\s*:\s*(?:pre|break-spaces)/i.test(style);
