/* eslint-disable jest/no-export -- every forge's test file runs these tests */
import { ForgeType } from '@s3-mounts/backstage-plugin-gitops-node';
import { Fault } from '@s3-mounts/local-forge';
import { setTimeout } from 'node:timers/promises';
import { Outcome, startTestBed, TestBed } from './startTestBed';

/** How long a call may take where one is to time out. */
const CALL_TIMEOUT = 2_000;
/** How long after the timeout the forge does what it was asked for. */
const LATENESS = 300;

const TIMEOUT = 'timeout';

/** What can go wrong with one call. */
const FAULTS: Record<string, Fault> = {
  [TIMEOUT]: { latencyMs: CALL_TIMEOUT + LATENESS },
  'reset before the effect': { drop: true },
  'reset after the effect': { drop: true, when: 'after' },
  429: { status: 429, retryAfter: 1 },
  500: { status: 500 },
  502: { status: 502 },
  '502 after the effect': { status: 502, when: 'after' },
  403: { status: 403, message: 'You shall not pass' },
};

const BRANCH = 'case';
const MENTIONS = { labels: ['storage'], reviewers: ['ada'] };
const FILES = {
  'apps/orders.yaml': 'replicas: 2\n',
  'apps/payments.yaml': 'replicas: 1\n',
};

/**
 * Every call of a run fails in every way, once and until the end of the run;
 * then the scaffolder runs the task again. Whatever happened: one branch, one
 * pull request, the right tree, and nobody's commit lost.
 *
 * @param calls - how many calls a run makes without faults, with labels and people
 */
export function describeFaults(type: ForgeType, calls: number): void {
  /**
   * A test on a forge of its own, so that others can run meanwhile: they mostly
   * wait. However it ends, no branch may be left without a pull request.
   */
  function onForge<T extends unknown[]>(
    test: (bed: TestBed, ...args: T) => Promise<void>,
  ): (...args: T) => Promise<void> {
    return async (...args) => {
      const bed = await startTestBed(type, {
        patience: {
          attempts: 3,
          // Elsewhere, a busy machine is no fault.
          callTimeout: args.includes(TIMEOUT)
            ? { milliseconds: CALL_TIMEOUT }
            : { seconds: 30 },
          rateLimitWaits: { seconds: 3 },
        },
      });
      const errors: Error[] = [];
      for (const step of [
        () => test(bed, ...args),
        () => expectNoOrphans(bed),
        () => bed.stop(),
      ]) {
        await step().catch(error => errors.push(error));
      }
      if (errors.length > 1) {
        throw new AggregateError(
          errors,
          errors.map(({ message }) => message).join('\n'),
        );
      }
      if (errors.length > 0) {
        throw errors[0];
      }
    };
  }

  const columns = Array.from({ length: calls }, (_, index) => index + 1);
  const matrix = columns.flatMap(nth =>
    Object.keys(FAULTS).map(fault => [nth, fault] as const),
  );

  it.concurrent(
    'makes as many calls as the matrix has columns',
    onForge(async bed => {
      const outcome = await runOf(bed);
      expect(outcome.calls).toHaveLength(calls);
      await expectRight(bed);
    }),
  );

  it.concurrent.each(matrix)(
    'call %d meets %s once',
    onForge(async (bed, nth: number, name: string) => {
      failCall(bed, nth, FAULTS[name], false);
      const first = await runOf(bed);
      bed.forge.heal();
      const outcome = `${first.error?.message} ${first.log}`;
      // A refusal is final, unless it is of the last calls, which name people.
      expect(outcome.includes('You shall not pass')).toBe(name === '403');
      expect(first.error === undefined || name === '403').toBe(true);
      const again = await runOf(bed);
      expect(again.error).toBeUndefined();
      await expectRight(bed);
      expect(await bed.branches()).toContain(BRANCH);
    }),
  );

  it.concurrent.each(matrix)(
    'call %d and all after it meet %s, somebody pushes, and the task runs again',
    onForge(async (bed, nth: number, name: string) => {
      failCall(bed, nth, FAULTS[name], true);
      const first = await runOf(bed);
      bed.forge.heal();
      if (name === TIMEOUT) {
        // What timed out may still happen.
        await setTimeout(LATENESS + 1_500);
      }
      const isThere = (await bed.branches()).includes(BRANCH);
      const theirs =
        isThere && (await bed.subjects(BRANCH))[0] === 'Change'
          ? { 'notes.md': 'about the change\n' }
          : undefined;
      if (theirs) {
        await bed.push(BRANCH, theirs, 'A note');
      }
      const again = await runOf(bed);
      expect(first.error ?? first.log).toBeDefined();
      expect(again.error).toBeUndefined();
      await expectRight(
        bed,
        theirs && { 'notes.md': '100644 about the change\n' },
      );
      const notes = (await bed.subjects(BRANCH)).filter(
        subject => subject === 'A note',
      );
      expect(notes).toHaveLength(theirs ? 1 : 0);
    }),
  );

  it.concurrent(
    'removes its branch when the forge refuses the pull request for good',
    onForge(async bed => {
      // The look, the commit, and then no further call that writes.
      let writes = 0;
      bed.forge.fail({
        status: 403,
        message: 'You shall not pass',
        match: (method, path, fields = []) => {
          const isRead =
            method === 'GET' ||
            (path.endsWith('/graphql') && !fields.some(isMutation));
          const isRemoval =
            method === 'DELETE' || fields.includes('updateRefs');
          if (isRead || isRemoval) {
            return false;
          }
          writes += 1;
          return writes > 1;
        },
      });
      const { error } = await runOf(bed);
      bed.forge.heal();
      expect(error?.message).toContain('You shall not pass');
      expect(await bed.branches()).not.toContain(BRANCH);
    }),
  );

  it.concurrent(
    'waits for a rate limit, and says so',
    onForge(async bed => {
      failCall(bed, 2, { status: 429, retryAfter: 2 }, false);
      const { error, log } = await runOf(bed);
      bed.forge.heal();
      expect(error).toBeUndefined();
      expect(log).toMatch(/rate limit for this token is used up. Waiting 2 s/);
      await expectRight(bed);
    }),
  );

  it.concurrent(
    'says until when a rate limit lasts that is too long to wait for',
    onForge(async bed => {
      failCall(bed, 1, { status: 429, retryAfter: 3_600 }, true);
      const { error } = await runOf(bed);
      bed.forge.heal();
      expect(error?.message).toMatch(/is used up until \d{4}-\d\d-\d\dT/);
      expect(await bed.branches()).not.toContain(BRANCH);
    }),
  );

  describe('a cancelled task', () => {
    it.concurrent.each(columns)(
      'stops at call %d and leaves no half',
      onForge(async (bed, nth: number) => {
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
        const { error } = await runOf(bed, controller.signal);
        bed.forge.heal();
        // The last call was on its way, and there is none after it to stop.
        expect(error?.message).toBe(
          nth === calls ? undefined : 'The task was cancelled',
        );
        const isThere = (await bed.branches()).includes(BRANCH);
        const pulls = (await bed.pullRequests()).filter(
          ({ head }) => head === BRANCH,
        );
        expect(pulls).toHaveLength(isThere ? 1 : 0);
      }),
    );
  });
}

/** Runs the task. The same task again is a retry of it. */
async function runOf(bed: TestBed, signal?: AbortSignal): Promise<Outcome> {
  return await bed.act({ branch: BRANCH, ...MENTIONS }, FILES, { signal });
}

/** Makes the n-th call from now fail; all from then on if it is for good. */
function failCall(
  bed: TestBed,
  nth: number,
  fault: Fault,
  forGood: boolean,
): void {
  let seen = 0;
  bed.forge.fail({
    ...fault,
    match: () => {
      seen += 1;
      return forGood ? seen >= nth : seen === nth;
    },
  });
}

/** One pull request, with exactly the wanted files. */
async function expectRight(
  bed: TestBed,
  further: Record<string, string> = {},
): Promise<void> {
  const all = await bed.pullRequests();
  expect(all.filter(({ head }) => head === BRANCH)).toEqual([
    expect.objectContaining({
      state: 'open',
      labels: ['storage'],
      reviewers: ['ada'],
    }),
  ]);
  expect(await bed.files(BRANCH)).toEqual({
    ...(await bed.files('main')),
    ...further,
    'apps/orders.yaml': `100644 ${FILES['apps/orders.yaml']}`,
    'apps/payments.yaml': `100644 ${FILES['apps/payments.yaml']}`,
  });
}

async function expectNoOrphans(bed: TestBed): Promise<void> {
  const pulls = await bed.pullRequests();
  const heads = new Set(['main', ...pulls.map(({ head }) => head)]);
  const orphans = (await bed.branches()).filter(name => !heads.has(name));
  expect(orphans).toEqual([]);
}

/** Whether a root field of GraphQL is one of those that change something. */
function isMutation(field: string): boolean {
  return /^(create|update|delete|add|request|convert|mark)/.test(field);
}
