import assert from 'node:assert/strict';
import type { GitRepository } from './gitRepository.ts';
import type { PreviewedFile } from './previewPage.ts';

/**
 * Compares what a preview has shown with what the branch of its pull request
 * holds, byte for byte; there must be something.
 *
 * @returns how many files were compared
 */
export async function comparePreview(
  shown: ReadonlyMap<string, PreviewedFile>,
  repository: GitRepository,
  branch: string,
): Promise<number> {
  const written = await repository.changedFiles(branch);
  const announced = [...shown].filter(
    ([, { change }]) => change !== 'already there' && change !== 'deleted',
  );
  assert.deepEqual(
    announced.map(([path]) => path).sort(),
    [...written.keys()].sort(),
    'the preview announces the files that the pull request writes',
  );
  for (const [path, { content }] of announced) {
    assert.ok(
      written.get(path)?.equals(Buffer.from(content)),
      `${path} is not what the preview showed`,
    );
  }
  const deleted = await repository.deletedFiles(branch);
  assert.deepEqual(
    [...shown]
      .filter(([, { change }]) => change === 'deleted')
      .map(([path]) => path)
      .sort(),
    deleted.sort(),
    'the preview announces the files that the pull request deletes',
  );
  const compared = announced.length + deleted.length;
  assert.ok(compared > 0, `${branch} holds a file, and the preview shows one`);
  return compared;
}
