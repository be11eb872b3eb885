// What the pages say when something is slow, away, refused or broken, run by
// `node --test`: none may stay blank, or wait for ever.

import type { Page } from 'playwright-core';
import { isAccessible } from './axe.ts';
import { openSignIn, signIn } from './backstagePages.ts';
import { cloneRepository } from './gitRepository.ts';
import { openForm, preview } from './previewPage.ts';
import { tellStory } from './tellStory.ts';
import { waitUntil } from './waitUntil.ts';

const BACKSTAGE = 'http://localhost:3000';
const OWN_ROUTES = '**/api/mountpoint-s3/**';
const MOUNT = 'component/data-prod.ml-training.product-images';

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'checkpoints',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
};

tellStory(
  'states',
  'pages say what is slow, away, refused or broken, and recover',
  async ({ page, step }) => {
    await step('sign-in', async () => {
      await openSignIn(page);
      await signIn(page);
    });

    const open = (path: string) =>
      page.goto(`${BACKSTAGE}/catalog/default/${path}`);

    await step('slow', async () => {
      const release = await holdBack(page);
      await open(`${MOUNT}/s3-mount`);
      await page
        .getByText(/^Loading /)
        .first()
        .waitFor({ state: 'attached' });
      await release();
      await page.getByRole('img', { name: /^Picture of the mount/ }).waitFor();
    });

    await step('away-form', async () => {
      await page.route(OWN_ROUTES, route => route.abort());
      await openForm(page, 'mount-s3-bucket', REQUEST);
      await preview(page)
        .getByText('backend does not answer')
        .first()
        .waitFor();
      // The catalog still knows the clusters.
      await page
        .getByText('Region', { exact: true })
        .filter({ visible: true })
        .first()
        .waitFor();
      await isAccessible(page, 'form');
    });

    await step('away-form-again', async () => {
      // The page asks again by itself, too, but not at once.
      const asked = page.waitForRequest(/\/api\/mountpoint-s3\//, {
        timeout: 2_000,
      });
      await preview(page).getByRole('button', { name: 'Try again' }).click();
      await asked;
      await page.unrouteAll({ behavior: 'wait' });
      await preview(page).getByText('Ready to be asked for').first().waitFor();
    });

    for (const [name, path] of [
      ['mount', `${MOUNT}/s3-mount`],
      ['cluster', 'resource/data-prod'],
    ]) {
      const notice = page.getByText('backend does not answer').first();
      await step(`away-${name}`, async () => {
        await page.route(OWN_ROUTES, route => route.abort());
        await open(path);
        await notice.waitFor();
        await isAccessible(page, 'main');
      });

      await step(`away-${name}-again`, async () => {
        await page.unrouteAll({ behavior: 'wait' });
        await page.getByRole('button', { name: 'Try again' }).first().click();
        await notice.waitFor({ state: 'detached' });
      });
    }

    await step(
      'refused',
      async () => {
        await page.route(OWN_ROUTES, route =>
          route.fulfill({
            status: 403,
            json: {
              error: { name: 'NotAllowedError', message: 'Unauthorized' },
              response: { statusCode: 403 },
            },
          }),
        );
        await open(`${MOUNT}/s3-mount`);
        await page.getByText('You may not see').first().waitFor();
      },
      /HTTP 403 from .*\/api\/mountpoint-s3\//,
    );

    await step('broken-record', async () => {
      await page.unrouteAll({ behavior: 'wait' });
      const repository = await cloneRepository();
      try {
        await repository.commitFile(
          'clusters/data-prod/s3-mounts/mounts/ml-training/product-images/mount.yaml',
          'version: 1\nbucket: Not_A_Bucket\n',
        );
      } finally {
        await repository.remove();
      }
      const notice = page.getByText('The record of this mount can’t be read');
      const picture = page.getByRole('img', { name: /^Picture of the mount/ });
      // The backend keeps what it has read for some seconds.
      await waitUntil(
        async () => {
          await open(`${MOUNT}/s3-mount`);
          await notice.or(picture).first().waitFor();
          return await notice.isVisible();
        },
        {
          since: Date.now(),
          withinSeconds: 60,
          what: 'the page says that the record is broken',
        },
      );
      await isAccessible(page, 'main');
    });
  },
  '--production',
);

/** Holds the backend's answers back, until they are released. */
async function holdBack(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>(resolve => {
    release = resolve;
  });
  await page.route(OWN_ROUTES, async route => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: 'wait' });
  };
}
