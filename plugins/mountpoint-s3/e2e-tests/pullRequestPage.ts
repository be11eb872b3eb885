// What people do on the page of a pull request in the local forge.

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
