import type { Entity } from '@backstage/catalog-model';
import {
  type MountRecord,
  serviceAccountRoleName,
  volumeName,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  BACKEND_AWAY,
  backendMock,
  refusal,
} from '../mount/__testUtils__/backendMock';
import { exampleMount } from '../mount/__testUtils__/exampleMount';
import {
  fact,
  formDataOf,
  renderExtension,
} from '../mount/__testUtils__/renderPage';
import { mountContent } from './mountContent';

const { entity, record } = exampleMount({
  access: 'read-write',
  credentials: 'pod',
  serviceAccount: 'trainer',
  runAsUser: 1000,
});

function renderTab(
  backend: Parameters<typeof backendMock>[0],
  shown: Entity = entity,
) {
  renderExtension(mountContent, {
    entity: shown,
    apis: [backendMock(backend)],
  });
}

const withRecord = (more: Partial<MountRecord> = {}) => ({
  getMount: async () => ({ ...record, ...more }),
});

function section(name: string) {
  return screen.findByRole('article', { name });
}

describe('mountContent', () => {
  it('shows what the catalog and the record know', async () => {
    renderTab(withRecord());

    await screen.findByRole('img');
    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
    expect(fact('Access')).toHaveTextContent('Read and write');
    expect(fact('Service account')).toHaveTextContent('trainer');
    expect(fact('IAM role')).toHaveTextContent(
      serviceAccountRoleName(record.cluster!, {
        namespace: 'ml-training',
        name: 'trainer',
      }),
    );
    expect(
      within(fact('IAM role')).getByRole('button', {
        name: 'Copy the role’s ARN',
      }),
    ).toBeInTheDocument();
    expect(fact('PersistentVolume')).toHaveTextContent(
      volumeName(record.cluster!, record.mount!),
    );
    expect(
      within(fact('Cluster')).getByRole('link', { name: 'data-prod' }),
    ).toHaveAttribute('href', '/catalog/default/resource/data-prod');
    expect(
      within(fact('AWS console')).getByRole('link', {
        name: 'Open the bucket in the AWS console (opens in a new tab)',
      }),
    ).toHaveAttribute(
      'href',
      expect.stringContaining(
        'console.aws.amazon.com/s3/buckets/acme-ml-datasets?',
      ),
    );
  });

  it('draws the picture, and tells grants, limits and the lines for a pod', async () => {
    renderTab(withRecord());

    expect(await screen.findByRole('img')).toHaveAccessibleName(
      expect.stringContaining('product-images'),
    );
    expect(await section('What is granted')).toHaveTextContent(
      'Pods of service account trainer in ml-training may read and add, not delete, under s3://acme-ml-datasets/product-images/2026/.',
    );
    expect(await section('Limits that apply')).toHaveTextContent(
      'Nothing can be renamed',
    );
    expect(await section('Worth knowing')).toHaveTextContent('Warning:');
    const snippet = screen.getByLabelText('pod snippet');
    expect(snippet).toHaveTextContent('claimName: "product-images"');
    expect(snippet).toHaveTextContent('serviceAccountName: "trainer"');
    expect(snippet).toHaveTextContent('runAsUser: 1000');
  });

  it('links the files, and names what Argo CD and Kubernetes know it by', async () => {
    renderTab(withRecord(), {
      ...entity,
      metadata: {
        ...entity.metadata,
        annotations: {
          ...entity.metadata.annotations,
          'argocd/app-name': 's3-mounts-data-prod.ml-training.product-images',
        },
      },
    });

    const look = within(await section('Where to look'));
    expect(
      await look.findByRole('link', { name: /All files of this mount/ }),
    ).toHaveAttribute('href', record.links.folder);
    expect(fact('Argo CD application')).toHaveTextContent(
      's3-mounts-data-prod.ml-training.product-images',
    );
    expect(fact('In the cluster')).toHaveTextContent(
      'kubectl --namespace ml-training describe pvc product-images',
    );
  });

  it('lists the pull requests, each with its state as a word', async () => {
    const pullRequest = {
      number: 3,
      url: 'https://git.example.com/acme/gitops/pull/3',
      title: 'Mount images',
      draft: false,
      branch: 's3-mounts.data-prod.ml-training.product-images.add',
      targetBranch: 'main',
    };
    renderTab({
      ...withRecord(),
      listMountPullRequests: async () => [
        {
          ...pullRequest,
          number: 9,
          url: 'https://git.example.com/acme/gitops/pull/9',
          title: 'Change images',
          state: 'open',
          draft: true,
          purpose: 'change',
        },
        { ...pullRequest, state: 'merged', purpose: 'add' },
      ],
    });

    const list = within(await section('Pull requests'));
    const [newest, oldest] = await list.findAllByRole('listitem');
    expect(newest).toHaveTextContent('Draft#9 Change imagesChanges the mount');
    expect(oldest).toHaveTextContent('Merged#3 Mount imagesAdds the mount');
    expect(within(oldest).getByRole('link')).toHaveAttribute(
      'href',
      pullRequest.url,
    );
  });

  it('says that there is no pull request', async () => {
    renderTab(withRecord());

    expect(
      await screen.findByText(/There is none with the branch names/),
    ).toBeInTheDocument();
  });

  it('says what is left of a removal', async () => {
    renderTab(withRecord({ isBeingRemoved: true }));

    expect(
      await screen.findByText('This mount is being removed'),
    ).toBeInTheDocument();
    expect(
      formDataOf(screen.getByRole('link', { name: 'Finish the removal' })),
    ).toEqual({
      template: '/create/templates/default/remove-s3-mount',
      formData: {
        cluster: 'resource:default/data-prod',
        namespace: 'ml-training',
        name: 'product-images',
      },
    });
  });

  it('says what is wrong with a broken record, and shows the rest', async () => {
    renderTab(
      withRecord({
        mount: undefined,
        problems: [
          { field: 'name', message: '`product-images` has no `bucket`' },
        ],
      }),
    );

    expect(
      await screen.findByText('The record of this mount can’t be read'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: /Open mount.yaml/ }),
    ).toHaveAttribute('href', record.links.record);
    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
    expect(screen.getByLabelText('pod snippet')).toBeInTheDocument();
    expect(
      screen.queryByRole('article', { name: 'How it connects' }),
    ).not.toBeInTheDocument();
  });

  it('shows what the catalog knows while the backend is away, and asks again', async () => {
    const user = userEvent.setup();
    renderTab({
      getMount: jest
        .fn()
        .mockRejectedValueOnce(BACKEND_AWAY)
        .mockResolvedValue(record),
    });

    expect(
      await screen.findByText('The S3 Mounts backend does not answer'),
    ).toBeInTheDocument();
    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
    expect(fact('Cluster')).toHaveTextContent('data-prod');
    expect(screen.getByLabelText('pod snippet')).toBeInTheDocument();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Try again' })).toHaveFocus();
    await user.keyboard('{Enter}');

    expect(await screen.findByRole('img')).toBeInTheDocument();
  });

  it('says that the record is on its way, and shows what the catalog knows', async () => {
    renderTab({ getMount: () => new Promise(() => {}) });

    expect(
      await screen.findByText(
        'Loading what the GitOps repository records of this mount…',
      ),
    ).toBeInTheDocument();
    expect(fact('Bucket')).toHaveTextContent('acme-ml-datasets');
  });

  it.each([
    [403, 'NotAllowedError', /^You may not see what the GitOps repository/],
    [404, 'NotFoundError', /^Could not find what the GitOps repository/],
  ])('says what a %s means', async (status, name, title) => {
    const error = await refusal(status, name, 'The reason');
    renderTab({
      getMount: async () => {
        throw error;
      },
    });

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText('The reason')).toBeInTheDocument();
  });
});
