import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeFileAtomically } from './writeFileAtomically';

describe('writeFileAtomically', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'local-forge-write-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('replaces a file and leaves nothing beside it', async () => {
    const file = join(folder, 'a.json');
    await writeFileAtomically(file, 'one');
    await writeFileAtomically(file, 'two');
    expect(await readFile(file, 'utf8')).toBe('two');
    expect(await readdir(folder)).toEqual(['a.json']);
  });

  it('leaves nothing behind when it fails', async () => {
    await expect(
      writeFileAtomically(join(folder, 'no', 'a.json'), 'x'),
    ).rejects.toThrow('ENOENT');
    expect(await readdir(folder)).toEqual([]);
  });
});
