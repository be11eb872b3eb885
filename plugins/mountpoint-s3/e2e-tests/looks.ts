import path from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from './startDemo.ts';

const SCREENSHOTS = path.join(ROOT, '.reports', 'screenshots');

/** The two kinds of light that people work in. */
const SCHEMES = ['light', 'dark'] as const;

/** A desktop's width and a small laptop's, in CSS pixels. */
const WIDTHS = [1440, 1024];

/**
 * Keeps a picture of a page in light and dark, wide and narrow, and leaves it
 * as it was: light and wide.
 *
 * @param check - what must hold in each of them
 */
export async function looks(
  page: Page,
  name: string,
  check: () => Promise<void>,
) {
  for (const scheme of [...SCHEMES].reverse()) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const width of [...WIDTHS].reverse()) {
      await page.setViewportSize({ width, height: 900 });
      // The layout follows a change of size with the next frames.
      await page.evaluate(
        () =>
          new Promise(resolve =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          ),
      );
      await page.screenshot({
        path: path.join(SCREENSHOTS, `${name}-${scheme}-${width}.png`),
        animations: 'disabled',
        fullPage: true,
      });
      await check();
    }
  }
}
