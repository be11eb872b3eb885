// Every page of S3 Mounts in light and dark, wide and narrow, run by
// `node --test`: what is on it, a picture, and on the form and the result that
// axe finds nothing serious. The catalog's pages are mostly Backstage's own,
// where it finds what isn't ours.

import type { Locator } from 'playwright-core';
import { isAccessible } from './axe.ts';
import {
  create,
  openSignIn,
  review,
  SEEDED_MOUNT,
  signIn,
} from './backstagePages.ts';
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

    /** Anew: Material UI's links keep the colour of the theme before. */
    const reloaded = async (what: Locator) => {
      await page.reload();
      await what.first().waitFor();
    };

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

    await step('mount', async () => {
      await page.goto(BACKSTAGE);
      await page.getByRole('link', { name: SEEDED_MOUNT }).click();
      await looks(page, 'experience-mount', () =>
        reloaded(page.getByRole('heading', { name: 'S3 mount' })),
      );
    });

    await step('mount-tab', async () => {
      await page.getByRole('tab', { name: 'S3 mount' }).click();
      await looks(page, 'experience-mount-tab', () =>
        reloaded(page.getByRole('img', { name: /^Picture of the mount/ })),
      );
    });

    await step('bucket', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/resource/s3-acme-ml-datasets`,
      );
      await looks(page, 'experience-bucket', () =>
        reloaded(page.getByText('Mounts of this bucket')),
      );
    });

    await step('cluster', async () => {
      await page.goto(`${BACKSTAGE}/catalog/default/resource/data-prod`);
      await looks(page, 'experience-cluster', () =>
        reloaded(page.getByRole('tab', { name: 'S3 mounts' })),
      );
    });

    await step('cluster-mounts', async () => {
      await page.getByRole('tab', { name: 'S3 mounts' }).click();
      await looks(page, 'experience-cluster-mounts', () =>
        reloaded(page.getByText('product-images')),
      );
    });

    await step('cluster-without-mounts', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/resource/spark-blueprints/s3-mounts`,
      );
      await looks(page, 'experience-cluster-empty', () =>
        reloaded(page.getByText('There is no mount on this cluster')),
      );
    });
  },
);
