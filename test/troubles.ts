import type {ConsoleMessage, Page} from "playwright-core";

/** What goes wrong in a page goes into `troubles` as it comes: errors thrown, and errors said on the console. */
export function noteTroubles(page: Page, troubles: string[]): void {
  page.on("pageerror", (error) => troubles.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error" || isOffices(message) || isUnivers(message)) return;
    troubles.push(`${message.text()} (${message.location().url})`);
  });
}

/**
 * Whether it is what Microsoft's script is known to do some seconds after it was loaded: it frames its telemetry page
 * and gives that frame a style. The page's policy blocks both, as it should. Told by who says what, never by when.
 */
export const isOffices = (message: Pick<ConsoleMessage, "text" | "location">): boolean =>
  message.location().url.startsWith(officeAddress) && blocked.some((known) => known.test(message.text()));

const officeAddress = "https://appsforoffice.microsoft.com/";

const blocked = [
  /^Framing 'https:\/\/telemetryservice\.firstpartyapps\.oaspapps\.com\/' violates the following Content Security Policy/,
  /^Applying inline style violates the following Content Security Policy/,
];

/** Whether the spreadsheet says of itself that it draws no text where a column, or its editor for now, has no width. */
export const isUnivers = (message: Pick<ConsoleMessage, "text">): boolean => widthless.test(message.text());

const widthless = /^The column width is less than 0, need to adjust page width/;
