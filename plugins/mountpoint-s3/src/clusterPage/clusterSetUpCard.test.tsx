import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ClusterState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  BACKEND_AWAY,
  backendMock,
  refusal,
} from '../mount/__testUtils__/backendMock';
import {
  exampleCluster,
  exampleClusterEntity,
} from '../mount/__testUtils__/exampleMount';
import {
  fact,
  formDataOf,
  renderExtension,
} from '../mount/__testUtils__/renderPage';
import { clusterSetUpCard } from './clusterSetUpCard';

const STATE: ClusterState = {
  entityRef: 'resource:default/data-prod',
  title: 'data-prod',
  arn: {
    partition: 'aws',
    region: 'us-west-2',
    account: '111122223333',
    cluster: 'data-prod-eks',
  },
  isSetUp: true,
  identity: 'irsa',
  credentials: 'driver',
  problems: [],
  cluster: exampleCluster(),
  repository: {},
  gitops: {
    url: 'https://git.example.com/acme/gitops',
    branch: 'main',
    root: '',
  },
  overridableUsages: [],
};

function renderCard(getCluster: () => Promise<ClusterState>) {
  renderExtension(clusterSetUpCard, {
    entity: exampleClusterEntity,
    apis: [backendMock({ getCluster: jest.fn(getCluster) })],
  });
}

describe('clusterSetUpCard', () => {
  it('says how a cluster is set up, and what can be done', async () => {
    renderCard(async () => STATE);

    expect(await screen.findByText('Set up')).toBeInTheDocument();
    expect(fact('IAM roles of service accounts')).toHaveTextContent('IRSA');
    expect(fact('New mounts use')).toHaveTextContent('The cluster’s S3 driver');
    expect(fact('Region')).toHaveTextContent('us-west-2');
    expect(fact('AWS account')).toHaveTextContent('111122223333');
    expect(fact('EKS cluster')).toHaveTextContent('data-prod-eks');
    expect(
      formDataOf(screen.getByRole('link', { name: 'Change the set-up' })),
    ).toEqual({
      template: '/create/templates/default/set-up-s3-mounts',
      formData: { cluster: 'resource:default/data-prod' },
    });
    expect(
      formDataOf(screen.getByRole('link', { name: 'Mount a bucket here' })),
    ).toEqual({
      template: '/create/templates/default/mount-s3-bucket',
      formData: { cluster: 'resource:default/data-prod' },
    });
  });

  it('says what a cluster without set-up needs', async () => {
    renderCard(async () => ({ ...STATE, isSetUp: false }));

    expect(await screen.findByText('Not set up yet')).toBeInTheDocument();
    expect(fact('Status')).toHaveTextContent('or with the first mount');
    expect(
      screen.getByRole('link', { name: 'Set up S3 mounts' }),
    ).toBeInTheDocument();
  });

  it('says what must be mended, and offers no mount', async () => {
    renderCard(async () => ({
      ...STATE,
      isSetUp: false,
      identity: undefined,
      credentials: undefined,
      arn: undefined,
      problems: [
        { field: 'cluster', message: 'has no annotation `amazonaws.com/arn`' },
      ],
    }));

    expect(
      await screen.findByText('Nothing can be mounted here yet'),
    ).toBeInTheDocument();
    expect(screen.getByText('amazonaws.com/arn').tagName).toBe('CODE');
    expect(
      screen.queryByRole('link', { name: 'Mount a bucket here' }),
    ).not.toBeInTheDocument();
  });

  it('keeps its buttons while the backend is away, and asks again', async () => {
    const getCluster = jest
      .fn()
      .mockRejectedValueOnce(BACKEND_AWAY)
      .mockResolvedValue(STATE);
    renderCard(getCluster);

    expect(
      await screen.findByText('The S3 Mounts backend does not answer'),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('link', { name: 'Mount a bucket here' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByText('Set up')).toBeInTheDocument();
  });

  it.each([
    [403, 'NotAllowedError', 'You may not see how this cluster is set up'],
    [404, 'NotFoundError', 'Could not find how this cluster is set up'],
    [500, 'Error', 'Could not load how this cluster is set up'],
  ])('says what a %s means', async (status, name, title) => {
    const error = await refusal(status, name, 'The reason');
    renderCard(async () => {
      throw error;
    });

    expect(await screen.findByText(title)).toBeInTheDocument();
    expect(screen.getByText('The reason')).toBeInTheDocument();
  });
});
