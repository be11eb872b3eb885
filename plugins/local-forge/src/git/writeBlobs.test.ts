import { TestGit, createTestGit } from '../testUtils/createTestGit';
import { readBlob } from './readBlob';
import { writeBlobs } from './writeBlobs';

describe('writeBlobs', () => {
  let repository: TestGit;
  beforeAll(async () => {
    repository = await createTestGit();
  });
  afterAll(() => repository.remove());

  it('keeps bytes and order', async () => {
    const contents = [
      Buffer.from([0, 255, 10, 13]),
      Buffer.from(''),
      Buffer.from('done\n'),
      Buffer.from('ä\n'),
      Buffer.from('done\n'),
    ];
    const ids = await writeBlobs(repository.git, contents);
    expect(ids).toHaveLength(5);
    for (const [index, id] of ids.entries()) {
      expect(await readBlob(repository.git, id)).toEqual(contents[index]);
    }
  });

  it('writes a single one, or none', async () => {
    const [id] = await writeBlobs(repository.git, [Buffer.from('x')]);
    expect((await readBlob(repository.git, id)).toString()).toBe('x');
    expect(await writeBlobs(repository.git, [])).toEqual([]);
  });

  it('writes many at once without one hindering another', async () => {
    const batch = (name: string) =>
      Array.from({ length: 150 }, (_, index) => Buffer.from(`${name}${index}`));
    const results = await Promise.all(
      ['a', 'b', 'c'].map(name => writeBlobs(repository.git, batch(name))),
    );
    expect((await readBlob(repository.git, results[2][149])).toString()).toBe(
      'c149',
    );
  });
});
