// The whole story in a real browser, run by `node --test`: from the sign-in
// page to the merged mount's page in the catalog. Screenshots of every step
// are kept in .reports/screenshots.

import assert from 'node:assert/strict';
import {
  appears,
  chooseTemplate,
  create,
  next,
  openCatalog,
  openSignIn,
  openTemplates,
  pickEntity,
  review,
  SEEDED_MOUNT,
  signIn,
  fillIn,
} from './backstagePages.ts';
import {
  changesIn,
  description,
  diagram,
  followPullRequest,
  merge,
} from './pullRequestPage.ts';
import { tellStory } from './tellStory.ts';
import { waitUntil } from './waitUntil.ts';

const CATALOG_WITHIN_SECONDS = 10;

const MOUNT = 'imagenet (vision on ml-lab)';

tellStory(
  'mount-bucket',
  'an S3 bucket is requested, reviewed, merged and found in the catalog',
  async story => {
    const { step } = story;
    const backstage = story.page;

    await step('sign-in', () => openSignIn(backstage));

    await step('catalog', () => signIn(backstage));

    await step('existing-mount', async () => {
      await backstage.getByRole('link', { name: SEEDED_MOUNT }).click();
      await backstage.getByRole('heading', { name: 'S3 mount' }).waitFor();
      await backstage.getByText('acme-ml-datasets').first().waitFor();
      await backstage.getByText('Pods can list and read files').waitFor();
      await backstage.getByText('claimName: "product-images"').waitFor();
    });

    await step('templates', () => openTemplates(backstage));

    await step('form-what-and-where', async () => {
      await chooseTemplate(backstage, 'Mount an S3 bucket');
      await fillIn(backstage, 'Bucket', 'acme-training');
      await fillIn(backstage, 'Prefix', 'imagenet/');
      await pickEntity(backstage, 'Cluster', 'ml-lab');
      await fillIn(backstage, 'Namespace', 'vision');
      await fillIn(backstage, 'Name of the mount', 'imagenet');
      await pickEntity(backstage, 'Owner', 'Data Science');
      await fillIn(
        backstage,
        'Description',
        'ImageNet, for the nightly training of the **visual search**.',
      );
    });

    await step('form-your-pods', async () => {
      await next(backstage, 'Example to start from');
      await backstage
        .getByText('An ML training job with a dataset volume')
        .click();
      await fillIn(
        backstage,
        'Image',
        'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
      );
    });

    await step('form-details', () => next(backstage, 'More about the bucket'));

    await step('review', async () => {
      await review(backstage);
      // Entity references in their canonical form: permission rules match on
      // them.
      await backstage.getByText('resource:default/ml-lab').waitFor();
      await backstage.getByText('group:default/data-science').waitFor();
    });

    await step('created', () => create(backstage, 'What happens next'));

    await step('pull-request', async () => {
      story.page = await followPullRequest(backstage);
      const text = description(story.page);
      await text.getByText('s3://acme-training/imagenet/').first().waitFor();
      await text.getByText('s3:GetObject').first().waitFor();
      // Rendered, not shown as Markdown.
      await text.getByRole('heading', { name: 'What is granted' }).waitFor();
      assert.equal(await text.getByText('s3:PutObject').count(), 0);
    });

    await step('pull-request-diagram', async () => {
      // Names end in a hash, which is not for this story to know.
      const texts = (await diagram(story.page)).map(text =>
        text.replace(/-[0-9a-f]{10}\b/, ''),
      );
      assert.deepEqual(texts.sort(), [
        'CSI driver s3.csi.aws.com Mountpoint for Amazon S3',
        'IAM role ml-lab-s3-csi-driver by IRSA',
        'Job imagenet-training in vision',
        'PersistentVolume s3-vision-imagenet ReadOnlyMany',
        'PersistentVolumeClaim imagenet in vision',
        'S3 bucket acme-training below imagenet/',
        'ServiceAccount s3-csi-driver-sa in kube-system',
        'is bound to',
        'is mounted by',
        'mounts',
        'reads',
        'runs as',
        'takes',
      ]);
    });

    await step('diff', async () => {
      const folder = 'clusters/ml-lab/s3-mounts/mounts/vision/imagenet';
      for (const file of [
        'mount.yaml',
        'manifests/persistent-volume.yaml',
        'manifests/training-job.yaml',
      ]) {
        await changesIn(story.page, `${folder}/${file}`).waitFor();
      }
      const record = changesIn(story.page, `${folder}/mount.yaml`);
      await record.scrollIntoViewIfNeeded();
      await record.getByText('bucket: "acme-training"').waitFor();
    });

    let mergedAt = 0;
    await step('merged', async () => {
      mergedAt = await merge(story.page);
    });

    await step('mount-in-catalog', async () => {
      story.page = backstage;
      await backstage.bringToFront();
      const seconds = await waitUntil(
        async () => {
          await openCatalog(backstage);
          return appears(backstage.getByRole('link', { name: MOUNT }));
        },
        {
          since: mergedAt,
          withinSeconds: CATALOG_WITHIN_SECONDS,
          what: 'the mount is in the catalog',
        },
      );
      story.note(
        `the mount was in the catalog ${seconds.toFixed(1)} s after the merge`,
      );
    });

    await step('mount', async () => {
      await backstage.getByRole('link', { name: MOUNT }).click();
      await backstage.getByRole('heading', { name: 'S3 mount' }).waitFor();
      await backstage.getByText('claimName: "imagenet"').waitFor();
      await backstage.getByText('eu-central-1').waitFor();
    });
    const mountUrl = backstage.url();

    for (const [name, link] of [
      ['owner', 'Data Science'],
      ['cluster', 'ml-lab'],
      ['bucket', 'acme-training'],
    ]) {
      await step(name, async () => {
        await backstage.goto(mountUrl);
        await backstage.getByRole('link', { name: link }).first().click();
        await backstage.getByRole('heading', { name: link }).first().waitFor();
        await backstage.getByText(MOUNT).first().waitFor();
      });
    }
  },
);
