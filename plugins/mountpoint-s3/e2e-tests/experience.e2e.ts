// Every page of S3 Mounts in light and dark, wide and narrow, run by
// `node --test`: what is on it, a picture, and that axe finds nothing serious.

import type { Locator } from 'playwright-core';
import { isAccessible } from './axe.ts';
import { create, next, openSignIn, review, signIn } from './backstagePages.ts';
import { looks } from './looks.ts';
import { openForm, openTab, preview } from './previewPage.ts';
import { followPullRequest, merge } from './pullRequestPage.ts';
import { tellStory } from './tellStory.ts';

const BACKSTAGE = 'http://localhost:3000';

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'checkpoints',
  owner: 'group:default/data-science',
  description: 'Checkpoints of the nightly training.',
  bucket: 'acme-training',
  prefix: 'checkpoints/',
  access: 'read-write',
  usage: 'checkpoints',
  credentials: 'pod',
  serviceAccount: 'trainer',
};

const NAMED = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'product-images',
};

const CHANGE = {
  ...NAMED,
  access: 'read-only',
  description: 'Pictures of all products, in their newest version.',
  usage: 'dataset',
};

tellStory(
  'experience',
  'every page shows what it should in light and dark, wide and narrow',
  async story => {
    const { page, step } = story;
    const shows = (
      name: string,
      within: string,
      arrange: () => Promise<void>,
    ) =>
      looks(page, `experience-${name}`, arrange, () =>
        isAccessible(page, within),
      );

    /** A page of the catalog, and what on it comes last. */
    const catalogPage = (name: string, path: string, what: Locator) =>
      step(name, () =>
        shows(name, 'main', async () => {
          // Anew: Material UI's links keep the colour of the theme before.
          await page.goto(`${BACKSTAGE}/catalog/default/${path}`);
          await what.first().waitFor();
          // Backstage's own spinners have no name, so axe waits for their end:
          // that of the graph begins late.
          await page.waitForLoadState('networkidle');
          await page
            .getByRole('progressbar')
            .first()
            .waitFor({ state: 'detached' });
        }),
      );

    await step('sign-in', async () => {
      await openSignIn(page);
      await signIn(page);
    });

    await step('empty-form', () =>
      shows('form-empty', 'form', async () => {
        await openForm(page, 'mount-s3-bucket', {});
        await page.getByRole('textbox', { name: 'Bucket' }).waitFor();
      }),
    );

    await step('form', () =>
      shows('form', 'form', async () => {
        await openForm(page, 'mount-s3-bucket', REQUEST);
        await page.getByText('General purpose bucket').waitFor();
      }),
    );

    await step('wrong', () =>
      shows('form-wrong', 'form', async () => {
        await openForm(page, 'mount-s3-bucket', {
          ...REQUEST,
          bucket: 'Acme_Training',
        });
        await page.getByText('has upper-case letters').first().waitFor();
      }),
    );

    // The last page has the preview in any width.
    const openDetails = async () => {
      await openForm(page, 'mount-s3-bucket', REQUEST);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('User ID', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review' }).waitFor();
      await preview(page).getByText('Ready to be asked for').first().waitFor();
    };

    await step('details', () => shows('form-details', 'form', openDetails));

    await step('preview-files', () =>
      shows('preview-files', 'form', async () => {
        await openDetails();
        await openTab(page, 'Files');
        await preview(page)
          .getByText('new', { exact: true })
          .filter({ visible: true })
          .first()
          .waitFor();
      }),
    );

    await step('preview-picture', () =>
      shows('preview-picture', 'form', async () => {
        await openDetails();
        await openTab(page, 'Picture');
        await preview(page).getByRole('img').first().waitFor();
      }),
    );

    await step('result', async () => {
      await review(page);
      await create(page, 'What happens next');
      await shows('result-open', '.bui-Card', () =>
        page.getByText('It waits for the review').waitFor(),
      );
    });

    await step('merged', async () => {
      const pullRequest = await followPullRequest(page);
      await merge(pullRequest);
      await pullRequest.close();
      await shows('result-merged', '.bui-Card', () =>
        page.getByText('It is merged').waitFor(),
      );
    });

    await step('change', () =>
      shows('change-files', 'form', async () => {
        await openForm(page, 'change-s3-mount', CHANGE);
        for (const field of [
          'What is it for?',
          'Example workload',
          'Name of the second mount',
        ]) {
          await next(page, field);
        }
        await openTab(page, 'Files');
        await preview(page)
          .getByRole('region', { name: /^Changes in / })
          .waitFor();
      }),
    );

    await step('removal', () =>
      shows('removal', 'form', async () => {
        await openForm(page, 'remove-s3-mount', NAMED);
        await preview(page).getByText('Step 1 of 2').waitFor();
      }),
    );

    const mount = 'component/data-prod.ml-training.product-images';
    await catalogPage('mount', mount, page.getByText('Use it in a pod'));
    await catalogPage(
      'mount-tab',
      `${mount}/s3-mount`,
      page.getByRole('img', { name: /^Picture of the mount/ }),
    );
    await catalogPage(
      'bucket',
      'resource/s3-acme-ml-datasets',
      page.getByText('Mounts of this bucket'),
    );
    await catalogPage(
      'cluster',
      'resource/data-prod',
      page.getByRole('link', { name: 'S3 mounts', exact: true }),
    );
    await catalogPage(
      'cluster-mounts',
      'resource/data-prod/s3-mounts',
      page.getByText('product-images'),
    );
    await catalogPage(
      'cluster-empty',
      'resource/spark-blueprints/s3-mounts',
      page.getByText('There is no mount on this cluster'),
    );
  },
  // It loads the pages, 64 of them, in half of the time.
  '--production',
);
