// What people do who use the keyboard alone.

import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';

/** More than there is on any page. */
const MOST_TABS = 80;

/** Between two keys, as quick people type. */
const PACE_MS = 50;

/**
 * Presses Tab until an element is focused, as who doesn't use a mouse has to,
 * and checks that it is in view then.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  // By its element: an open list hides the rest of the page from locators.
  const element = (await target.elementHandle())!;
  const passed: string[] = [];
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await element.evaluate(isFocused)) {
      assert.ok(await element.evaluate(isInView), `${target} is in view`);
      return;
    }
    await page.keyboard.press('Tab');
    passed.push(await page.evaluate(describeFocus));
  }
  assert.fail(
    `${target} is not reached with Tab; reached were ${passed.join(', ')}`,
  );
}

/** Reaches something with Tab, and presses a key on it. */
export async function pressOn(
  page: Page,
  target: Locator,
  key: 'Enter' | 'ArrowDown' | 'ArrowRight',
): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press(key);
}

/** Reaches a text field with Tab, and types into it. */
export async function typeInto(
  page: Page,
  target: Locator,
  text: string,
): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.type(text);
}

/** Reaches a field that offers entities, and takes one by typing its name. */
export async function pickByTyping(
  page: Page,
  target: Locator,
  name: string,
): Promise<void> {
  await tabTo(page, target);
  const element = (await target.elementHandle())!;
  await page.keyboard.type(name, { delay: PACE_MS });
  await page.getByRole('option', { name }).first().waitFor();
  // People press the next key when they see what the last one did.
  let isPointing = false;
  for (let presses = 0; presses < 3 && !isPointing; presses += 1) {
    await page.keyboard.press('ArrowDown', { delay: PACE_MS });
    isPointing = await page
      .waitForFunction(
        input => input.hasAttribute('aria-activedescendant'),
        element,
        { timeout: 2_000 },
      )
      .then(
        () => true,
        () => false,
      );
  }
  assert.ok(isPointing, `an option of ${target} is pointed to`);
  await page.keyboard.press('Enter', { delay: PACE_MS });
}

/** Waits until an element has the focus, which a script may give it a little later. */
export async function waitForFocus(page: Page, target: Locator): Promise<void> {
  const element = await target.elementHandle();
  await page.waitForFunction(
    wanted => document.activeElement === wanted,
    element,
  );
}

export async function hasFocus(target: Locator): Promise<boolean> {
  return target.evaluate(isFocused);
}

function isFocused(element: Element): boolean {
  return element === document.activeElement;
}

async function isInView(element: Element): Promise<boolean> {
  // The browser scrolls to what gets the focus, some of it smoothly.
  for (let frames = 0; frames < 60; frames += 1) {
    const { top, bottom } = element.getBoundingClientRect();
    if (top >= 0 && bottom <= window.innerHeight) {
      return true;
    }
    await new Promise(resolve => {
      requestAnimationFrame(resolve);
    });
  }
  return false;
}

function describeFocus(): string {
  const element = document.activeElement;
  const name =
    element?.getAttribute('aria-label') ?? element?.textContent ?? element?.id;
  return `${element?.tagName.toLowerCase()} "${name?.trim().slice(0, 30)}"`;
}
