// The same pages and fields in the classic frontend system, run by
// `node --test`.

import { isAccessible } from './axe.ts';
import { create, openSignIn, review } from './backstagePages.ts';
import { looks } from './looks.ts';
import { openForm, openTab, preview } from './previewPage.ts';
import { tellStory } from './tellStory.ts';

const BACKSTAGE = 'http://localhost:3000';

const REQUEST = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'classic',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
};

tellStory(
  'classic',
  'the classic frontend system has the same pages and fields',
  async ({ page, step }) => {
    await step('sign-in', async () => {
      await openSignIn(page);
      await page.getByRole('button', { name: 'Enter' }).click();
      await page.getByText('product-images').first().waitFor();
    });

    await step('mount', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/component/data-prod.ml-training.product-images`,
      );
      await page.getByRole('heading', { name: 'S3 mount' }).first().waitFor();
      await page.getByText('acme-ml-datasets').first().waitFor();
    });

    await step('mount-tab', async () => {
      await page.getByRole('tab', { name: 'S3 mount' }).click();
      await page.getByRole('img', { name: /^Picture of the mount/ }).waitFor();
    });

    await step('menu', async () => {
      await page.getByRole('button', { name: 'more' }).click();
      await page.getByRole('menuitem', { name: /^Change/ }).click();
      await page.getByRole('heading', { name: 'Change an S3 mount' }).waitFor();
      // The form begins with what the mount is, so nothing changes yet.
      await preview(page)
        .getByText('Nothing to do: the mount is like that already')
        .first()
        .waitFor();
    });

    await step('bucket', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/resource/s3-acme-ml-datasets`,
      );
      await page.getByText('Mounts of this bucket').first().waitFor();
    });

    await step('cluster', async () => {
      await page.goto(`${BACKSTAGE}/catalog/default/resource/data-prod`);
      await page.getByRole('tab', { name: 'S3 mounts' }).click();
      await page.getByText('product-images').first().waitFor();
    });

    // Here the form is drawn with Material UI.
    await step('form', () =>
      looks(
        page,
        'classic-form',
        async () => {
          await openForm(page, 'mount-s3-bucket', REQUEST);
          await page.getByText('General purpose bucket').waitFor();
        },
        () => isAccessible(page, 'form'),
      ),
    );

    await step('preview', async () => {
      await preview(page).getByText('Ready to be asked for').first().waitFor();
      await openTab(page, 'Files');
      await preview(page).getByText('mount.yaml').first().waitFor();
    });

    await step('result', async () => {
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('User ID', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review' }).waitFor();
      await review(page);
      await create(page, 'What happens next');
      await page.getByText('It waits for the review').waitFor();
    });
  },
  '--classic',
);
