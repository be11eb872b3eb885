// Every page of S3 Mounts in light and dark, wide and narrow, run by
// `node --test`: what is on it, that axe finds nothing serious, and a picture.

import { isAccessible, type KnownUpstream } from './axe.ts';
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

/** Nothing of Backstage's own is left out so far. */
const KNOWN: KnownUpstream[] = [];

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
  'every page looks right and is accessible in light and dark, wide and narrow',
  async story => {
    const { page, step } = story;
    const shows = (name: string, within: string[]) =>
      looks(page, `experience-${name}`, () =>
        isAccessible(page, within, KNOWN),
      );

    await step('sign-in', async () => {
      await openSignIn(page);
      await signIn(page);
    });

    await step('empty-form', async () => {
      await openForm(page, 'mount-s3-bucket', {});
      await preview(page).getByText('Still to fill in').waitFor();
      await shows('form-empty', ['form']);
    });

    await step('form', async () => {
      await openForm(page, 'mount-s3-bucket', REQUEST);
      await preview(page).getByText('What is granted').waitFor();
      await shows('form', ['form']);
    });

    await step('preview-files', async () => {
      await openTab(page, 'Files');
      await preview(page)
        .getByText('new', { exact: true })
        .filter({ visible: true })
        .first()
        .waitFor();
      await shows('preview-files', ['form']);
    });

    await step('preview-picture', async () => {
      await openTab(page, 'Picture');
      await preview(page).getByRole('img').first().waitFor();
      await shows('preview-picture', ['form']);
    });

    await step('wrong', async () => {
      await openForm(page, 'mount-s3-bucket', {
        ...REQUEST,
        bucket: 'Acme_Training',
      });
      await preview(page).getByText('1 problem to mend').waitFor();
      await shows('form-wrong', ['form']);
    });

    await step('details', async () => {
      await openForm(page, 'mount-s3-bucket', REQUEST);
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByText('User ID', { exact: true }).first().waitFor();
      await page.getByRole('button', { name: 'Next' }).click();
      await page.getByRole('button', { name: 'Review' }).waitFor();
      await shows('form-details', ['form']);
    });

    await step('result', async () => {
      await review(page);
      await create(page, 'What happens next');
      await page.getByText('It waits for the review').waitFor();
      await shows('result-open', ['main']);
    });

    await step('merged', async () => {
      const pullRequest = await followPullRequest(page);
      await merge(pullRequest);
      await pullRequest.close();
      await page.getByText('It is merged').waitFor({ timeout: 30_000 });
      await shows('result-merged', ['main']);
    });

    await step('mount', async () => {
      await page.goto(BACKSTAGE);
      await page.getByRole('link', { name: SEEDED_MOUNT }).click();
      await page.getByRole('heading', { name: 'S3 mount' }).first().waitFor();
      await shows('mount', ['main']);
    });

    await step('mount-tab', async () => {
      await page.getByRole('tab', { name: 'S3 mount' }).click();
      await page.getByRole('img', { name: /^Picture of the mount/ }).waitFor();
      await shows('mount-tab', ['main']);
    });

    await step('bucket', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/resource/s3-acme-ml-datasets`,
      );
      await page.getByText(SEEDED_MOUNT).first().waitFor();
      await shows('bucket', ['main']);
    });

    await step('cluster', async () => {
      await page.goto(`${BACKSTAGE}/catalog/default/resource/data-prod`);
      await page.getByRole('tab', { name: 'S3 mounts' }).waitFor();
      await shows('cluster', ['main']);
    });

    await step('cluster-mounts', async () => {
      await page.getByRole('tab', { name: 'S3 mounts' }).click();
      await page.getByText('product-images').first().waitFor();
      await shows('cluster-mounts', ['main']);
    });

    await step('cluster-without-mounts', async () => {
      await page.goto(
        `${BACKSTAGE}/catalog/default/resource/spark-blueprints/s3-mounts`,
      );
      await page
        .getByText(/no mounts|No mounts/)
        .first()
        .waitFor();
      await shows('cluster-empty', ['main']);
    });
  },
);
