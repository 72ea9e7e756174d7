import {readdirSync, readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";
import {findBrowser, launchBrowser} from "../test/browser";

/** Sizes that Office asks for, in pixels. */
const sizes = [16, 20, 24, 32, 40, 48, 64, 80];
const folder = join(__dirname, "../assets/icons");

/** Draw every icon of assets/icons in every size, from its SVG source. */
async function draw(): Promise<void> {
  const path = findBrowser();
  if (path === undefined) throw new Error("Drawing the icons needs Chromium, Chrome or Edge.");
  const browser = await launchBrowser(path);
  const page = await browser.newPage();
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".svg"))) {
    for (const size of sizes) {
      await page.setViewportSize({width: size, height: size});
      await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>` +
        readFileSync(join(folder, file), "utf8"));
      const png = await page.screenshot({omitBackground: true});
      writeFileSync(join(folder, file.replace(".svg", `-${size}.png`)), png);
    }
  }
  await browser.close();
}

void draw();
