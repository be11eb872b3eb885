import { startTestBed, TestBed } from '../__testUtils__/startTestBed';

const FILES = { 'apps/payments.yaml': 'replicas: 1\n' };

// Of all forges Gitea is the one that takes a branch for new.
describe('PullRequestRun, which takes its branch for new at first', () => {
  let bed: TestBed;

  beforeEach(async () => {
    bed = await startTestBed('gitea');
  });

  afterEach(async () => {
    await bed.stop();
  });

  function looksForBranch(calls: string[]): boolean {
    return calls.some(call => call.includes('/compare/'));
  }

  /** A run that leaves its branch behind, as nothing can be opened or removed. */
  async function leaveBranch(): Promise<void> {
    bed.forge.fail({
      status: 403,
      match: (method, path) =>
        method === 'DELETE' || (method === 'POST' && path.endsWith('/pulls')),
    });
    await bed.act({}, FILES);
    bed.forge.heal();
    expect(await bed.branches()).toContain('change');
  }

  it.each([
    [{}, 5],
    [{ targetBranch: 'main' }, 4],
  ])('does not look for it: %j takes %d calls', async (input, count) => {
    const { calls, error } = await bed.act(input, FILES);
    expect(error).toBeUndefined();
    expect(looksForBranch(calls)).toBe(false);
    expect(calls).toHaveLength(count);
  });

  it('sends the commit in vain once if it is there', async () => {
    await leaveBranch();
    const { calls, error } = await bed.act({}, FILES);
    expect(error).toBeUndefined();
    expect(calls.filter(call => /^POST .*contents$/.test(call))).toHaveLength(
      1,
    );
    expect(looksForBranch(calls)).toBe(true);
    expect(await bed.pullRequests()).toHaveLength(1);
  });

  it('looks if there is no other attempt to do so', async () => {
    await bed.stop();
    bed = await startTestBed('gitea', { patience: { attempts: 1 } });
    await bed.push('change', { 'mine.txt': 'mine\n' });
    const { calls, error } = await bed.act({}, FILES);
    expect(looksForBranch(calls)).toBe(true);
    expect(error?.message).toContain("There is a branch 'change' already");
  });

  it('looks after an answer was lost', async () => {
    bed.forge.fail({
      match: (method, path) => method === 'POST' && path.endsWith('/contents'),
      drop: true,
      when: 'after',
      times: 1,
    });
    const { calls, error, output } = await bed.act({}, FILES);
    expect(error).toBeUndefined();
    expect(looksForBranch(calls)).toBe(true);
    expect(calls.filter(call => /^POST .*contents$/.test(call))).toHaveLength(
      1,
    );
    expect(output.changes).toEqual([
      { path: 'apps/payments.yaml', kind: 'add' },
    ]);
  });

  it('looks before it says that nothing is to be done', async () => {
    await leaveBranch();
    await bed.push('main', FILES);
    const { error, output } = await bed.act({}, FILES);
    expect(error).toBeUndefined();
    expect(output.state).toBe('unchanged');
    expect(await bed.branches()).toEqual(['main']);
  });

  it('looks in a dry run', async () => {
    await bed.push('change', { 'mine.txt': 'mine\n' });
    const { error } = await bed.act({}, FILES, { dryRun: true });
    expect(error?.message).toContain("There is a branch 'change' already");
  });
});
