import { setUpInputOf } from './setUpInputOf';

it.each([
  ['cluster.yaml argocd.repoURL', 'argocdRepoURL'],
  ['cluster.yaml argocd.namespace', 'argocdNamespace'],
  ['cluster.yaml addonVersion', 'addonVersion'],
  ['cluster.yaml tags.team', 'tags.team'],
  ['cluster.yaml bucketResourceOwner', 'cluster.yaml bucketResourceOwner'],
  ['cluster.yaml', 'cluster.yaml'],
  ['cluster.yaml toString', 'cluster.yaml toString'],
  ['pipelines', 'pipelines'],
])('%s comes from %s', (field, input) => {
  expect(setUpInputOf(field)).toBe(input);
});
