import { englishMessages } from './__testUtils__/englishMessages';
import { describeAccess } from './describeAccess';

const t = englishMessages();

describe('describeAccess', () => {
  it.each([
    ['read-only', 'Read-only', 'Writing fails'],
    ['read-write', 'Read and write', 'Deleting fails'],
    ['read-write-delete', 'Read, write and delete', 'delete them'],
  ])('puts %s into words', (access, label, sentence) => {
    expect(describeAccess(access, t)).toEqual({
      label,
      sentence: expect.stringContaining(sentence),
    });
  });

  it('leaves an unknown value as it is', () => {
    expect(describeAccess('append-only', t)).toEqual({ label: 'append-only' });
    expect(describeAccess('constructor', t)).toEqual({ label: 'constructor' });
  });
});
