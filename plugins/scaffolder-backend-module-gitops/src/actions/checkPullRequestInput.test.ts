import {
  checkPullRequestInput,
  PullRequestInput,
} from './checkPullRequestInput';

function check(input: Partial<PullRequestInput> = {}, taskId = 'task-1') {
  return checkPullRequestInput(
    { branch: 'add-orders', title: 'Add orders', ...input },
    taskId,
  );
}

const DEFAULTS = {
  branch: 'add-orders',
  targetBranch: undefined,
  title: 'Add orders',
  description: '',
  commitMessage: 'Add orders',
  draft: false,
  labels: [],
  reviewers: [],
  teamReviewers: [],
  assignees: [],
  coAuthor: undefined,
  requestId: 'task-1',
  whenExists: 'fail',
  whenUnchanged: 'skip',
};

describe('checkPullRequestInput', () => {
  it('fills in the defaults', () => {
    expect(check()).toEqual(DEFAULTS);
  });

  it('takes what is empty for left out, as a template makes it', () => {
    expect(
      check({
        targetBranch: '',
        description: '',
        commitMessage: ' \n',
        coAuthor: '',
        requestId: '',
        labels: [''],
        reviewers: [' '],
        assignees: ['@'],
      }),
    ).toEqual(DEFAULTS);
  });

  it('takes what is given', () => {
    const input = {
      branch: 'add-orders',
      targetBranch: 'release/1',
      title: 'Add orders',
      description: ' Because\n',
      commitMessage: 'Add it\n\nBecause.',
      draft: true,
      labels: ['service'],
      reviewers: ['ada'],
      teamReviewers: ['acme/platform'],
      assignees: ['grace'],
      coAuthor: 'Ada Lovelace <ada@example.com>',
      requestId: 'orders/1:2#3',
      whenExists: 'update',
      whenUnchanged: 'fail',
    } as const;
    expect(
      checkPullRequestInput(
        {
          ...input,
          labels: [...input.labels],
          reviewers: [...input.reviewers],
          teamReviewers: [...input.teamReviewers],
          assignees: [...input.assignees],
        },
        'task-1',
      ),
    ).toEqual(input);
  });

  it('trims the title and the message', () => {
    expect(check({ title: ' Add it\n', commitMessage: '\nDo it ' })).toEqual({
      ...DEFAULTS,
      title: 'Add it',
      commitMessage: 'Do it',
    });
  });

  it('reads names as people write them, each once', () => {
    expect(
      check({ reviewers: ['@ada', ' grace ', 'ada', '@@x'] }).reviewers,
    ).toEqual(['ada', 'grace', '@x']);
  });

  it.each(['', '   ', '\n\t'])('refuses the empty title %j', title => {
    expect(() => check({ title })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringContaining('The input title is empty'),
      }),
    );
  });

  it.each([
    ['branch', 'a b'],
    ['branch', ''],
    ['targetBranch', 'refs/heads/main'],
    ['coAuthor', 'Ada'],
    ['coAuthor', 'ada@example.com'],
    ['coAuthor', '<ada@example.com>'],
    ['coAuthor', 'Ada <ada>'],
    ['coAuthor', 'Ada <a@b> <c@d>'],
    ['coAuthor', 'Ada\nGitops-Request-Id: task-2 <ada@example.com>'],
    ['coAuthor', 'Ada <ada@example.com>\nGitops-Request-Id: task-2'],
    ['requestId', 'two words'],
    ['requestId', 'größe'],
    ['requestId', 'a\nGitops-Part: 1 of 2'],
    ['requestId', 'x'.repeat(201)],
  ])('names the wrong %s %j and what is allowed', (field, value) => {
    expect(() => check({ [field]: value })).toThrow(
      expect.objectContaining({
        name: 'InputError',
        message: expect.stringMatching(
          new RegExp(`^The input ${field} is ".*": allowed (is|are) `),
        ),
      }),
    );
    expect(() => check({ [field]: value })).toThrow(JSON.stringify(value));
  });

  it('takes a requestId of 200 characters', () => {
    const requestId = 'x'.repeat(200);
    expect(check({ requestId }).requestId).toBe(requestId);
  });
});
