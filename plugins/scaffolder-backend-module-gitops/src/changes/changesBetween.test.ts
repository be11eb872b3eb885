import {
  FileMode,
  gitBlobId,
  RepositoryFile,
  TreeEntry,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { changesBetween } from './changesBetween';

function file(text: string, mode: FileMode = '100644'): RepositoryFile {
  return { mode, content: Buffer.from(text) };
}

function entry(text: string, mode?: FileMode): TreeEntry {
  return { sha: gitBlobId(Buffer.from(text), '0'.repeat(40)), mode };
}

describe('changesBetween', () => {
  const entries = new Map([
    ['same', entry('1', '100644')],
    ['other', entry('1', '100644')],
    ['mode', entry('1', '100644')],
    ['unknown-mode', entry('1')],
    ['gone', entry('1', '100644')],
  ]);

  it('has what differs, by path', () => {
    const changes = changesBetween(entries, {
      files: new Map([
        ['same', file('1')],
        ['other', file('2')],
        ['mode', file('1', '100755')],
        ['unknown-mode', file('1', '100755')],
        ['fresh', file('1')],
      ]),
      deletions: new Set(['gone', 'never-there']),
    });
    expect(changes.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
      'add fresh',
      'delete gone',
      'modify mode',
      'modify other',
    ]);
  });

  it('is empty for a tree that is as it should be', () => {
    expect(
      changesBetween(entries, {
        files: new Map([['same', file('1')]]),
        deletions: new Set(),
      }),
    ).toEqual([]);
  });
});
