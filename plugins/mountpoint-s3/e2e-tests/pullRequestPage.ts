// What people do on the page of a pull request in the local forge.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** Follows the link of a task's result, which opens another page. */
export async function followPullRequest(backstage: Page): Promise<Page> {
  const opened = backstage.context().waitForEvent('page');
  await backstage
    .getByRole('link', { name: 'Review the pull request' })
    .first()
    .click();
  const page = await opened;
  await description(page).waitFor();
  return page;
}

export function description(page: Page) {
  return page.getByRole('region', { name: 'Description' });
}

/**
 * What the description's picture says, which Mermaid has drawn: each node and
 * edge as a text.
 */
export async function diagram(page: Page): Promise<string[]> {
  const image = description(page).getByRole('img', { name: /^Diagram: / });
  await image.scrollIntoViewIfNeeded();
  const { isShown, texts } = await image.evaluate(element => {
    const { complete, currentSrc, naturalWidth, width } =
      element as HTMLImageElement;
    const svg = new DOMParser().parseFromString(
      decodeURIComponent(currentSrc.replace(/^data:image\/svg\+xml,/, '')),
      'image/svg+xml',
    );
    return {
      isShown: complete && naturalWidth > 0 && width === naturalWidth,
      texts: [...svg.querySelectorAll('svg text')].map(text =>
        [...text.querySelectorAll('.text-outer-tspan')]
          .map(line => line.textContent?.trim())
          .join(' '),
      ),
    };
  });
  assert.ok(isShown, 'the picture is shown, and not smaller than it is');
  return texts.filter(text => text !== '');
}

/** The changes of one file, found by the end of its path. */
export function changesIn(page: Page, file: string) {
  return page.getByRole('region', { name: `Changes in ${file}` });
}

/** The cells of the table below a heading of the description, row by row. */
export async function tableBelow(
  page: Page,
  heading: string,
): Promise<string[][]> {
  const rows = await description(page)
    .getByRole('heading', { name: heading })
    .locator('xpath=following::table[1]')
    .locator('tbody tr')
    .all();
  return Promise.all(rows.map(row => row.locator('td').allInnerTexts()));
}

/** Merges, and returns when that was. */
export async function merge(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Merge pull request' }).click();
  await page.getByText('Merged', { exact: true }).first().waitFor();
  return Date.now();
}
