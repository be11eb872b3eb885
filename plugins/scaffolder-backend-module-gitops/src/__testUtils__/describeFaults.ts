/* eslint-disable jest/no-export -- every forge's test file runs these tests */
import { Fault } from '@s3-mounts/local-forge';
import { ForgeType } from '@s3-mounts/backstage-plugin-gitops-node';
import { Outcome, startTestBed, TestBed } from './startTestBed';

/** Long enough for a busy machine. */
const CALL_TIMEOUT = 1_500;

/** What can go wrong with one call. */
const FAULTS: Record<string, Fault> = {
  timeout: { latencyMs: CALL_TIMEOUT + 300 },
  'reset before the effect': { drop: true },
  'reset after the effect': { drop: true, when: 'after' },
  429: { status: 429, retryAfter: 1 },
  500: { status: 500 },
  502: { status: 502 },
  '502 after the effect': { status: 502, when: 'after' },
  403: { status: 403, message: 'You shall not pass' },
};

const MENTIONS = { labels: ['storage'], reviewers: ['ada'] };

/**
 * Every call of a run fails in every way, once and until the end of the run;
 * then the scaffolder runs the task again. Whatever happened: one branch, one
 * pull request, the right tree, and nobody's commit lost.
 *
 * @param calls - how many calls a run makes without faults, with labels and people
 */
export function describeFaults(type: ForgeType, calls: number): void {
  let bed: TestBed;
  let cases = 0;

  beforeEach(async () => {
    bed = await startTestBed(type, {
      patience: {
        attempts: 3,
        callTimeout: { milliseconds: CALL_TIMEOUT },
        rateLimitWaits: { seconds: 3 },
      },
    });
  });

  afterEach(async () => {
    const pulls = await bed.pullRequests();
    const heads = new Set(['main', ...pulls.map(({ head }) => head)]);
    const orphans = (await bed.branches()).filter(name => !heads.has(name));
    await bed.stop();
    expect(orphans).toEqual([]);
  });

  /** A branch, files and task of one case's own, and how to run it. */
  function newCase() {
    cases += 1;
    const branch = `case-${cases}`;
    const files = {
      'apps/orders.yaml': `replicas: ${cases + 1}\n`,
      [`apps/${branch}.yaml`]: `name: ${branch}\n`,
    };
    return {
      branch,
      run: async (): Promise<Outcome> =>
        await bed.act({ branch, ...MENTIONS }, files, { task: branch }),
      async expectRight(further: Record<string, string> = {}) {
        const all = await bed.pullRequests();
        const pulls = all.filter(({ head }) => head === branch);
        expect(pulls).toEqual([
          expect.objectContaining({
            state: 'open',
            labels: ['storage'],
            reviewers: ['ada'],
          }),
        ]);
        expect(await bed.files(branch)).toEqual({
          ...(await bed.files('main')),
          ...further,
          'apps/orders.yaml': `100644 replicas: ${cases + 1}\n`,
          [`apps/${branch}.yaml`]: `100644 name: ${branch}\n`,
        });
      },
    };
  }

  /** Makes the n-th call from now fail; all from then on if it is for good. */
  function failCall(nth: number, fault: Fault, forGood: boolean): void {
    let seen = 0;
    bed.forge.fail({
      ...fault,
      match: () => {
        seen += 1;
        return forGood ? seen >= nth : seen === nth;
      },
    });
  }

  it('makes as many calls as the matrix has columns', async () => {
    const { run, expectRight } = newCase();
    const outcome = await run();
    expect(outcome.calls).toHaveLength(calls);
    await expectRight();
  });

  const columns = Array.from({ length: calls }, (_, index) => index + 1);
  const matrix = columns.flatMap(nth =>
    Object.keys(FAULTS).map(fault => [nth, fault] as const),
  );

  it.each(matrix)('call %d meets %s once', async (nth, name) => {
    const { branch, run, expectRight } = newCase();
    failCall(nth, FAULTS[name], false);
    const first = await run();
    bed.forge.heal();
    const outcome = `${first.error?.message} ${first.log}`;
    // A refusal is final, unless it is of the last calls, which name people.
    expect(outcome.includes('You shall not pass')).toBe(name === '403');
    expect(first.error === undefined || name === '403').toBe(true);
    const again = await run();
    expect(again.error).toBeUndefined();
    await expectRight();
    expect(await bed.branches()).toContain(branch);
  });

  it.each(matrix)(
    'call %d and all after it meet %s, somebody pushes, and the task runs again',
    async (nth, name) => {
      const { branch, run, expectRight } = newCase();
      failCall(nth, FAULTS[name], true);
      const first = await run();
      bed.forge.heal();
      if (name === 'timeout') {
        // What timed out may still happen.
        await new Promise(done => setTimeout(done, 500));
      }
      const isThere = (await bed.branches()).includes(branch);
      const theirs =
        isThere && (await bed.subjects(branch))[0] === 'Change'
          ? { 'notes.md': `about ${branch}\n` }
          : undefined;
      if (theirs) {
        await bed.push(branch, theirs, 'A note');
      }
      const again = await run();
      expect(first.error ?? first.log).toBeDefined();
      expect(again.error).toBeUndefined();
      await expectRight(theirs && { 'notes.md': `100644 about ${branch}\n` });
      const notes = (await bed.subjects(branch)).filter(
        subject => subject === 'A note',
      );
      expect(notes).toHaveLength(theirs ? 1 : 0);
    },
  );

  it('removes its branch when the forge refuses the pull request for good', async () => {
    const { branch, run } = newCase();
    // The look, the commit, and then no further call that writes.
    let writes = 0;
    bed.forge.fail({
      status: 403,
      message: 'You shall not pass',
      match: (method, path, fields = []) => {
        const isRead =
          method === 'GET' ||
          (path.endsWith('/graphql') && !fields.some(isMutation));
        const isRemoval = method === 'DELETE' || fields.includes('updateRefs');
        if (isRead || isRemoval) {
          return false;
        }
        writes += 1;
        return writes > 1;
      },
    });
    const { error } = await run();
    bed.forge.heal();
    expect(error?.message).toContain('You shall not pass');
    expect(await bed.branches()).not.toContain(branch);
  });

  it('waits for a rate limit, and says so', async () => {
    const { run, expectRight } = newCase();
    failCall(2, { status: 429, retryAfter: 2 }, false);
    const { error, log } = await run();
    bed.forge.heal();
    expect(error).toBeUndefined();
    expect(log).toMatch(/rate limit for this token is used up. Waiting 2 s/);
    await expectRight();
  });

  it('says until when a rate limit lasts that is too long to wait for', async () => {
    const { branch, run } = newCase();
    failCall(1, { status: 429, retryAfter: 3_600 }, true);
    const { error } = await run();
    bed.forge.heal();
    expect(error?.message).toMatch(/is used up until \d{4}-\d\d-\d\dT/);
    expect(await bed.branches()).not.toContain(branch);
  });

  describe('a cancelled task', () => {
    it.each(columns)('stops at call %d and leaves no half', async nth => {
      cases += 1;
      const branch = `case-${cases}`;
      const controller = new AbortController();
      let seen = 0;
      bed.forge.fail({
        latencyMs: 0,
        match: () => {
          seen += 1;
          if (seen === nth) {
            controller.abort(new Error('The task was cancelled'));
          }
          return false;
        },
      });
      const { error } = await bed.act(
        { branch, ...MENTIONS },
        { 'a.txt': branch },
        { task: branch, signal: controller.signal },
      );
      bed.forge.heal();
      // The last call was on its way, and there is none after it to stop.
      expect(error?.message).toBe(
        nth === calls ? undefined : 'The task was cancelled',
      );
      const isThere = (await bed.branches()).includes(branch);
      const pulls = (await bed.pullRequests()).filter(
        ({ head }) => head === branch,
      );
      expect(pulls).toHaveLength(isThere ? 1 : 0);
    });
  });
}

/** Whether a root field of GraphQL is one of those that change something. */
function isMutation(field: string): boolean {
  return /^(create|update|delete|add|request|convert|mark)/.test(field);
}
