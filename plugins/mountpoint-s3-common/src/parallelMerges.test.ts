import { Branch, GitRepository } from './__testUtils__/GitRepository';
import { exampleCluster, inputs } from './__testUtils__/examples';
import { checkRepository } from './check/checkRepository';
import { Cluster } from './cluster/Cluster';
import { clusterFiles, moduleFiles } from './plan/files';
import { statePaths } from './plan/layout';
import { PlannedFile } from './plan/Plan';
import { planMount, refuseErrors } from './plan/planMount';
import { parseMountRequest } from './request/parseMountRequest';

/** Mulberry32: small, and the same everywhere for the same seed. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let index = result.length - 1; index > 0; index--) {
    const other = Math.floor(random() * (index + 1));
    [result[index], result[other]] = [result[other], result[index]];
  }
  return result;
}

const IRSA = exampleCluster();
const POD_IDENTITY = exampleCluster(
  { cluster: 'analytics', identity: 'pod-identity', credentials: 'pod' },
  'analytics.eu',
);
const BLUEPRINTS = exampleCluster(
  { cluster: 'platform', addon: 'blueprints', tags: { team: 'platform' } },
  'platform',
);
const CLUSTERS = [IRSA, POD_IDENTITY, BLUEPRINTS];

/** What a mount asks for, so that many share a bucket, a prefix or an account. */
function requestOf(index: number, cluster: Cluster) {
  const pod = cluster === POD_IDENTITY || index % 2 === 0;
  const express = index % 10 === 9;
  return inputs({
    cluster: `resource:default/${cluster.name}`,
    // `a-b`, `c` and `a`, `b-c` are not the same.
    namespace: ['ml', 'ml-a', 'etl'][index % 3],
    name: [`m${index}`, `a-m${index}`][index % 2],
    owner: `group:default/team-${index % 4}`,
    bucket: express ? 'acme--usw2-az1--x-s3' : `acme-data-${index % 5}`,
    prefix: express ? '' : ['', 'images/', `own-${index}/`][index % 3],
    access: ['read-only', 'read-write', 'read-write-delete'][index % 3],
    ...(pod
      ? {
          credentials: 'pod',
          serviceAccount: `account-${index % 2}`,
          manageServiceAccount: cluster !== BLUEPRINTS,
        }
      : { credentials: 'driver' }),
    ...(index % 4 === 0 ? { workload: 'pod', image: 'python:3.13' } : {}),
    ...(index % 7 === 0 ? { cache: 'memory', cacheSize: '1Gi' } : {}),
  });
}

/** Plans every mount from the same base, as requests made at the same time. */
function planAll(
  base: PlannedFile[],
  count: number,
  clusters: Cluster[],
): Branch[] {
  const read = (path: string) => base.find(file => file.path === path)?.content;
  return Array.from({ length: count }, (_, index) => {
    const cluster = clusters[index % clusters.length];
    const request = parseMountRequest(requestOf(index, cluster));
    const paths = statePaths(cluster, request);
    const plan = planMount({
      request,
      cluster,
      repository: {
        cluster: read(paths.cluster),
        mount: read(paths.mount),
        module: read(paths.module),
      },
    });
    refuseErrors(plan);
    return { name: plan.pullRequest.branch, files: plan.files };
  });
}

/**
 * Merges the branches in random orders: the first two with `git merge` in a
 * work tree, the others with `git merge-tree`, which is the same without one.
 */
async function mergeInRandomOrders(
  base: PlannedFile[],
  branches: Branch[],
  orders: number,
) {
  const seed = Math.floor(Math.random() * 2 ** 32);
  const random = generator(seed);
  const repository = new GitRepository(base, branches);
  try {
    const names = branches.map(({ name }) => name);
    const [first, second, ...others] = Array.from({ length: orders }, () =>
      shuffled(names, random),
    );
    const merged = await Promise.all([
      repository.merge(first),
      repository.merge(second),
    ]);
    const trees = [
      ...merged.map(({ tree }) => tree),
      ...(await Promise.all(others.map(order => repository.mergeTrees(order)))),
    ];
    if (new Set(trees).size !== 1) {
      throw new Error(`the trees differ: ${trees.join(', ')}`);
    }
    return { trees, files: merged[0].files };
  } catch (error) {
    throw new Error(`with the seed ${seed}: ${error}`);
  } finally {
    repository.remove();
  }
}

describe('pull requests that are planned from the same base', () => {
  it('merge in any order: 50 mounts on 3 clusters, 2 of them not set up', async () => {
    const base = [...moduleFiles(''), ...clusterFiles(BLUEPRINTS)];
    const branches = planAll(base, 50, CLUSTERS);
    expect(new Set(branches.map(({ name }) => name)).size).toBe(50);

    const writers = new Map<string, number>();
    for (const { path } of branches.flatMap(({ files }) => files)) {
      writers.set(path, (writers.get(path) ?? 0) + 1);
    }
    // The proof is worth nothing unless they do write the same files.
    const shared = [...writers].filter(([, count]) => count > 1);
    for (const part of ['buckets/', '/cluster.yaml', '/service-accounts/']) {
      expect(shared.filter(([path]) => path.includes(part))).not.toEqual([]);
    }

    const { trees, files } = await mergeInRandomOrders(base, branches, 20);
    expect(trees).toHaveLength(20);
    expect(files.size).toBe(
      new Set(
        [...base, ...branches.flatMap(branch => branch.files)].map(
          ({ path }) => path,
        ),
      ).size,
    );
    expect(
      [...files.keys()].filter(path => path.endsWith('/mount.yaml')),
    ).toHaveLength(50);
    expect(checkRepository(files)).toEqual([]);
  }, 120_000);

  it('merge in any order into a repository with nothing in it', async () => {
    const base = [{ path: 'README.md', content: '# GitOps\n' }];
    const branches = planAll(base, 12, [IRSA, POD_IDENTITY]);
    const { files } = await mergeInRandomOrders(base, branches, 6);
    expect(checkRepository(files)).toEqual([]);
  }, 60_000);

  it('would be seen to conflict, with the seed to try it again', async () => {
    const branches = [1, 2, 3].map(index => ({
      name: `b${index}`,
      files: [{ path: 'shared.yaml', content: `${index}\n` }],
    }));
    await expect(
      mergeInRandomOrders([{ path: 'a', content: '' }], branches, 3),
    ).rejects.toThrow(/^with the seed \d+: [^]*CONFLICT/);
  });
});
