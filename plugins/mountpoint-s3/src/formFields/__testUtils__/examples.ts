import {
  type Allowed,
  type ClusterState,
  type ClusterSummary,
  newCluster,
  parseClusterArn,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { MountpointS3Api } from '../../api/MountpointS3Api';

const ARN = parseClusterArn(
  'arn:aws:eks:us-west-2:111122223333:cluster/data-prod',
)!;

/** A cluster that is set up. */
export const dataProd: ClusterSummary = {
  entityRef: 'resource:default/data-prod',
  title: 'data-prod',
  arn: ARN,
  isSetUp: true,
  identity: 'irsa',
  credentials: 'driver',
  problems: [],
};

/** A cluster that isn't. */
export const mlLab: ClusterSummary = {
  ...dataProd,
  entityRef: 'resource:default/ml-lab',
  title: 'ml-lab',
  arn: { ...ARN, cluster: 'ml-lab', region: 'eu-central-1' },
  isSetUp: false,
};

/** What a plan has to know about a cluster. */
export function stateOf(summary: ClusterSummary): ClusterState {
  const name = summary.title;
  return {
    ...summary,
    cluster: newCluster({
      name,
      arn: summary.arn!,
      settings: {
        identity: 'irsa',
        credentials: 'driver',
        addon: 'managed',
        addonVersion: 'v2.7.0-eksbuild.1',
        argocd: {
          namespace: 'argocd',
          repoURL: 'https://git.example.com/acme/gitops.git',
          revision: 'main',
          destination: 'https://kubernetes.default.svc',
        },
      },
    }),
    repository: { commit: '0123456789abcdef' },
    gitops: {
      url: 'https://git.example.com/acme/gitops',
      branch: 'main',
      root: '',
    },
    overridableUsages: [],
  };
}

/** A user who may ask for anything, in the name of two teams. */
export const anything: Allowed = {
  anyOwner: false,
  owners: [
    { owner: 'group:default/data-science' },
    { owner: 'group:default/spark-team-a' },
  ],
  overridableUsages: [],
};

/** What no test of the form asks for. */
async function notAsked(): Promise<never> {
  throw new Error('Nobody asks for this here');
}

/** A backend with two clusters and an empty repository. */
export function exampleApi(changes: Partial<MountpointS3Api> = {}) {
  return {
    listClusters: jest.fn(async () => [dataProd, mlLab]),
    getCluster: jest.fn(async (ref: string) =>
      stateOf(ref === mlLab.entityRef ? mlLab : dataProd),
    ),
    getFiles: jest.fn(async () => ({ commit: '0123456789abcdef', files: {} })),
    getAllowed: jest.fn(async () => anything),
    getMount: jest.fn(notAsked),
    getPlan: jest.fn(notAsked),
    listMountPullRequests: jest.fn(notAsked),
    listBranchPullRequests: jest.fn(notAsked),
    ...changes,
  };
}

/** A backend that does not answer. */
export function absentApi(): MountpointS3Api {
  const fail = async () => {
    throw new TypeError('Failed to fetch');
  };
  return {
    listClusters: fail,
    getCluster: fail,
    getFiles: fail,
    getAllowed: fail,
    getMount: fail,
    getPlan: fail,
    listMountPullRequests: fail,
    listBranchPullRequests: fail,
  };
}

/** The least that a form has to say. */
export const REQUEST = {
  bucket: 'acme-training',
  prefix: 'imagenet/',
  access: 'read-only',
  usage: 'dataset',
  cluster: 'resource:default/data-prod',
  namespace: 'spark-team-a',
  name: 'imagenet',
  owner: 'group:default/data-science',
};
