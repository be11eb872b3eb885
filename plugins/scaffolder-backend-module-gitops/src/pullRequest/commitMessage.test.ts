import { commitMessage, isPart, requestIdOf } from './commitMessage';

const PARTS = { message: 'Add it', requestId: 'task-1', part: 1, parts: 1 };

describe('commitMessage', () => {
  it('ends in trailers that git reads', () => {
    expect(
      commitMessage({
        ...PARTS,
        message: 'Add it\n\nBecause.\n',
        coAuthor: 'Ada <ada@example.com>',
        part: 2,
        parts: 3,
      }),
    ).toBe(
      'Add it\n\nBecause.\n\nCo-authored-by: Ada <ada@example.com>\nGitops-Part: 2 of 3\nGitops-Request-Id: task-1',
    );
  });

  it('is known again', () => {
    const message = commitMessage(PARTS);
    expect(requestIdOf(message)).toBe('task-1');
    expect(requestIdOf(`${message}\n`)).toBe('task-1');
    expect(requestIdOf(message.replace(/\n/g, '\r\n'))).toBe('task-1');
    expect(isPart(message)).toBe(false);
    expect(isPart(commitMessage({ ...PARTS, parts: 2 }))).toBe(true);
  });

  it.each([
    'Add it',
    'Gitops-Request-Id: in the subject\n\nText.',
    'Revert\n\nGitops-Request-Id: quoted\n\nText after it.',
    'Text\n\nNo-Gitops-Request-Id: x',
    '',
  ])('is not found in %j', message => {
    expect(requestIdOf(message)).toBeUndefined();
  });
});
