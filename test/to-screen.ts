import type {Page} from "playwright-core";

/** Goes to a screen of the panel by its menu. */
export async function toScreen(page: Page, name: string): Promise<void> {
  await page.getByRole("button", {name: /^(?:菜单|Menu)$/}).click();
  await page.getByRole("menuitemradio", {name, exact: true}).click();
}
