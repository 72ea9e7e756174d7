/** The panel's screens, in the order of their tabs. The ribbon's buttons name them. */
export const screens = ["start", "check", "open", "lastYear", "review", "export", "consolidate"] as const;

export type ScreenName = (typeof screens)[number];
