import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What keeps somebody from using a page, in axe's words. */
const GRAVE = ['serious', 'critical'];

/**
 * What is wrong in Backstage's own parts of a page, by axe's rule and the
 * element that it is in: not ours to mend.
 */
export interface KnownUpstream {
  rule: string;
  /** A selector that the element matches. */
  within: string;
}

/**
 * Runs axe on a part of a page, and stops at whatever is serious.
 *
 * @param within - selectors of the parts that are ours
 */
export async function isAccessible(
  page: Page,
  within: string[],
  known: KnownUpstream[] = [],
): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in window))) {
    await page.evaluate(await fs.readFile(AXE, 'utf8'));
  }
  const found = await page.evaluate(
    async ({ include, upstream }) => {
      const { axe } = window as unknown as {
        axe: { run(context: object): Promise<AxeResults> };
      };
      const { violations } = await axe.run({
        include: include.map(selector => [selector]),
      });
      return violations.flatMap(({ id, impact, help, nodes }) =>
        nodes
          .filter(
            ({ target }) =>
              !upstream.some(
                ({ rule, within: selector }) =>
                  rule === id &&
                  document.querySelector(String(target[0]))?.closest(selector),
              ),
          )
          .map(({ html, failureSummary }) => ({
            impact: `${impact}`,
            says: `${id}: ${help}\n  ${html.slice(
              0,
              200,
            )}\n  ${failureSummary}`,
          })),
      );
    },
    { include: within, upstream: known },
  );
  assert.deepEqual(
    found
      .filter(({ impact }) => GRAVE.includes(impact))
      .map(({ says }) => says),
    [],
    `axe finds serious problems on ${page.url()}`,
  );
}
