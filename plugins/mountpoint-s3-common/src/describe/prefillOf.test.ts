import fc from 'fast-check';
import { ClusterLife, clusterLife } from '../__testUtils__/clusterLives';
import { CASES, inChunks } from '../__testUtils__/cases';
import { exampleCluster, plan } from '../__testUtils__/examples';
import { changeShape } from '../change/changeShape';
import { parseChangeRequest } from '../change/parseChangeRequest';
import { planChange } from '../change/planChange';
import { Cluster } from '../cluster/Cluster';
import { RepositoryFiles } from '../plan/Plan';
import { planMount } from '../plan/planMount';
import { parseRemoveRequest } from '../remove/parseRemoveRequest';
import { MountInputError } from '../request/MountInputError';
import { parseMountRequest } from '../request/parseMountRequest';
import { prefillOf } from './prefillOf';

jest.setTimeout(60_000 + CASES * 60);

type Data = Record<string, unknown>;

function planned({ cluster, mounts }: Pick<ClusterLife, 'cluster' | 'mounts'>) {
  const { mount, files } = planMount({
    request: parseMountRequest(mounts[0]),
    cluster,
    repository: {},
  });
  return {
    mount,
    repository: {
      files: new Map(files.map(({ path, content }) => [path, content])),
    },
  };
}

/** What comes of a change: the plan, or why there is none. */
function outcome(cluster: Cluster, repository: RepositoryFiles, input: Data) {
  try {
    return planChange({
      request: parseChangeRequest(input),
      cluster,
      repository,
    });
  } catch (error) {
    if (error instanceof MountInputError) {
      return error.problems;
    }
    throw error;
  }
}

describe('prefillOf', () => {
  it('identifies the mount for its removal, and nothing else', () => {
    const { mount } = plan({ description: 'Images' });
    expect(parseRemoveRequest(prefillOf(mount, 'remove'))).toEqual({
      cluster: 'resource:default/data-prod',
      namespace: 'ml',
      name: 'product-images',
    });
  });

  it('shows what the mount has, and leaves out what it lacks', () => {
    const { mount } = plan({ access: 'read-write', runAsUser: 1000 });
    expect(prefillOf(mount, 'change')).toEqual({
      cluster: 'resource:default/data-prod',
      namespace: 'ml',
      name: 'product-images',
      owner: 'group:default/data-science',
      bucket: 'acme-ml-datasets',
      region: 'us-west-2',
      access: 'read-write',
      allowOverwrite: false,
      usage: 'other',
      credentials: 'driver',
      manageServiceAccount: false,
      runAsUser: 1000,
      cache: 'none',
      zonePinned: false,
      workload: 'none',
      capacity: '1200Gi',
    });
  });

  it.each([
    [60, 60],
    ['minimal', undefined],
  ])('shows the seconds of metadataTtl %j', (metadataTtl, shown) => {
    const { mount } = plan({ metadataTtl });
    expect(prefillOf(mount, 'change').metadataTtl).toBe(shown);
  });

  it('may be sent with what is to be taken away', () => {
    const cluster = exampleCluster();
    const { mount, files } = plan({ description: 'Old' }, cluster);
    const result = planChange({
      request: parseChangeRequest({
        ...prefillOf(mount, 'change'),
        remove: ['description'],
      }),
      cluster,
      repository: {
        files: new Map(files.map(({ path, content }) => [path, content])),
      },
    });
    expect(result.mount.description).toBeUndefined();
    expect(result.files.length).toBeGreaterThan(0);
  });

  it('may be sent with an example workload that goes', () => {
    const cluster = exampleCluster();
    const { mount, files } = plan({ workload: 'pod', image: 'a:1' }, cluster);
    const result = planChange({
      request: parseChangeRequest({
        ...prefillOf(mount, 'change'),
        workload: 'none',
      }),
      cluster,
      repository: {
        files: new Map(files.map(({ path, content }) => [path, content])),
      },
    });
    expect(result.mount.image).toBeUndefined();
    expect(result.deletions).toHaveLength(1);
  });

  it(`changes nothing, in ${CASES} generated mounts`, async () => {
    await inChunks(parameters =>
      fc.assert(
        fc.property(clusterLife, life => {
          const { mount, repository } = planned(life);
          const prefill = prefillOf(mount, 'change');
          const result = outcome(life.cluster, repository, prefill);
          expect(result).toMatchObject({ files: [], deletions: [] });
          expect(Object.keys(changeShape)).toEqual(
            expect.arrayContaining(Object.keys(prefill)),
          );
        }),
        parameters,
      ),
    );
  });

  it(`comes to the same as nothing but the changes, ${CASES} times`, async () => {
    let carried = 0;
    await inChunks(parameters =>
      fc.assert(
        fc.property(clusterLife, life => {
          const { cluster, changes, newName } = life;
          const { mount, repository } = planned(life);
          // A list sent empty, as all that is not sent, is as it is.
          const sent = Object.fromEntries(
            Object.entries({ newName, ...changes }).filter(
              ([, value]) => value !== undefined,
            ),
          );
          const [alone, prefilled] = [
            prefillOf(mount, 'remove'),
            prefillOf(mount, 'change'),
          ].map(start => outcome(cluster, repository, { ...start, ...sent }));
          if ('files' in alone && alone.files.length > 0) {
            carried++;
          }
          expect(prefilled).toEqual(alone);
        }),
        parameters,
      ),
    );
    // The test would be none if every change were refused.
    expect(carried).toBeGreaterThan(CASES / 4);
  });
});
