import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  guardrailsSchema,
  parseMountRequest,
  planMount,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { cluster, OWNER } from '../../guardrails/__testUtils__/examples';

const ARN = 'arn:aws:eks:us-west-2:111122223333:cluster/data-prod';

/** Which mount the examples are about. */
export const MOUNT = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml',
  name: 'images',
};

/** The GitOps repository with one mount, of the group data-science. */
export const files: ReadonlyMap<string, string> = new Map([
  ['README.md', '# Not of the cluster\n'],
  ...planMount({
    request: parseMountRequest({
      ...MOUNT,
      owner: OWNER,
      bucket: 'acme-images',
      access: 'read-write',
    }),
    cluster,
    repository: {},
  }).files.map(({ path, content }): [string, string] => [path, content]),
]);

/** What the planning functions are given, with some of it as a test wants it. */
export function planOptions(changes?: {
  files?: ReadonlyMap<string, string>;
  owners?: string[];
  guardrails?: object;
  hasCluster?: boolean;
}) {
  const { hasCluster = true } = changes ?? {};
  const repository = changes?.files ?? files;
  return {
    catalog: catalogServiceMock({
      entities: hasCluster
        ? [
            {
              apiVersion: 'backstage.io/v1alpha1',
              kind: 'Resource',
              metadata: {
                name: 'data-prod',
                namespace: 'default',
                annotations: { 'amazonaws.com/arn': ARN },
              },
              spec: { type: 'kubernetes-cluster' },
            },
          ]
        : [],
    }),
    credentials: mockCredentials.user(),
    guardrails: guardrailsSchema.parse(changes?.guardrails ?? {}),
    readFiles: async (filter: (path: string) => boolean) => ({
      commit: 'c0ffee',
      files: new Map([...repository].filter(([path]) => filter(path))),
    }),
    settings: {
      url: 'https://git.example.com/acme/gitops',
      branch: 'main',
      root: '',
      newClusters: { addonVersion: 'v2.7.0-eksbuild.1' },
    },
    userInfo: mockServices.userInfo({
      ownershipEntityRefs: changes?.owners ?? [OWNER],
    }),
  };
}
