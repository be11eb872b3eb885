import {
  MountRecord,
  PlanPreview,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  clusterEntity,
  filesOf,
  mountEntities,
} from './__testUtils__/examples';
import { startBackend, TestBackend } from './__testUtils__/startBackend';

const MOUNTS = 2_000;

describe('with 2,000 mounts', () => {
  let backend: TestBackend;

  beforeAll(async () => {
    const files = filesOf(
      ...Array.from({ length: MOUNTS }, (_, index) => ({
        namespace: `team-${index % 40}`,
        ...(index % 2 && { credentials: 'pod', serviceAccount: 'reader' }),
        name: `mount-${index}`,
      })),
    );
    backend = await startBackend({
      ownershipEntityRefs: ['group:default/data-science'],
      files,
      entities: [clusterEntity('data-prod'), ...mountEntities(files)],
    });
  }, 120_000);
  afterAll(() => backend.stop());

  async function timed<T>(path: string) {
    const start = performance.now();
    const { status, body } = await backend.get<T>(path);
    expect(status).toBe(200);
    return { body, took: performance.now() - start };
  }

  it('reads the repository once, and answers quickly from then on', async () => {
    backend.forge.calls.reset();
    const { took: first } = await timed('clusters');
    // Most of it is the forge's: it packs an archive of 12,000 files.
    expect(first).toBeLessThan(10_000);

    const times: number[] = [];
    for (let index = 0; index < 20; index += 1) {
      const list = await timed('clusters');
      const name = `data-prod.team-${index}.mount-${index}`;
      const mount = await timed<MountRecord>(`mounts/default/${name}`);
      expect(mount.body.mount).toMatchObject({ name: `mount-${index}` });
      times.push(list.took, mount.took);
    }
    expect(times.sort((a, b) => a - b)[times.length / 2]).toBeLessThan(100);
    // The newest commit and its archive; then, where the test takes longer than
    // an answer is kept, the newest commit.
    expect(
      backend.forge.calls.list.filter(({ path }) => path.includes('tarball')),
    ).toHaveLength(1);
  });

  it.each([
    ['change', { namespace: 'team-1', name: 'mount-1', description: 'Mine' }],
    ['remove', { namespace: 'team-1', name: 'mount-1' }],
    ['set-up', { addonVersion: 'v2.8.0-eksbuild.1' }],
    ['set-up', { rolePath: '/platform/', acknowledgeStateMoves: true }],
  ])('plans %s %j while somebody waits', async (purpose, inputs) => {
    const start = performance.now();
    const { status, body } = await backend.post<PlanPreview>(
      `plans/${purpose}`,
      { cluster: 'resource:default/data-prod', ...inputs },
    );
    expect([status, body.findings]).toEqual([200, expect.any(Array)]);
    expect(body.files.length + (body.hiddenFiles ?? 0)).toBeGreaterThan(0);
    // A set-up reads the record of every mount; on a busy machine it takes two
    // seconds at most, and everything else a tenth of that.
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
