// What people see in the live preview beside a template's form.

import type { Locator, Page } from 'playwright-core';

const BACKSTAGE = 'http://localhost:3000';

/** A file as the preview shows it. */
export interface PreviewedFile {
  /** What the preview says of it: `new`, `changed`, `already there`. */
  change: string;
  /** Its whole text. */
  content: string;
}

/** Opens the form of a template with values filled in, as links of pages do. */
export async function openForm(
  page: Page,
  template: string,
  formData: object,
): Promise<void> {
  const query = new URLSearchParams({ formData: JSON.stringify(formData) });
  await page.goto(`${BACKSTAGE}/create/templates/default/${template}?${query}`);
  await page.getByRole('button', { name: /^(Next|Review)$/ }).waitFor();
}

/** The live preview of a form. */
export function preview(page: Page): Locator {
  return page.getByRole('region', { name: 'What you ask for' });
}

/** Opens a tab of the preview. */
export async function openTab(
  page: Page,
  tab: 'Overview' | 'Files' | 'Picture',
): Promise<void> {
  await preview(page).getByRole('tab', { name: tab }).click();
}

/** Reads every file of the preview, as who clicks through them all does. */
export async function readFiles(
  page: Page,
): Promise<Map<string, PreviewedFile>> {
  await openTab(page, 'Files');
  const tree = preview(page).getByRole('tabpanel', { name: 'Files' });
  // All of them are compared with what is there, and with what it is now.
  await tree.getByText('not compared').first().waitFor({ state: 'detached' });
  await preview(page)
    .locator('[aria-busy="true"]')
    .waitFor({ state: 'detached' });
  await tree
    .locator('details')
    .evaluateAll(folders =>
      folders.forEach(folder => folder.setAttribute('open', '')),
    );
  const files = new Map<string, PreviewedFile>();
  for (const button of await tree.locator('li > button').all()) {
    await button.click();
    await tree.locator('button[aria-current="true"]').waitFor();
    const change = (await button.locator('span').last().innerText()).trim();
    // A change is shown by its lines first.
    const whole = tree.getByRole('radio', { name: 'The whole file' });
    if (change === 'changed' && (await whole.count()) > 0) {
      await whole.click();
    }
    const content = tree.getByRole('region', { name: /^Content of / });
    const name = (await content.getAttribute('aria-label')) ?? '';
    files.set(name.replace('Content of ', ''), {
      change,
      content: await settledText(content),
    });
  }
  return files;
}

/** The text once its colours have caught up. */
async function settledText(locator: Locator): Promise<string> {
  return locator.evaluate(async element => {
    const frame = () =>
      new Promise(resolve => {
        requestAnimationFrame(resolve);
      });
    let before;
    let text = element.textContent ?? '';
    while (text !== before) {
      before = text;
      await frame();
      await frame();
      text = element.textContent ?? '';
    }
    return text;
  });
}
