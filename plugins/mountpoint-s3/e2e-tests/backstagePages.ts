// What people do on the pages of Backstage, whatever the story.

import type { Locator, Page } from 'playwright-core';

const BACKSTAGE = 'http://localhost:3000';

/** A mount that the demo starts with. */
export const SEEDED_MOUNT = 'product-images (ml-training on data-prod)';

export async function openSignIn(page: Page) {
  await page.goto(BACKSTAGE);
  await page.getByRole('button', { name: 'Enter' }).waitFor();
}

/** Enters as a guest, and sees the catalog. */
export async function signIn(page: Page) {
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('link', { name: SEEDED_MOUNT }).waitFor();
}

export async function openCatalog(page: Page) {
  // The list is read anew whenever it is opened.
  await sidebar(page).getByRole('link', { name: 'Create' }).click();
  await sidebar(page).getByRole('link', { name: 'Catalog' }).click();
  await page.getByRole('link', { name: SEEDED_MOUNT }).waitFor();
}

export async function openTemplates(page: Page) {
  await sidebar(page).getByRole('link', { name: 'Create' }).click();
  await page.getByRole('heading', { name: 'Mount an S3 bucket' }).waitFor();
}

/** The button of a template's card on the page of all templates. */
export function chooseButton(page: Page, title: string): Locator {
  return page
    .locator('[class*="MuiCard-root"]')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .getByRole('button', { name: 'Choose' });
}

/** Chooses a template on the page of all templates. */
export async function chooseTemplate(page: Page, title: string) {
  await chooseButton(page, title).click();
  await page.getByRole('button', { name: 'Back' }).waitFor();
}

/** Fills in a field by its label; the preview has links of the same name. */
export async function fillIn(page: Page, label: string, value: string) {
  await page.getByRole('textbox', { name: label }).fill(value);
}

/** Picks an entity by typing, in a field that offers some of the catalog. */
export async function pickEntity(page: Page, label: string, option: string) {
  const field = page.getByRole('combobox', { name: label });
  // The list closes when the page scrolls, so there has to be room for it.
  await field.evaluate(async element => {
    element.scrollIntoView({ block: 'center' });
    // The page tells of its scrolling with the next frame.
    await new Promise(resolve => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
  });
  await field.fill(option);
  await page.getByRole('option', { name: option }).click();
}

/** Goes on to the next page of a form, and waits for one of its fields. */
export async function next(page: Page, field: string) {
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByText(field, { exact: true }).first().waitFor();
}

/** Goes on to the last page of a form, which shows what was filled in. */
export async function review(page: Page) {
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'Open the pull request' }).waitFor();
}

/** Lets the task run, and waits for what it says. */
export async function create(page: Page, says: string | RegExp) {
  await page.getByRole('button', { name: 'Open the pull request' }).click();
  await page.getByText(says).first().waitFor();
}

/** Whether an element is there, or appears at once. */
export async function appears(locator: Locator) {
  return await locator
    .first()
    .waitFor({ timeout: 300 })
    .then(
      () => true,
      () => false,
    );
}

function sidebar(page: Page) {
  return page.getByRole('navigation', { name: 'sidebar nav' });
}
