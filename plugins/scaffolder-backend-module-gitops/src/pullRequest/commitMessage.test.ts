import { commitMessage, isPart, requestIdOf } from './commitMessage';

const PARTS = {
  message: 'Add it',
  requestId: 'task-1',
  branch: 'add-it',
  part: 1,
  parts: 1,
};

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
      'Add it\n\nBecause.\n\nCo-authored-by: Ada <ada@example.com>\nGitops-Part: 2 of 3\nGitops-Branch: add-it\nGitops-Request-Id: task-1',
    );
  });

  it('is known again', () => {
    const message = commitMessage(PARTS);
    expect(requestIdOf(message, 'add-it')).toBe('task-1');
    expect(requestIdOf(`${message}\n`, 'add-it')).toBe('task-1');
    expect(requestIdOf(message.replace(/\n/g, '\r\n'), 'add-it')).toBe(
      'task-1',
    );
    expect(requestIdOf(message, 'another-branch')).toBeUndefined();
    expect(isPart(message)).toBe(false);
    expect(isPart(commitMessage({ ...PARTS, parts: 2 }))).toBe(true);
  });

  it.each([
    'Add it',
    'Gitops-Branch: add-it\nGitops-Request-Id: in the subject\n\nText.',
    'Revert\n\nGitops-Branch: add-it\nGitops-Request-Id: quoted\n\nText.',
    'Text\n\nGitops-Branch: add-it\nNo-Gitops-Request-Id: x',
    'Text\n\nGitops-Request-Id: of no branch',
    'Text\n\nGitops-Branch: add-it\nText\u2028Gitops-Request-Id: x',
    '',
  ])('is not found in %j', message => {
    expect(requestIdOf(message, 'add-it')).toBeUndefined();
  });
});
