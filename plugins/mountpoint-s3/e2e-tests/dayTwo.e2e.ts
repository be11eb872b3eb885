// What comes after the first mount, in a real browser, run by `node --test`: a
// cluster is set up, and a mount on it is changed, joined by a second one and
// removed. What the preview shows before is what git holds afterwards, byte for
// byte. Screenshots of every step are kept in .reports/screenshots.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
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
  signIn,
  fillIn,
} from './backstagePages.ts';
import {
  changesIn,
  description,
  diagram,
  followPullRequest,
  merge,
  tableBelow,
} from './pullRequestPage.ts';
import { comparePreview } from './comparePreview.ts';
import { cloneRepository, type GitRepository } from './gitRepository.ts';
import { openTab, preview, readFiles } from './previewPage.ts';
import { type Story, tellStory } from './tellStory.ts';
import { waitUntil } from './waitUntil.ts';

const CATALOG_WITHIN_SECONDS = 10;
/** Backstage looks for entities that nothing refers to every 30 seconds. */
const FORGOTTEN_WITHIN_SECONDS = 60;

const CLUSTER = 'clusters/ml-lab/s3-mounts';
const FOLDER = `${CLUSTER}/mounts/vision/checkpoints`;
const MOUNT = 'checkpoints (vision on ml-lab)';
const SECOND_MOUNT = 'checkpoints-v2 (vision on ml-lab)';
const DESCRIPTION = 'Checkpoints of the visual search, a week of them.';

tellStory(
  'day-two',
  'a cluster is set up, and a mount on it is changed and removed',
  async story => {
    const { step } = story;
    const backstage = story.page;

    await step('sign-in', () => openSignIn(backstage));
    await step('catalog', () => signIn(backstage));
    await step('templates', () => openTemplates(backstage));

    const repository = await cloneRepository();
    try {
      await setUpCluster(story, repository);
      await mountBucket(story);
      await changeInPlace(story, repository);
      await moveToSecondMount(story, repository);
      await removeMount(story, repository);
    } finally {
      await repository.remove();
    }
  },
);

/** Reads the preview of a form's last page, asks, and compares. */
async function createAsShown(
  story: Story,
  options: {
    /** The first words of the steps' names. */
    name: string;
    /** What the preview says of it. */
    shows: string;
    /** A row of the preview's table, cell by cell. */
    row?: string;
    /** What the result says. */
    says: string;
    branch: string;
    repository: GitRepository;
  },
) {
  const { step, note, page } = story;
  const { name, shows, row, says, branch, repository } = options;
  let shown: Awaited<ReturnType<typeof readFiles>>;
  await step(`${name}-preview`, async () => {
    await preview(page).getByText('Ready to be asked for').first().waitFor();
    await openTab(page, 'Overview');
    await preview(page).getByText(shows).first().waitFor();
    if (row) {
      await preview(page).getByRole('row', { name: row }).waitFor();
    }
  });
  await step(`${name}-preview-files`, async () => {
    shown = await readFiles(page);
  });
  await step(`${name}-review`, () => review(page));
  await step(`${name}-created`, async () => {
    await create(page, says);
    const compared = await comparePreview(shown, repository, branch);
    note(`${name}: ${compared} files were as the preview showed them`);
  });
}

async function setUpCluster(story: Story, repository: GitRepository) {
  const { step } = story;
  const backstage = story.page;

  await step('set-up-cluster', async () => {
    await chooseTemplate(backstage, 'Set up S3 mounts on a cluster');
    await pickEntity(backstage, 'Cluster', 'ml-lab');
  });
  await step('set-up-argocd', () => next(backstage, 'Permissions boundary'));
  await step('set-up-terraform', async () => {
    await next(backstage, 'Atlantis');
    await backstage.getByText('Atlantis', { exact: true }).click();
    await backstage.getByText('GitHub Actions', { exact: true }).click();
  });
  await createAsShown(story, {
    name: 'set-up',
    shows: 'The settings',
    row: 'Region eu-central-1',
    says: 'What happens next',
    branch: 's3-mounts.ml-lab.set-up',
    repository,
  });

  await step('set-up-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await story.page
      .getByRole('heading', { name: 'Set up S3 mounts on ml-lab' })
      .waitFor();
    const settings = new Map(
      (await tableBelow(story.page, 'Settings')).map(([name, ...values]) => [
        name,
        values,
      ]),
    );
    assert.deepEqual(settings.get('region'), ['none', 'eu-central-1']);
    assert.deepEqual(settings.get('pipelines'), [
      'none',
      'atlantis, github-actions',
    ]);
  });

  await step('set-up-import-recipe', async () => {
    const recipe = description(story.page).getByText(
      `terraform import 'module.mountpoint_s3.aws_eks_addon.driver[0]' ml-lab:aws-mountpoint-s3-csi-driver`,
    );
    await recipe.scrollIntoViewIfNeeded();
    for (const file of [
      `${CLUSTER}/cluster.yaml`,
      '.github/workflows/s3-mounts-ml-lab.yaml',
      'atlantis.yaml',
    ]) {
      await changesIn(story.page, file).waitFor();
    }
  });
  await step('set-up-merged', async () => {
    await merge(story.page);
  });
  await backTo(story, backstage);
}

async function mountBucket(story: Story) {
  const { step } = story;
  const backstage = story.page;

  await step('mount-what-and-where', async () => {
    await openTemplates(backstage);
    await chooseTemplate(backstage, 'Mount an S3 bucket');
    await fillIn(backstage, 'Bucket', 'acme-training');
    await fillIn(backstage, 'Prefix', 'checkpoints/');
    await backstage.getByText('Read and add files').click();
    await backstage.getByText('Checkpoints of a training').click();
    await pickEntity(backstage, 'Cluster', 'ml-lab');
    await fillIn(backstage, 'Namespace', 'vision');
    await fillIn(backstage, 'Name of the mount', 'checkpoints');
    await pickEntity(backstage, 'Owner', 'Data Science');
  });
  await step('mount-your-pods', () =>
    next(backstage, 'None, I have my own pods'),
  );
  await step('mount-details', () => next(backstage, 'More about the bucket'));
  await step('mount-review', () => review(backstage));
  await step('mount-created', () => create(backstage, 'What happens next'));
  await step('mount-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await description(story.page).getByText('s3:PutObject').first().waitFor();
    // The cluster is set up already.
    assert.equal(
      await changesIn(story.page, `${CLUSTER}/cluster.yaml`).count(),
      0,
    );
  });
  let mergedAt = 0;
  await step('mount-merged', async () => {
    mergedAt = await merge(story.page);
  });
  await backTo(story, backstage);
  await step('mount-in-catalog', () =>
    seeInCatalog(story, { mount: MOUNT, mergedAt }),
  );
  await step('mount-page', async () => {
    await openMount(backstage, MOUNT);
    await backstage.getByText('Read and write', { exact: true }).waitFor();
  });
}

/** Another access and a description: the volume stays what it is. */
async function changeInPlace(story: Story, repository: GitRepository) {
  const { step } = story;
  const backstage = story.page;

  await step('change-which-mount', () => nameMount(backstage, 'Change'));
  await step('change-access', async () => {
    await next(backstage, 'What may your pods do?');
    await backstage.getByText('Read, add and delete files').click();
    await fillIn(backstage, 'Description', DESCRIPTION);
  });
  await step('change-options', () => next(backstage, 'Example workload'));
  await step('change-another-volume', () =>
    next(backstage, 'Name of the second mount'),
  );
  await createAsShown(story, {
    name: 'change',
    shows: 'The mount is changed in place',
    says: 'What happens next',
    branch: 's3-mounts.ml-lab.vision.checkpoints.change',
    repository,
  });
  await step('change-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await description(story.page)
      .getByRole('heading', { name: 'What changes' })
      .waitFor();
    assert.deepEqual((await tableBelow(story.page, 'What changes')).sort(), [
      ['access', 'read-write', 'read-write-delete'],
      ['description', 'none', DESCRIPTION],
    ]);
    await description(story.page)
      .getByText('s3:DeleteObject')
      .first()
      .waitFor();
    assert.ok(
      (await diagram(story.page)).includes('reads, adds and deletes'),
      'the picture is of the mount as it will be',
    );
  });
  let mergedAt = 0;
  await step('change-merged', async () => {
    mergedAt = await merge(story.page);
  });
  await backTo(story, backstage);
  await step('change-mount-page', async () => {
    const seconds = await waitUntil(
      async () => {
        await openMount(backstage, MOUNT);
        return appears(backstage.getByText('Read, write and delete'));
      },
      {
        since: mergedAt,
        withinSeconds: CATALOG_WITHIN_SECONDS,
        what: "the mount's page shows the new access",
      },
    );
    await backstage.getByText(DESCRIPTION).first().waitFor();
    story.note(
      `the new access was in the catalog ${seconds.toFixed(
        1,
      )} s after the merge`,
    );
  });
}

/** Another prefix: refused without a name, and a second mount with one. */
async function moveToSecondMount(story: Story, repository: GitRepository) {
  const { step } = story;
  const backstage = story.page;

  const askForSecond = async (newName?: string) => {
    await nameMount(backstage, 'Change');
    await next(backstage, 'What may your pods do?');
    await next(backstage, 'Example workload');
    await next(backstage, 'Name of the second mount');
    if (newName) {
      await fillIn(backstage, 'Name of the second mount', newName);
    }
    await fillIn(backstage, 'Prefix', 'checkpoints-v2/');
  };

  await step('prefix-without-name', () => askForSecond());
  await step('prefix-refusal-foreseen', async () => {
    await preview(backstage).getByText('1 problem to mend').first().waitFor();
    await openTab(backstage, 'Overview');
    await preview(backstage)
      .getByRole('button', { name: 'Go to “Name of the second mount”' })
      .click();
    await backstage
      .getByRole('textbox', { name: 'Name of the second mount' })
      .and(backstage.locator(':focus'))
      .waitFor();
  });
  await step('prefix-refused', async () => {
    await review(backstage);
    await create(
      backstage,
      "newName: is required, because prefix can't change under a bound claim",
    );
  });
  await step('prefix-with-name', () => askForSecond('checkpoints-v2'));
  await createAsShown(story, {
    name: 'prefix',
    shows: 'A second mount beside the first',
    says: 'What happens next',
    branch: 's3-mounts.ml-lab.vision.checkpoints-v2.add',
    repository,
  });
  await step('prefix-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await description(story.page)
      .getByText('This is a second mount beside vision/checkpoints')
      .first()
      .waitFor();
    await changesIn(story.page, `${FOLDER}-v2/mount.yaml`).waitFor();
    assert.equal(
      await changesIn(story.page, `${FOLDER}/mount.yaml`).count(),
      0,
    );
  });
  let mergedAt = 0;
  await step('prefix-merged', async () => {
    mergedAt = await merge(story.page);
  });
  await backTo(story, backstage);
  await step('prefix-in-catalog', async () => {
    await seeInCatalog(story, { mount: SECOND_MOUNT, mergedAt });
    assert(await appears(backstage.getByRole('link', { name: MOUNT })));
  });
}

/** In two pull requests; then the catalog forgets the mount, not its bucket. */
async function removeMount(story: Story, repository: GitRepository) {
  const { step } = story;
  const backstage = story.page;

  await step('remove-which-mount', () => nameMount(backstage, 'Remove'));
  await createAsShown(story, {
    name: 'remove',
    shows: 'Step 1 of 2',
    says: 'Stop the pods',
    branch: 's3-mounts.ml-lab.vision.checkpoints.remove',
    repository,
  });
  await step('remove-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await story.page.getByRole('heading', { name: 'step 1 of 2' }).waitFor();
    assert.ok(
      (await diagram(story.page)).some(text =>
        text.startsWith('S3 bucket acme-training '),
      ),
      'the picture is of the mount that goes',
    );
    await changesIn(
      story.page,
      `${FOLDER}/manifests/persistent-volume-claim.yaml`,
    ).waitFor();
    assert.equal(
      await changesIn(story.page, `${FOLDER}/mount.yaml`).count(),
      0,
    );
  });
  let mergedAt = 0;
  await step('remove-merged', async () => {
    mergedAt = await merge(story.page);
  });
  await backTo(story, backstage);
  await step('remove-deprecated', async () => {
    await waitUntil(
      async () => {
        await openMount(backstage, MOUNT);
        return appears(backstage.getByText('deprecated'));
      },
      {
        since: mergedAt,
        withinSeconds: CATALOG_WITHIN_SECONDS,
        what: "the mount's page shows that it is deprecated",
      },
    );
  });

  await step('remove-again', () => nameMount(backstage, 'Remove'));
  await createAsShown(story, {
    name: 'remove-again',
    shows: 'Step 2 of 2',
    says: 'takes the permissions away',
    branch: 's3-mounts.ml-lab.vision.checkpoints.remove',
    repository,
  });
  await step('remove-again-pull-request', async () => {
    story.page = await followPullRequest(backstage);
    await story.page.getByRole('heading', { name: 'step 2 of 2' }).waitFor();
    for (const file of ['mount.yaml', 'catalog-info.yaml']) {
      await changesIn(story.page, `${FOLDER}/${file}`).waitFor();
    }
  });
  await step('remove-again-merged', async () => {
    mergedAt = await merge(story.page);
  });
  await backTo(story, backstage);
  await step('remove-forgotten', async () => {
    const seconds = await waitUntil(
      async () => {
        await openCatalog(backstage);
        await backstage.getByRole('link', { name: SECOND_MOUNT }).waitFor();
        return !(await appears(backstage.getByRole('link', { name: MOUNT })));
      },
      {
        since: mergedAt,
        withinSeconds: FORGOTTEN_WITHIN_SECONDS,
        what: 'the mount has left the catalog',
      },
    );
    story.note(
      `the mount had left the catalog ${seconds.toFixed(1)} s after the merge`,
    );
  });
  await step('bucket-stays', async () => {
    const openBucket = async () => {
      await openMount(backstage, SECOND_MOUNT);
      await backstage
        .getByRole('link', { name: 'acme-training' })
        .first()
        .click();
      await backstage
        .getByRole('heading', { name: 'acme-training' })
        .first()
        .waitFor();
      await backstage.getByText(SECOND_MOUNT).first().waitFor();
    };
    const seconds = await waitUntil(
      async () => {
        await openBucket();
        return (await backstage.getByText(MOUNT).count()) === 0;
      },
      {
        since: mergedAt,
        withinSeconds: FORGOTTEN_WITHIN_SECONDS,
        what: "the bucket's page no longer shows the mount",
      },
    );
    story.note(
      `the bucket's page had lost the mount ${seconds.toFixed(
        1,
      )} s after the merge`,
    );
  });
}

/** Opens the form of a later request, and says which mount is meant. */
async function nameMount(backstage: Page, what: 'Change' | 'Remove') {
  await openTemplates(backstage);
  await chooseTemplate(backstage, `${what} an S3 mount`);
  await pickEntity(backstage, 'Cluster', 'ml-lab');
  await fillIn(backstage, 'Namespace', 'vision');
  await fillIn(backstage, 'Name of the mount', 'checkpoints');
}

async function openMount(backstage: Page, mount: string) {
  await openCatalog(backstage);
  await backstage.getByRole('link', { name: mount }).click();
  await backstage.getByRole('heading', { name: 'S3 mount' }).waitFor();
}

async function seeInCatalog(
  story: Story,
  options: { mount: string; mergedAt: number },
) {
  const { mount, mergedAt } = options;
  const seconds = await waitUntil(
    async () => {
      await openCatalog(story.page);
      return appears(story.page.getByRole('link', { name: mount }));
    },
    {
      since: mergedAt,
      withinSeconds: CATALOG_WITHIN_SECONDS,
      what: `${mount} is in the catalog`,
    },
  );
  story.note(
    `${mount} was in the catalog ${seconds.toFixed(1)} s after the merge`,
  );
}

/** Leaves the pull request, whose page is closed. */
async function backTo(story: Story, backstage: Page) {
  await story.page.close();
  story.page = backstage;
  await backstage.bringToFront();
}
