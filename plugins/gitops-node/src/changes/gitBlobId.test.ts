import { execFileSync } from 'node:child_process';
import { gitBlobId } from './gitBlobId';

const SHA1 = '0'.repeat(40);

describe('gitBlobId', () => {
  it.each(['', 'text\n', 'größe', '\0binary\xff'])(
    'is what git says of %j',
    text => {
      const content = Buffer.from(text, 'latin1');
      const id = execFileSync('git', ['hash-object', '--stdin'], {
        input: content,
      });
      expect(gitBlobId(content, SHA1)).toBe(id.toString().trim());
    },
  );

  it('is a SHA-256 in a repository that has those', () => {
    // The id of the empty blob, from git's own test suite.
    expect(gitBlobId(Buffer.from(''), '0'.repeat(64))).toBe(
      '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
    );
  });
});
