import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './startDemo.ts';

const SCREENSHOTS = path.join(ROOT, '.reports', 'screenshots');

/** Light and dark, on a desktop and on a small laptop; the last is the usual. */
const LOOKS = [
  { scheme: 'dark', width: 1024 },
  { scheme: 'dark', width: 1440 },
  { scheme: 'light', width: 1024 },
  { scheme: 'light', width: 1440 },
] as const;

/**
 * Keeps a picture of a page in light and dark, wide and narrow, and leaves it
 * light and wide.
 *
 * @param arrange - gets to what is to be seen, or waits for it: with another
 * theme Backstage draws the page anew, and forgets how far a form was
 * @param check - what must hold in each of them
 */
export async function looks(
  page: Page,
  name: string,
  arrange: () => Promise<void>,
  check?: () => Promise<void>,
) {
  for (const { scheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 900 });
    await page
      .locator(`[data-theme-mode="${scheme}"]`)
      .first()
      .waitFor({ state: 'attached' });
    await arrange();
    // The layout follows a change of size with the next frames.
    await page.evaluate(
      () =>
        new Promise(resolve => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        }),
    );
    await page.screenshot({
      path: path.join(SCREENSHOTS, `${name}-${scheme}-${width}.png`),
      animations: 'disabled',
      fullPage: true,
    });
    await check?.();
  }
}
