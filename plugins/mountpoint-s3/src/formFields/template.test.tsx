import type { Allowed } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  absentApi,
  anything,
  dataProd,
  exampleApi,
  REQUEST,
  stateOf,
} from './__testUtils__/examples';
import { renderTemplate, THEMES } from './__testUtils__/renderTemplate';

// Each draws a whole form: seconds on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => {
  // rjsf would have templates say `ui:enumNames`, which Backstage's page of
  // review doesn't know.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => jest.restoreAllMocks());

/** A field's text of one kind, such as its error. */
function part(name: string, kind: 'error' | 'help') {
  return document.getElementById(`root_${name}__${kind}`);
}

function field(label: RegExp | string) {
  return screen.getByRole('textbox', { name: label });
}

function preview() {
  return within(screen.getByRole('region', { name: 'What you ask for' }));
}

/** Waits until the preview says how far the request is. */
async function status(text: string) {
  await waitFor(() =>
    expect(
      screen.getByRole('region', { name: 'What you ask for' }),
    ).toHaveTextContent(text),
  );
}

const LIMITED: Allowed = {
  anyOwner: false,
  owners: [
    {
      owner: 'group:default/data-science',
      mounts: [
        {
          buckets: ['acme-training', 'acme-ds-*'],
          namespaces: ['ds-*'],
          access: ['read-only'],
        },
        { buckets: ['acme-scratch'], access: ['read-only', 'read-write'] },
      ],
    },
  ],
  overridableUsages: [],
};

const CLUSTER_ENTITY = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Resource',
  metadata: {
    name: 'data-prod',
    annotations: {
      'amazonaws.com/arn':
        'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
    },
  },
  spec: { type: 'kubernetes-cluster', owner: 'group:default/platform' },
};

describe.each(THEMES)('the form of the template, in the theme %s', theme => {
  it('says what is wrong with a bucket, once who types has paused', async () => {
    const user = userEvent.setup();
    await renderTemplate({ api: exampleApi(), theme });

    await user.type(field(/^Bucket/), 'Acme');

    await waitFor(() =>
      expect(part('bucket', 'error')).toHaveTextContent(
        'Acme has upper-case letters',
      ),
    );
    expect(field(/^Bucket/)).toBeInvalid();
    await user.clear(field(/^Bucket/));
    await user.type(field(/^Bucket/), 'acme-training');
    expect(part('bucket', 'error')).toBeEmptyDOMElement();
    expect(part('bucket', 'help')).toHaveTextContent('General purpose bucket');
  });

  it('leads from an empty form to a task with flat values', async () => {
    const user = userEvent.setup();
    const { onCreate } = await renderTemplate({ api: exampleApi(), theme });
    await status('Not complete yet');

    await user.type(field(/^Bucket/), REQUEST.bucket);
    await user.type(field(/^Prefix/), REQUEST.prefix);
    await user.type(field(/^Namespace/), REQUEST.namespace);
    await user.type(field(/^Name of the mount/), REQUEST.name);
    for (const [label, option] of [
      [/^Cluster/, 'data-prod'],
      [/^Owner/, 'data-science'],
    ] as const) {
      await user.click(screen.getByRole('combobox', { name: label }));
      await user.click(await screen.findByRole('option', { name: option }));
    }
    await status('Ready to be asked for');
    expect(part('cluster', 'help')).toHaveTextContent(
      'Regionus-west-2Account111122223333IdentityIRSAS3 mountsSet up',
    );
    expect(part('name', 'help')).toHaveTextContent(
      /PersistentVolume: s3-spark-team-a-imagenet-[0-9a-f]{10}/,
    );
    expect(
      preview().getByText(/may read under/).parentElement,
    ).toHaveTextContent('s3://acme-training/imagenet/');

    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByLabelText(/^User ID/);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('button', { name: /^Cache A copy/ });
    await user.click(screen.getByRole('button', { name: 'Review' }));
    await user.click(
      await screen.findByRole('button', { name: /Create|Open/ }),
    );

    const [[values]] = onCreate.mock.calls as unknown as [[object]];
    expect(JSON.parse(JSON.stringify(values))).toEqual({
      ...REQUEST,
      workload: 'none',
      runAsUser: 1000,
      runAsGroup: 1000,
      allowOverwrite: false,
      cache: 'none',
      zonePinned: false,
      capacity: '1200Gi',
      mountOptions: [],
    });
  });

  it('offers what the operator allows, and goes on with nothing else', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      api: exampleApi({ getAllowed: async () => LIMITED }),
      theme,
      values: { ...REQUEST, bucket: 'acme-other', namespace: 'ds-a' },
    });

    await waitFor(() =>
      expect(part('bucket', 'error')).toHaveTextContent(
        'does not allow acme-other',
      ),
    );
    const offered = within(part('bucket', 'help')!);
    expect(
      offered.getAllByRole('button').map(button => button.textContent),
    ).toEqual(['acme-training', 'acme-scratch']);
    expect(offered.getByText('acme-ds-*')).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findAllByText(/does not allow/);
    expect(field(/^Bucket/)).toBeInTheDocument();

    await user.click(offered.getByRole('button', { name: 'acme-scratch' }));
    expect(field(/^Bucket/)).toHaveValue('acme-scratch');
    expect(
      screen
        .getAllByRole('radio', { name: /files$/ })
        .map(radio => (radio as HTMLInputElement).value),
    ).toEqual(expect.arrayContaining(['read-only', 'read-write']));
    expect(
      screen.queryByRole('radio', { name: 'Read, add and delete files' }),
    ).not.toBeInTheDocument();

    await user.click(offered.getByRole('button', { name: 'acme-training' }));
    expect(
      screen.queryByRole('radio', { name: 'Read and add files' }),
    ).not.toBeInTheDocument();
  });

  it('says what it can’t know when the backend is away', async () => {
    await renderTemplate({
      api: absentApi(),
      theme,
      values: REQUEST,
      entities: { entities: [CLUSTER_ENTITY] },
    });

    await status('Only partly known');
    expect(
      preview().getByText('The S3 Mounts backend does not answer'),
    ).toBeInTheDocument();
    expect(
      preview().getByText(/How the cluster is set up/),
    ).toBeInTheDocument();
    expect(
      preview().getByText(/What the operator of Backstage allows you/),
    ).toBeInTheDocument();
    await waitFor(() =>
      expect(part('cluster', 'help')).toHaveTextContent(
        'Not known whether it is set up',
      ),
    );
    expect(part('owner', 'help')).toHaveTextContent(
      'Who of these may have mounts isn’t known',
    );
    expect(screen.getByRole('combobox', { name: /^Cluster/ })).toHaveValue(
      'data-prod',
    );
  });
});

describe('the form of the template', () => {
  const theme = 'bui';

  it.each([
    ['acme-training', 'General purpose bucket'],
    [
      'acme-scratch--usw2-az1--x-s3',
      'S3 Express One Zone bucket in the zone usw2-az1 of us-west-2',
    ],
    [
      'arn:aws:s3:us-west-2:111122223333:accesspoint/team-a',
      'Access point team-a of the account 111122223333 in us-west-2',
    ],
  ])('says what kind of bucket %s is', async (bucket, kind) => {
    await renderTemplate({ api: exampleApi(), theme, values: { bucket } });

    await waitFor(() => expect(part('bucket', 'help')).toHaveTextContent(kind));
  });

  it('gives advice for what the mount is for, as access and bucket change it', async () => {
    const user = userEvent.setup();
    await renderTemplate({ api: exampleApi(), theme });

    await user.click(
      screen.getByRole('radio', { name: 'Checkpoints of a training' }),
    );

    await waitFor(() =>
      expect(part('usage', 'help')).toHaveTextContent('saving will fail'),
    );
    await user.click(screen.getByRole('radio', { name: 'Read and add files' }));
    await waitFor(() =>
      expect(part('usage', 'help')).not.toHaveTextContent('saving will fail'),
    );
    expect(
      screen.getByRole('radio', { name: 'Spark’s shuffle' }),
    ).toHaveAccessibleDescription('Does not work');
  });

  it('leads from a finding to its field, or says on which page that is', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      api: exampleApi(),
      theme,
      values: { ...REQUEST, usage: 'database', kmsKeyArn: 'alias/x' },
    });
    await status('1 problem to mend');

    expect(preview().getByText('KMS key').parentElement).toHaveTextContent(
      'KMS key on the page “Details”',
    );

    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByLabelText(/^User ID/);
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByRole('button', { name: /^Cache A copy/ });
    await user.click(
      preview().getByRole('button', { name: 'Go to “KMS key”' }),
    );
    await waitFor(() => expect(field(/^KMS key/)).toHaveFocus());
  });

  it('folds what most mounts don’t need, and unfolds it by keyboard', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      api: exampleApi(),
      theme,
      values: { ...REQUEST, region: 'us-west-2' },
    });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await screen.findByLabelText(/^User ID/);
    await user.click(screen.getByRole('button', { name: 'Next' }));

    const cache = await screen.findByRole('button', { name: /^Cache A copy/ });
    expect(cache).toHaveAttribute('aria-expanded', 'false');
    // What a link has filled in is in view.
    expect(
      screen.getByRole('button', { name: /^More about the bucket/ }),
    ).toHaveAttribute('aria-expanded', 'true');

    cache.focus();
    await user.keyboard('{Enter}');
    expect(cache).toHaveAttribute('aria-expanded', 'true');
  });

  it('compares the files with the repository, and shows one', async () => {
    const user = userEvent.setup();
    const bucketFile = 'buckets/acme-training/catalog-info.yaml';
    const api = exampleApi({
      getFiles: async (_ref, paths) => ({
        files: Object.fromEntries(
          paths
            .filter(path => path === bucketFile)
            .map(path => [path, { content: 'something else' }]),
        ),
      }),
    });
    await renderTemplate({ api, theme, values: REQUEST });
    await status('Ready to be asked for');

    await user.click(preview().getByRole('tab', { name: 'Files' }));

    expect(
      await preview().findByRole('button', {
        name: 'catalog-info.yaml changed',
      }),
    ).toBeInTheDocument();
    await user.click(preview().getByRole('button', { name: 'mount.yaml new' }));
    await waitFor(() =>
      expect(
        preview().getByRole('region', { name: /mount\.yaml$/ }),
      ).toHaveTextContent('bucket: "acme-training"'),
    );
  });

  it('draws the picture, with a text for who can’t see it', async () => {
    const user = userEvent.setup();
    await renderTemplate({ api: exampleApi(), theme, values: REQUEST });
    await status('Ready to be asked for');

    await user.click(preview().getByRole('tab', { name: 'Picture' }));

    expect(await preview().findByRole('img')).toHaveAccessibleName(
      /Picture of the mount\. .*PersistentVolumeClaim imagenet is bound to PersistentVolume s3-spark-team-a-imagenet/,
    );
  });

  it('knows the mount that is there already', async () => {
    const record =
      'clusters/data-prod/s3-mounts/mounts/spark-team-a/imagenet/mount.yaml';
    const answers = { content: '' };
    const api = exampleApi({
      getFiles: async () => ({ files: { [record]: answers } }),
    });
    const { planMount, parseMountRequest } = jest.requireActual(
      '@s3-mounts/backstage-plugin-mountpoint-s3-common',
    );
    const { cluster, repository } = stateOf(dataProd);
    answers.content = planMount({
      request: parseMountRequest(REQUEST),
      cluster,
      repository,
    }).files.find(({ path }: { path: string }) => path === record).content;

    await renderTemplate({ api, theme, values: REQUEST });

    await status('Nothing to do: this mount is there');
    expect(part('name', 'help')).toHaveTextContent('PersistentVolume');
  });

  it('says that a name is taken by a mount that the user may not see', async () => {
    const record =
      'clusters/data-prod/s3-mounts/mounts/spark-team-a/imagenet/mount.yaml';
    await renderTemplate({
      api: exampleApi({
        getFiles: async () => ({ files: { [record]: {} } }),
      }),
      theme,
      values: REQUEST,
    });

    expect(
      await screen.findByText(/A mount of this name is there already/),
    ).toBeInTheDocument();
  });

  it('names what is wrong with a cluster', async () => {
    const problems = [
      { field: 'cluster', message: 'has no annotation `amazonaws.com/arn`' },
    ];
    const broken = { ...dataProd, arn: undefined, problems };
    await renderTemplate({
      api: exampleApi({
        listClusters: async () => [broken],
        getCluster: async () => ({
          ...stateOf(dataProd),
          cluster: undefined,
          problems,
        }),
      }),
      theme,
      values: REQUEST,
    });

    await waitFor(() =>
      expect(part('cluster', 'error')).toHaveTextContent(
        'has no annotation amazonaws.com/arn',
      ),
    );
    await status('1 problem to mend');
  });

  it('says when nobody of the user’s may have mounts', async () => {
    await renderTemplate({
      api: exampleApi({
        getAllowed: async () => ({ ...anything, owners: [] }),
      }),
      theme,
    });

    await waitFor(() =>
      expect(part('owner', 'help')).toHaveTextContent(
        'None of your groups may have mounts',
      ),
    );
  });
});
