import { exampleCluster, plan } from '../__testUtils__/examples';
import { changedInputs, changedSettings, ChangedValue } from './changedValues';

function byName(changes: ChangedValue[]) {
  return Object.fromEntries(
    changes.map(({ name, before, after }) => [name, [before, after]]),
  );
}

it('names the inputs of a mount that differ, and nothing else', () => {
  const before = plan({ runAsUser: 1000, description: 'One' }).mount;
  const after = plan({
    runAsUser: 2000,
    prefix: 'a/',
    mountOptions: ['max-threads=16'],
  }).mount;
  expect(byName(changedInputs(before, after))).toEqual({
    description: ['One', undefined],
    prefix: ['', 'a/'],
    runAsUser: [1000, 2000],
    mountOptions: [[], ['max-threads=16']],
  });
  expect(changedInputs(before, before)).toEqual([]);
});

it('keeps text that looks like a list or an answer apart from both', () => {
  const before = plan({ description: '[]' }).mount;
  const after = plan({ description: '["new" pictures] of cats' }).mount;
  expect(byName(changedInputs(before, after))).toEqual({
    description: ['[]', '["new" pictures] of cats'],
  });
  expect(
    byName(
      changedSettings(
        exampleCluster({ tags: { live: 'true' } }),
        exampleCluster({ tags: { live: 'false', count: '1' } }),
      ),
    ),
  ).toEqual({
    'tag live': ['true', 'false'],
    'tag count': [undefined, '1'],
  });
});

it('names the settings of a cluster that change, and all of a new one', () => {
  const before = exampleCluster({ tags: { team: 'data' } });
  const after = exampleCluster({
    argocd: {
      repoURL: 'https://git.example.com/acme/gitops.git',
      namespace: 'argo',
    },
    pipelines: ['atlantis', 'github-actions'],
  });
  expect(byName(changedSettings(before, after))).toEqual({
    'argocd.namespace': ['argocd', 'argo'],
    pipelines: [undefined, ['atlantis', 'github-actions']],
    'tag team': ['data', undefined],
  });
  expect(byName(changedSettings(undefined, after))).toMatchObject({
    region: [undefined, 'us-west-2'],
    'argocd.namespace': [undefined, 'argo'],
  });
});
