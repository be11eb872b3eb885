import { MountRecord } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
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
        name: `mount-${index}`,
      })),
    );
    backend = await startBackend({
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
});
