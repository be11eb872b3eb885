import { ResponseError } from '@backstage/errors';
import {
  changedSettings,
  type Cluster,
  type PlanPreview,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  absentApi,
  anything,
  exampleApi,
} from '../formFields/__testUtils__/examples';
import {
  renderTemplate,
  THEMES,
} from '../formFields/__testUtils__/renderTemplate';

// Each draws a whole form: seconds on a busy machine.
jest.setTimeout(60_000);

beforeEach(() => {
  // rjsf would have templates say `ui:enumNames`, which Backstage's page of
  // review doesn't know.
  jest.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => jest.restoreAllMocks());

const MOUNT = {
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'results',
};
const FOLDER = 'clusters/data-prod/s3-mounts/mounts/spark-team-a/results';

const CHANGE: PlanPreview = {
  commit: '0123456789abcdef',
  gitops: {
    url: 'https://git.example.com/acme/gitops',
    branch: 'main',
    root: '',
  },
  files: [
    {
      path: `${FOLDER}/manifests/pod.yaml`,
      change: 'deleted',
      before: 'kind: Pod\n',
    },
    {
      path: `${FOLDER}/mount.yaml`,
      change: 'changed',
      before: 'version: 1\naccess: "read-write"\n',
      after: 'version: 1\naccess: "read-write-delete"\n',
    },
    { path: `${FOLDER}/new.yaml`, change: 'new', after: 'a: 1\n' },
  ],
  findings: [
    {
      severity: 'warning',
      code: 'remount',
      field: 'access',
      message: 'Restart the pods.',
    },
  ],
  changes: [
    { name: 'access', before: 'read-write', after: 'read-write-delete' },
    { name: 'mountOptions', before: ['max-threads=16'], after: [] },
  ],
  grants: ['Any pod may read, add and delete.'],
  lostGrants: ['Any pod may read and add.'],
  diagram: { nodes: [], edges: [] },
};

function preview() {
  return within(screen.getByRole('region', { name: 'What you ask for' }));
}

async function status(text: string | RegExp) {
  await waitFor(() =>
    expect(
      screen.getByRole('region', { name: 'What you ask for' }),
    ).toHaveTextContent(text),
  );
}

/** The rows of the table, cell by cell. */
function rows() {
  return preview()
    .getAllByRole('row')
    .map(row =>
      [...row.children].map(({ textContent }) => textContent).join(' | '),
    );
}

function notFound(message: string) {
  return ResponseError.fromResponse(
    new Response(
      JSON.stringify({
        error: { name: 'NotFoundError', message },
        response: { statusCode: 404 },
      }),
      { status: 404, headers: { 'content-type': 'application/json' } },
    ) as Parameters<typeof ResponseError.fromResponse>[0],
  );
}

describe.each(THEMES)('the form of a change, in the theme %s', theme => {
  it('shows what it comes to, as the server plans it', async () => {
    const getPlan = jest.fn(async () => CHANGE);
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: { ...MOUNT, access: 'read-write-delete' },
    });

    await status('Ready to be asked for');

    expect(getPlan).toHaveBeenCalledWith('change', {
      ...MOUNT,
      access: 'read-write-delete',
    });
    expect(preview().getByText('The mount is changed in place')).toBeVisible();
    expect(
      preview()
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'SettingNowAfter the merge',
      'What may your pods do?read-writeread-write-delete',
      'Mountpoint optionsmax-threads=16none',
    ]);
    expect(
      preview().getByRole('heading', { name: 'What is granted' }).parentElement,
    ).toHaveTextContent('may read, add and delete');
    expect(
      preview().getByRole('heading', { name: 'What is granted no longer' })
        .parentElement,
    ).toHaveTextContent('may read and add.');
    expect(preview().getByText('Restart the pods.')).toBeVisible();
  });

  it('asks for the mount, and says what is missing until then', async () => {
    const user = userEvent.setup();
    const getPlan = jest.fn(async () => CHANGE);
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: { cluster: MOUNT.cluster, namespace: MOUNT.namespace },
    });
    await status('Not complete yet');
    await user.click(
      preview().getByRole('button', { name: 'Go to “Name of the mount”' }),
    );
    const name = screen.getByRole('textbox', { name: /^Name of the mount/ });
    await waitFor(() => expect(name).toHaveFocus());

    await user.type(name, 'results');

    await status('Ready to be asked for');
    // Nobody has half a name planned.
    expect(getPlan.mock.calls).toEqual([['change', MOUNT]]);
  });
});

describe('the preview of a plan', () => {
  const theme = 'bui';

  it('shows a changed file by its lines, and as a whole', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan: async () => CHANGE }),
      theme,
      values: MOUNT,
    });
    await status('Ready to be asked for');

    await user.click(preview().getByRole('tab', { name: 'Files' }));

    expect(
      preview().getByText(/1 new, 1 changed, 1 deleted; compared with/),
    ).toHaveTextContent('git.example.com/acme/gitops at 0123456');
    const changes = await preview().findByRole('region', {
      name: `Changes in ${FOLDER}/mount.yaml`,
    });
    expect(changes.querySelector('del')).toHaveTextContent(
      'Removed:−access: "read-write"',
    );
    expect(changes.querySelector('ins')).toHaveTextContent(
      'Added:+access: "read-write-delete"',
    );

    await user.click(preview().getByRole('radio', { name: 'The whole file' }));
    expect(
      preview().getByRole('region', {
        name: `Content of ${FOLDER}/mount.yaml`,
      }).textContent,
    ).toBe('version: 1\naccess: "read-write-delete"\n');

    await user.click(
      preview().getByRole('button', { name: 'pod.yaml deleted' }),
    );
    expect(
      preview().getByRole('region', {
        name: `Content of ${FOLDER}/manifests/pod.yaml`,
      }).textContent,
    ).toBe('kind: Pod\n');
  });

  it('keeps the last plan in view until the next one is there', async () => {
    const user = userEvent.setup();
    const answers: ((plan: PlanPreview) => void)[] = [];
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({
        getPlan: () =>
          new Promise<PlanPreview>(resolve => {
            answers.push(resolve);
          }),
      }),
      theme,
      values: MOUNT,
    });
    await status('Being planned…');
    await waitFor(() => expect(answers).toHaveLength(1));
    await act(async () => answers[0](CHANGE));
    await status('Ready to be asked for');

    await user.click(screen.getByRole('button', { name: 'Next' }));
    const description = await screen.findByRole('textbox', {
      name: /^Description/,
    });
    await status('Ready to be asked for');
    await user.type(description, 'Ol');
    await status('Being brought up to date…');
    await waitFor(() => expect(answers).toHaveLength(2));
    await user.type(description, 'd');
    await waitFor(() => expect(answers).toHaveLength(3));
    expect(preview().getByText('Restart the pods.')).toBeVisible();

    const planWith = (message: string): PlanPreview => ({
      ...CHANGE,
      findings: [{ severity: 'warning', code: 'x', message }],
    });
    await act(async () => answers[2](planWith('The newest.')));
    await act(async () => answers[1](planWith('Too late.')));
    await status('Ready to be asked for');
    expect(preview().getByText('The newest.')).toBeVisible();
    expect(preview().queryByText('Too late.')).not.toBeInTheDocument();
  });

  it('shows no plan of one mount as another one’s', async () => {
    const user = userEvent.setup();
    const getPlan = jest
      .fn(() => new Promise<PlanPreview>(() => {}))
      .mockResolvedValueOnce(CHANGE);
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: MOUNT,
    });
    await status('Ready to be asked for');
    expect(preview().getByText('Restart the pods.')).toBeVisible();

    await user.type(
      screen.getByRole('textbox', { name: /^Name of the mount/ }),
      '-2',
    );

    await status('Being planned…');
    expect(preview().queryByText('Restart the pods.')).not.toBeInTheDocument();
    await waitFor(() => expect(getPlan).toHaveBeenCalledTimes(2));
    expect(preview().queryByText('Restart the pods.')).not.toBeInTheDocument();
  });

  it('says of an old plan that it is being brought up to date', async () => {
    const answers: ((plan: PlanPreview) => void)[] = [];
    const getPlan = jest
      .fn(
        () =>
          new Promise<PlanPreview>(resolve => {
            answers.push(resolve);
          }),
      )
      .mockResolvedValueOnce({ ...CHANGE, step: 'manifests' });
    const options = {
      purpose: 'remove',
      api: exampleApi({ getPlan }),
      theme,
      values: MOUNT,
    } as const;
    await renderTemplate(options);
    await status('Ready to be asked for');
    cleanup();

    // The first step is merged meanwhile.
    const later = Date.now() + 16_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    await renderTemplate(options);

    await status('Being brought up to date…');
    expect(getPlan).toHaveBeenCalledTimes(2);
    expect(preview().getByText(/^Step 1 of 2/)).toBeVisible();
    await act(async () => answers[0]({ ...CHANGE, step: 'record' }));
    await status('Ready to be asked for');
    expect(preview().getByText(/^Step 2 of 2/)).toBeVisible();
  });

  it('shows a value as it is, whatever it looks like', async () => {
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          changes: [
            {
              name: 'description',
              before: 'true',
              after: '["new" pictures] of cats',
            },
            { name: 'image', before: '[]', after: 'false' },
            { name: 'zonePinned', before: false, after: true },
            { name: 'runAsUser', before: 1000 },
          ],
        }),
      }),
      theme,
      values: MOUNT,
    });
    await status('Ready to be asked for');
    expect(rows()).toEqual([
      'Setting | Now | After the merge',
      'Description | true | ["new" pictures] of cats',
      'Image | [] | false',
      'Only in the bucket’s zone | no | yes',
      'User ID | 1000 | none',
    ]);
  });

  it('compares a second mount with the first, and calls neither the other', async () => {
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          secondMount: 'results-v2',
          changes: [
            { name: 'name', before: 'results', after: 'results-v2' },
            { name: 'prefix', before: 'v1/', after: 'v2/' },
          ],
        }),
      }),
      theme,
      values: { ...MOUNT, prefix: 'v2/', newName: 'results-v2' },
    });
    await status('A second mount beside the first: results-v2');
    expect(
      preview().getByRole('heading', { name: 'How the second mount differs' }),
    ).toBeVisible();
    expect(rows()).toEqual([
      'Setting | First mount | Second mount',
      'Name of the second mount | results | results-v2',
      'Prefix | v1/ | v2/',
    ]);
  });

  it('counts problems, and leads to the fields that cause them', async () => {
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          files: [],
          changes: [],
          grants: [],
          lostGrants: [],
          diagram: undefined,
          findings: [
            {
              severity: 'error',
              code: 'input',
              field: 'newName',
              message: 'is required',
            },
          ],
        }),
      }),
      theme,
      values: { ...MOUNT, prefix: 'b/' },
    });

    await status('1 problem to mend');

    expect(
      preview().getByText('Name of the second mount').parentElement,
    ).toHaveTextContent('on the page “Another volume”');
  });

  it('says when there is nothing to do', async () => {
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({
        getPlan: async () => ({ ...CHANGE, files: [], changes: [] }),
      }),
      theme,
      values: MOUNT,
    });
    await status('Nothing to do: the mount is like that already');
    expect(
      preview().queryByText('The mount is changed in place'),
    ).not.toBeInTheDocument();
  });

  it('names what the form has no field for, and leads nowhere', async () => {
    await renderTemplate({
      purpose: 'remove',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          files: [],
          findings: [
            {
              severity: 'error',
              code: 'input',
              field: 'owner',
              message: 'is not yours',
            },
          ],
        }),
      }),
      theme,
      values: MOUNT,
    });
    await status('1 problem to mend');
    expect(preview().getByText('Owner')).toBeVisible();
    expect(
      preview().queryByRole('button', { name: /Owner/ }),
    ).not.toBeInTheDocument();
  });

  it('says that a mount isn’t there, or not to be seen', async () => {
    await renderTemplate({
      purpose: 'remove',
      api: exampleApi({
        getPlan: async () => {
          throw await notFound('The catalog has no mount results');
        },
      }),
      theme,
      values: MOUNT,
    });
    await status('Can’t be shown');
    expect(preview().getByText('Could not find this mount')).toBeVisible();
    expect(
      preview().getByText('The catalog has no mount results'),
    ).toBeVisible();
  });

  it('tells a backend that isn’t installed from a mount that isn’t there', async () => {
    const error = await ResponseError.fromResponse(
      new Response(null, {
        status: 404,
        statusText: 'Not Found',
      }) as Parameters<typeof ResponseError.fromResponse>[0],
    );
    await renderTemplate({
      purpose: 'remove',
      api: exampleApi({
        getPlan: async () => {
          throw error;
        },
      }),
      theme,
      values: MOUNT,
    });
    await status('Can’t be shown');
    expect(
      preview().getByText('The S3 Mounts backend does not answer'),
    ).toBeVisible();
    expect(
      preview().getByText(/You can ask for it all the same/),
    ).toBeVisible();
  });

  it('says what it can’t know without the backend, and asks once more', async () => {
    const user = userEvent.setup();
    let answer: (plan: PlanPreview) => void = () => {};
    const getPlan = jest
      .fn(() => new Promise<PlanPreview>(resolve => (answer = resolve)))
      .mockRejectedValueOnce(new TypeError('Failed to fetch'));
    await renderTemplate({
      purpose: 'remove',
      api: { ...absentApi(), getAllowed: async () => anything, getPlan },
      theme,
      values: MOUNT,
      entities: {
        entities: [
          {
            apiVersion: 'backstage.io/v1alpha1',
            kind: 'Resource',
            metadata: {
              name: 'data-prod',
              annotations: {
                'amazonaws.com/arn':
                  'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
              },
            },
            spec: { type: 'kubernetes-cluster', owner: 'group:default/x' },
          },
        ],
      },
    });
    await status('Can’t be shown');
    expect(
      preview().getByText('The S3 Mounts backend does not answer'),
    ).toBeVisible();
    expect(
      preview().getByText(/You can ask for it all the same/),
    ).toBeVisible();
    // The form itself works on.
    await waitFor(() =>
      expect(screen.getByRole('combobox', { name: /^Cluster/ })).toHaveValue(
        'data-prod',
      ),
    );

    await user.click(preview().getByRole('button', { name: 'Try again' }));
    await status('Being planned…');
    await act(async () => answer(CHANGE));
    await status('Ready to be asked for');
    // Who uses the keyboard goes on where the button was.
    expect(
      preview().getByRole('heading', { name: 'What you ask for' }),
    ).toHaveFocus();
    expect(
      preview().queryByText('The S3 Mounts backend does not answer'),
    ).not.toBeInTheDocument();
  });

  it('says once, on every tab, that a plan can’t be brought up to date', async () => {
    const user = userEvent.setup();
    const getPlan = jest
      .fn(async () => CHANGE)
      .mockResolvedValueOnce(CHANGE)
      .mockRejectedValue(new TypeError('Failed to fetch'));
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: MOUNT,
    });
    await status('Ready to be asked for');
    const later = Date.now() + 16_000;
    jest.spyOn(Date, 'now').mockImplementation(() => later);
    act(() => {
      window.dispatchEvent(new Event('focus'));
    });

    await status('Can’t be brought up to date');
    for (const tab of ['Files', 'Picture', 'Overview']) {
      await user.click(preview().getByRole('tab', { name: tab }));
      expect(
        preview().getAllByText('The S3 Mounts backend does not answer'),
      ).toHaveLength(1);
    }
    expect(preview().getByText('Restart the pods.')).toBeVisible();
  });

  it('tells a removal’s step, and has no picture of what goes', async () => {
    await renderTemplate({
      purpose: 'remove',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          changes: [],
          lostGrants: [],
          diagram: undefined,
          step: 'manifests',
        }),
      }),
      theme,
      values: MOUNT,
    });
    await status('Step 1 of 2');
    expect(
      preview().getByRole('heading', {
        name: 'What stays granted until the second step',
      }),
    ).toBeVisible();
    expect(
      preview()
        .getAllByRole('tab')
        .map(tab => tab.textContent),
    ).toEqual(['Overview', 'Files']);
  });

  it('lists a new cluster’s settings, and counts hidden files', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      purpose: 'set-up',
      api: exampleApi({
        getPlan: async () => ({
          ...CHANGE,
          files: [
            {
              path: 'clusters/ml-lab/s3-mounts/cluster.yaml',
              change: 'new',
              after: 'version: 1\n',
            },
          ],
          hiddenFiles: 2,
          changes: [
            { name: 'region', after: 'eu-central-1' },
            { name: 'tag team', after: 'ml' },
            { name: 'tag live', after: 'true' },
            { name: 'argocdNamespace', after: 'argocd' },
            { name: 'credentials', after: 'driver' },
          ],
          grants: [],
          lostGrants: [],
          diagram: undefined,
        }),
        getAllowed: async () => ({
          ...anything,
          owners: [
            {
              owner: 'group:default/data-science',
              mounts: [{ clusters: ['resource:default/data-prod'] }],
            },
          ],
        }),
      }),
      theme,
      values: { cluster: 'resource:default/ml-lab' },
    });
    await status('Ready to be asked for');
    expect(
      preview()
        .getAllByRole('row')
        .map(row => row.textContent),
    ).toEqual([
      'SettingValue',
      'Regioneu-central-1',
      'Tag teamml',
      'Tag livetrue',
      'Namespace of Argo CDargocd',
      'Whose IAM role do new mounts use?driver',
    ]);
    // Guardrails are for mounts: whoever sets a cluster up may choose any.
    expect(
      document.getElementById('root_cluster__error'),
    ).toBeEmptyDOMElement();

    await user.click(preview().getByRole('tab', { name: 'Files' }));
    expect(
      preview().getByText(/1 new, and 2 files of mounts that you may not see/),
    ).toBeVisible();
  });

  it('has a name for every setting of a cluster', async () => {
    const cluster: Required<Cluster> = {
      name: 'ml-lab',
      version: 1,
      cluster: 'ml-lab',
      region: 'eu-central-1',
      account: '111122223333',
      partition: 'aws',
      identity: 'irsa',
      credentials: 'driver',
      addon: 'existing',
      addonVersion: 'v2.7.0-eksbuild.1',
      driverRole: 'driver',
      argocd: {
        namespace: 'argocd',
        repoURL: 'https://git.example.com/acme/gitops.git',
        revision: 'main',
        destination: 'https://kubernetes.default.svc',
      },
      root: 'platform',
      tags: { team: 'ml' },
      permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
      rolePath: '/platform/',
      bucketResourceOwner: 'group:default/platform',
      stateBackend: 's3',
      pipelines: ['atlantis', 'github-actions'],
    };
    const changes = changedSettings(undefined, cluster).map(change => ({
      ...change,
      // As the backend calls Argo CD's settings: like the form's fields.
      name: change.name.replace(
        /^argocd\.(.)/,
        (_, first: string) => `argocd${first.toUpperCase()}`,
      ),
    }));
    await renderTemplate({
      purpose: 'set-up',
      api: exampleApi({ getPlan: async () => ({ ...CHANGE, changes }) }),
      theme,
      values: { cluster: 'resource:default/ml-lab' },
    });
    await status('Ready to be asked for');
    const names = preview()
      .getAllByRole('rowheader')
      .map(({ textContent }) => textContent!);
    expect(names).toHaveLength(changes.length);
    expect(new Set(names).size).toBe(names.length);
    expect(
      changes.map(({ name }) => name).filter(name => names.includes(name)),
    ).toEqual([]);
    expect(names).toContain('Folder in the repository');
  });

  it('counts the files of hidden mounts where there are no others', async () => {
    const user = userEvent.setup();
    await renderTemplate({
      purpose: 'set-up',
      api: exampleApi({
        getPlan: async () => ({ ...CHANGE, files: [], hiddenFiles: 2 }),
      }),
      theme,
      values: { cluster: 'resource:default/data-prod' },
    });
    await status('Ready to be asked for');
    await user.click(preview().getByRole('tab', { name: 'Files' }));
    expect(
      preview().getByText(
        'The pull request would hold 2 files, all of mounts that you may not see.',
      ),
    ).toBeVisible();
    expect(
      preview().queryByText('The pull request would hold no file.'),
    ).not.toBeInTheDocument();
  });

  it('leaves the access as it is until another one is chosen', async () => {
    const user = userEvent.setup();
    const getPlan = jest.fn(async () => CHANGE);
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: MOUNT,
    });
    await user.click(screen.getByRole('button', { name: 'Next' }));
    const asItIs = await screen.findByRole('radio', { name: 'As it is' });
    expect(asItIs).toBeChecked();

    await user.click(screen.getByRole('radio', { name: 'Read files' }));
    await waitFor(() =>
      expect(getPlan).toHaveBeenLastCalledWith('change', {
        ...MOUNT,
        access: 'read-only',
      }),
    );
    await user.click(screen.getByRole('radio', { name: 'As it is' }));
    await user.type(
      screen.getByRole('textbox', { name: /^Description/ }),
      'New',
    );
    await waitFor(() =>
      expect(getPlan).toHaveBeenLastCalledWith('change', {
        ...MOUNT,
        description: 'New',
      }),
    );
  });

  it('leaves what was cleared out of the request', async () => {
    const user = userEvent.setup();
    const getPlan = jest.fn(async () => CHANGE);
    await renderTemplate({
      purpose: 'change',
      api: exampleApi({ getPlan }),
      theme,
      values: { ...MOUNT, description: 'Old', prefix: 'a/' },
    });
    await status('Ready to be asked for');
    await user.click(screen.getByRole('button', { name: 'Next' }));
    await user.clear(
      await screen.findByRole('textbox', { name: /^Description/ }),
    );
    await waitFor(() =>
      expect(getPlan).toHaveBeenLastCalledWith('change', {
        ...MOUNT,
        prefix: 'a/',
      }),
    );
  });
});
