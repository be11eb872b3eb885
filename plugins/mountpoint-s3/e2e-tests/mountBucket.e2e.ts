// The whole story in a real browser, run by `node --test`: from the sign-in
// page to the merged mount's page in the catalog. Screenshots of every step
// are kept in .reports/screenshots.

import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import path from 'node:path';
// eslint-disable-next-line no-restricted-imports -- runs in Node.js, never in a browser
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { type OpenBrowser, openBrowser } from './openBrowser.ts';
import { ROOT, type RunningDemo, startDemo } from './startDemo.ts';

const BACKSTAGE = 'http://localhost:3000';
const SCREENSHOTS = path.join(ROOT, '.reports', 'screenshots');
const CATALOG_WITHIN_SECONDS = 10;

const SEEDED = 'product-images (ml-training on data-prod)';
const MOUNT = 'imagenet (vision on ml-lab)';

let demo: RunningDemo | undefined;
let browser: OpenBrowser | undefined;

before(async () => {
  await fs.rm(SCREENSHOTS, { recursive: true, force: true });
  await fs.mkdir(SCREENSHOTS, { recursive: true });
  demo = await startDemo();
  browser = await openBrowser();
});

after(async () => {
  await browser?.close();
  await demo?.stop();
});

test('an S3 bucket is requested, reviewed, merged and found in the catalog', async t => {
  assert(demo && browser);
  t.diagnostic(
    `the demo was ready after ${demo.readyAfterSeconds.toFixed(1)} s`,
  );
  const { context, problems } = browser;
  let page = await context.newPage();
  let steps = 0;

  /** Does a step, keeps a picture of its end, and stops at any problem. */
  async function step(name: string, run: () => Promise<void>) {
    steps += 1;
    const picture = `${`${steps}`.padStart(2, '0')}-${name}`;
    try {
      await run();
    } catch (error) {
      await screenshot(page, `${picture}-failed`);
      throw new Error(`${name}: ${error}\n${problems.join('\n')}`);
    }
    await screenshot(page, picture);
    assert.deepEqual(problems, [], `${name}: the browser reports problems`);
  }

  await step('sign-in', async () => {
    await page.goto(BACKSTAGE);
    await page.getByRole('button', { name: 'Enter' }).waitFor();
  });

  await step('catalog', async () => {
    await page.getByRole('button', { name: 'Enter' }).click();
    await page.getByRole('link', { name: SEEDED }).waitFor();
  });

  await step('existing-mount', async () => {
    await page.getByRole('link', { name: SEEDED }).click();
    await page.getByRole('heading', { name: 'S3 mount' }).waitFor();
    await page.getByText('acme-ml-datasets').first().waitFor();
    await page.getByText('Pods can list and read files').waitFor();
    await page.getByText('claimName: "product-images"').waitFor();
  });

  await step('templates', async () => {
    await page
      .getByRole('navigation', { name: 'sidebar nav' })
      .getByRole('link', { name: 'Create' })
      .click();
    await page.getByRole('heading', { name: 'Mount an S3 bucket' }).waitFor();
  });

  await step('form-what-and-where', async () => {
    await page.getByRole('button', { name: 'Choose' }).click();
    await page.getByLabel('Bucket').fill('acme-training');
    await page.getByLabel('Prefix').fill('imagenet/');
    await choose(page, 'Cluster', 'ml-lab');
    await page.getByLabel('Namespace').fill('vision');
    await page.getByLabel('Name of the mount').fill('imagenet');
    await choose(page, 'Owner', 'Data Science');
    await page
      .getByLabel('Description')
      .fill('ImageNet, for the nightly training of the **visual search**.');
  });

  await step('form-your-pods', async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByText('An ML training job with a dataset volume').click();
    await page
      .getByLabel('Image')
      .fill('pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime');
  });

  await step('form-details', async () => {
    await page.getByRole('button', { name: 'Next' }).click();
    await page.getByLabel('Region of the bucket').waitFor();
  });

  await step('review', async () => {
    await page.getByRole('button', { name: 'Review' }).click();
    // Entity references in their canonical form: permission rules match on them.
    await page.getByText('resource:default/ml-lab').waitFor();
    await page.getByText('group:default/data-science').waitFor();
  });

  await step('created', async () => {
    await page.getByRole('button', { name: 'Create', exact: true }).click();
    await page.getByText('What happens next').waitFor();
  });

  const backstage = page;
  await step('pull-request', async () => {
    const opened = context.waitForEvent('page');
    await page
      .getByRole('link', { name: 'Review the pull request' })
      .first()
      .click();
    page = await opened;
    const description = page.getByRole('region', { name: 'Description' });
    await description
      .getByText('s3://acme-training/imagenet/')
      .first()
      .waitFor();
    await description.getByText('s3:GetObject').first().waitFor();
    // Rendered, not shown as Markdown.
    await description
      .getByRole('heading', { name: 'What is granted' })
      .waitFor();
    assert.equal(await description.getByText('s3:PutObject').count(), 0);
  });

  await step('diff', async () => {
    const folder = 'clusters/ml-lab/s3-mounts/mounts/vision/imagenet';
    for (const file of [
      'mount.yaml',
      'manifests/persistent-volume.yaml',
      'manifests/training-job.yaml',
    ]) {
      await page
        .getByRole('region', { name: `Changes in ${folder}/${file}` })
        .waitFor();
    }
    const record = page.getByRole('region', {
      name: `Changes in ${folder}/mount.yaml`,
    });
    await record.scrollIntoViewIfNeeded();
    await record.getByText('bucket: "acme-training"').waitFor();
  });

  let mergedAt = 0;
  await step('merged', async () => {
    await page.getByRole('button', { name: 'Merge pull request' }).click();
    await page.getByText('Merged', { exact: true }).first().waitFor();
    mergedAt = Date.now();
  });

  await step('mount-in-catalog', async () => {
    page = backstage;
    await page.bringToFront();
    const sidebar = page.getByRole('navigation', { name: 'sidebar nav' });
    const link = page.getByRole('link', { name: MOUNT });
    do {
      assert(
        secondsSince(mergedAt) < CATALOG_WITHIN_SECONDS,
        `the mount is not in the catalog ${CATALOG_WITHIN_SECONDS} s after the merge`,
      );
      // The list is read anew whenever it is opened.
      await sidebar.getByRole('link', { name: 'Create' }).click();
      await sidebar.getByRole('link', { name: 'Catalog' }).click();
      await page.getByRole('link', { name: SEEDED }).waitFor();
    } while (!(await appears(link)));
    t.diagnostic(
      `the mount was in the catalog ${secondsSince(mergedAt).toFixed(
        1,
      )} s after the merge`,
    );
  });

  await step('mount', async () => {
    await page.getByRole('link', { name: MOUNT }).click();
    await page.getByRole('heading', { name: 'S3 mount' }).waitFor();
    await page.getByText('claimName: "imagenet"').waitFor();
    await page.getByText('eu-central-1').waitFor();
  });
  const mountUrl = page.url();

  await step('owner', async () => {
    await page.getByRole('link', { name: 'Data Science' }).first().click();
    await page.getByRole('heading', { name: 'Data Science' }).first().waitFor();
    await page.getByText(MOUNT).first().waitFor();
  });

  await step('cluster', async () => {
    await page.goto(mountUrl);
    await page.getByRole('link', { name: 'ml-lab' }).first().click();
    await page.getByRole('heading', { name: 'ml-lab' }).first().waitFor();
    await page.getByText(MOUNT).first().waitFor();
  });

  await step('bucket', async () => {
    await page.goto(mountUrl);
    await page.getByRole('link', { name: 'acme-training' }).first().click();
    await page
      .getByRole('heading', { name: 'acme-training' })
      .first()
      .waitFor();
    await page.getByText(MOUNT).first().waitFor();
  });
});

/** Picks an option of a combobox by typing, as its label says. */
async function choose(page: Page, label: string, option: string) {
  await page.getByRole('combobox', { name: label }).fill(option);
  await page.getByRole('option', { name: option }).click();
}

/** Whether an element is there, or appears at once. */
async function appears(locator: ReturnType<Page['getByRole']>) {
  return await locator.waitFor({ timeout: 300 }).then(
    () => true,
    () => false,
  );
}

async function screenshot(page: Page, name: string) {
  // The page's last requests.
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.screenshot({
    path: path.join(SCREENSHOTS, `${name}.png`),
    animations: 'disabled',
  });
}

function secondsSince(time: number) {
  return (Date.now() - time) / 1000;
}
