import { mockServices } from '@backstage/backend-test-utils';
import {
  Cluster,
  Guardrails,
  parseCluster,
  parseMountRequest,
  planMount,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { JsonObject } from '@backstage/types';
import { readGuardrails } from '../readGuardrails';

/** The cluster of the examples, in the account 111122223333. */
export const cluster: Cluster = parseCluster({
  name: 'data-prod',
  data: {
    version: 1,
    cluster: 'data-prod',
    region: 'us-west-2',
    account: '111122223333',
    addonVersion: 'v2.7.0-eksbuild.1',
    argocd: { repoURL: 'https://git.example.com/acme/gitops.git' },
  },
});

export const OWNER = 'group:default/data-science';

/** A request that the core accepts, as the core resolves it. */
export function mountOf(more: JsonObject = {}): ResolvedMountRequest {
  const request = parseMountRequest({
    cluster: 'resource:default/data-prod',
    namespace: 'ml',
    name: 'images',
    owner: OWNER,
    bucket: 'acme-data-images',
    ...more,
  });
  return planMount({ request, cluster, repository: {} }).mount;
}

/** Guardrails as the operator writes them. */
export function guardrailsOf(guardrails?: JsonObject): Guardrails {
  return readGuardrails(
    mockServices.rootConfig({
      data: guardrails === undefined ? {} : { mountpointS3: { guardrails } },
    }),
  );
}
