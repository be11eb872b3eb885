import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What keeps somebody from using a page, in axe's words. */
const GRAVE = ['serious', 'critical'];

/**
 * Runs axe on a part of a page, and stops at whatever is serious.
 *
 * @param within - a selector of the parts that are ours
 */
export async function isAccessible(page: Page, within: string): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await fs.readFile(AXE, 'utf8'));
  }
  const found = await page.evaluate(async selector => {
    const { axe } = window as unknown as {
      axe: { run(context: object): Promise<AxeResults> };
    };
    const { violations } = await axe.run({ include: [[selector]] });
    return violations.flatMap(({ id, impact, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => ({
        impact: `${impact}`,
        says: `${id}: ${help}\n  ${html.slice(0, 200)}\n  ${failureSummary}`,
      })),
    );
  }, within);
  assert.deepEqual(
    found
      .filter(({ impact }) => GRAVE.includes(impact))
      .map(({ says }) => says),
    [],
    `axe finds serious problems on ${page.url()}`,
  );
}
