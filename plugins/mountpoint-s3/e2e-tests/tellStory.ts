import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
// eslint-disable-next-line no-restricted-imports -- runs in Node.js, never in a browser
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from './openBrowser.ts';
import { ROOT, startDemo } from './startDemo.ts';

const SCREENSHOTS = path.join(ROOT, '.reports', 'screenshots');

/** A demo that somebody uses in a browser, step by step. */
export interface Story {
  /** The page that is in front: pictures are taken of it. */
  page: Page;
  /**
   * Does a step, keeps a picture of its end, and stops at any problem that the
   * browser reports, but for those that belong to the step.
   */
  step(
    name: string,
    run: () => Promise<void>,
    expected?: RegExp,
  ): Promise<void>;
  /** Says something about the run that is worth knowing when it passes. */
  note(message: string): void;
}

/**
 * Registers a test that starts a demo of its own and a browser, and ends both.
 *
 * @param name - what its pictures in .reports/screenshots begin with
 */
export function tellStory(
  name: string,
  title: string,
  tell: (story: Story) => Promise<void>,
  ...options: Parameters<typeof startDemo>
) {
  test(title, async t => {
    await removePictures(name);
    const demo = await startDemo(...options);
    t.after(() => demo.stop());
    t.diagnostic(
      `the demo was ready after ${demo.readyAfterSeconds.toFixed(1)} s`,
    );
    const { context, problems, close } = await openBrowser();
    t.after(close);

    let steps = 0;
    const story: Story = {
      page: await context.newPage(),
      async step(stepName, run, expected) {
        steps += 1;
        const picture = `${name}-${`${steps}`.padStart(2, '0')}-${stepName}`;
        try {
          await run();
        } catch (error) {
          await takePicture(story.page, `${picture}-failed`);
          throw new Error(`${stepName}: ${error}\n${problems.join('\n')}`);
        }
        await takePicture(story.page, picture);
        assert.deepEqual(
          problems.splice(0).filter(problem => !expected?.test(problem)),
          [],
          `${stepName}: the browser reports problems`,
        );
      },
      note: message => t.diagnostic(message),
    };
    await tell(story);
  });
}

async function removePictures(name: string) {
  await fs.mkdir(SCREENSHOTS, { recursive: true });
  for (const file of await fs.readdir(SCREENSHOTS)) {
    if (file.startsWith(`${name}-`)) {
      await fs.rm(path.join(SCREENSHOTS, file));
    }
  }
}

async function takePicture(page: Page, name: string) {
  // The page's last requests.
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.screenshot({
    path: path.join(SCREENSHOTS, `${name}.png`),
    animations: 'disabled',
  });
}
