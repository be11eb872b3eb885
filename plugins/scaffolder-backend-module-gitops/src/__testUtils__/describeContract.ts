/* eslint-disable jest/no-export -- every forge's test file runs these tests */
import { ForgeType } from '@s3-mounts/backstage-plugin-gitops-node';
import { randomBytes } from 'node:crypto';
import { startTestBed, TestBed, TestFile } from './startTestBed';

/** In what the forges differ, as the README's table says. */
export interface ContractFacts {
  type: ForgeType;
  /** The most calls of a run without faults, labels and people aside. */
  calls: number;
  /** The same for a run that adds a commit to its open pull request. */
  callsForUpdate: number;
  executables: boolean;
  symlinks: boolean;
  teamReviewers: boolean;
}

const FILES = {
  'apps/orders.yaml': 'replicas: 2\n',
  'apps/payments.yaml': 'replicas: 1\n',
};

/** `count` files in several folders. */
export function manyFiles(count: number): Record<string, TestFile> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => [
      `apps/team-${index % 7}/service-${index}.yaml`,
      `name: service-${index}\n`,
    ]),
  );
}

/**
 * What `gitops:pull-request` promises, the same for every forge: run with the
 * action, over HTTP, against a forge that keeps its state in git.
 */
export function describeContract(facts: ContractFacts): void {
  const { type } = facts;
  let bed: TestBed;

  beforeEach(async () => {
    bed = await startTestBed(type);
  });

  afterEach(async () => {
    await bed.stop();
  });

  describe('a first run', () => {
    it('makes one branch, one commit and one pull request', async () => {
      const { error, output, log } = await bed.act(
        {
          title: 'Add payments',
          description: 'Asked for in **Backstage**.',
          commitMessage: 'Add the payments service\n\nWith one pod.',
          filesToDelete: ['apps/old.yaml'],
          coAuthor: 'Ada Lovelace <ada@example.com>',
        },
        FILES,
      );
      expect(error).toBeUndefined();
      expect(await bed.branches()).toEqual(['change', 'main']);
      expect(await bed.subjects('change')).toEqual([
        'Add the payments service',
        expect.anything(),
      ]);
      expect(await bed.files('change')).toEqual({
        'README.md': '100644 # GitOps\n',
        'apps/orders.yaml': '100644 replicas: 2\n',
        'apps/payments.yaml': '100644 replicas: 1\n',
      });
      expect(await bed.pullRequests()).toEqual([
        expect.objectContaining({
          number: 1,
          state: 'open',
          title: 'Add payments',
          body: 'Asked for in **Backstage**.',
          draft: false,
          head: 'change',
          base: 'main',
        }),
      ]);
      expect(output).toEqual({
        state: 'created',
        branch: 'change',
        commitSha: await bed.head('change'),
        pullRequestNumber: 1,
        pullRequestUrl: expect.stringMatching(/^http.*1$/),
        changes: [
          { path: 'apps/old.yaml', kind: 'delete' },
          { path: 'apps/orders.yaml', kind: 'modify' },
          { path: 'apps/payments.yaml', kind: 'add' },
        ],
      });
      expect(log).toContain('Committed 3 files');
      expect(log).not.toContain('a-token');
    });

    it.each([1, 5, 100, 500])(
      'takes %d files with as few calls',
      async count => {
        const { calls, error } = await bed.act({}, manyFiles(count));
        expect(error).toBeUndefined();
        expect(calls.length).toBeLessThanOrEqual(facts.calls);
        expect(Object.keys(await bed.files('change'))).toHaveLength(count + 3);
      },
    );

    it('names labels and people with at most two calls more', async () => {
      const { calls, error, log } = await bed.act(
        {
          draft: true,
          labels: ['storage', 'from backstage'],
          reviewers: ['ada', '@grace'],
          assignees: ['ada'],
          ...(facts.teamReviewers && { teamReviewers: ['platform'] }),
        },
        FILES,
      );
      expect(error).toBeUndefined();
      expect(calls.length).toBeLessThanOrEqual(facts.calls + 2);
      const [pull] = await bed.pullRequests();
      expect(pull.draft).toBe(true);
      expect(pull.title).toMatch(/Change$/);
      expect(pull.labels.sort()).toEqual(['from backstage', 'storage']);
      expect(pull.reviewers.sort()).toEqual(['ada', 'grace']);
      expect(pull.assignees).toEqual(['ada']);
      expect(log).not.toMatch(/no (user|team)/);
    });

    it('says whom it could not name, and opens the pull request all the same', async () => {
      const { error, log, output } = await bed.act(
        { reviewers: ['ada', 'nobody-of-that-name'] },
        FILES,
      );
      expect(error).toBeUndefined();
      expect(output.state).toBe('created');
      expect(log).toContain('nobody-of-that-name');
    });

    it('carries every file that the workspace has, byte for byte', async () => {
      const binary = randomBytes(100_000);
      const names = [
        '.gitignore',
        'apps/prod.auto.tfvars',
        'apps/a b#c%20d?.yaml',
        "apps/it's [a] {file}.yaml",
        'apps/größe/日本語.yaml',
        '.github/dependabot.yml',
        'apps/-dash',
      ];
      const { error } = await bed.act(
        {},
        {
          '.gitignore': '*.tfvars\n*.bin\n',
          ...Object.fromEntries(
            names.slice(1).map(name => [name, `# ${name}\n`]),
          ),
          'apps/data.bin': binary,
          'apps/empty': '',
          'apps/crlf.txt': 'a\r\nb',
        },
      );
      expect(error).toBeUndefined();
      const files = await bed.files('change');
      for (const name of names.slice(1)) {
        expect(files[name]).toBe(`100644 # ${name}\n`);
      }
      expect(files['apps/empty']).toBe('100644 ');
      expect(files['apps/crlf.txt']).toBe('100644 a\r\nb');
      expect(files['apps/data.bin']).toBe(`100644 ${binary.toString('utf8')}`);
    });

    it('puts a folder of the workspace into a folder of the repository', async () => {
      await bed.act(
        {
          sourcePath: 'out',
          targetPath: './apps/',
          filesToDelete: ['old.yaml', 'was-never-there.yaml'],
        },
        { 'out/new.yaml': 'new\n', 'elsewhere.txt': 'no\n' },
      );
      expect(Object.keys(await bed.files('change')).sort()).toEqual([
        'README.md',
        'apps/new.yaml',
        'apps/orders.yaml',
      ]);
    });

    /** Tests a file that not every forge's API can carry. */
    function itTakesOrRefuses(
      kind: string,
      isTaken: boolean,
      file: TestFile,
      seen: string,
    ): void {
      const files = { ...FILES, 'apps/special': file };
      if (isTaken) {
        it(`takes ${kind}`, async () => {
          const { error } = await bed.act({}, files);
          expect(error).toBeUndefined();
          expect(await bed.files('change')).toMatchObject({
            'apps/special': seen,
            'apps/payments.yaml': '100644 replicas: 1\n',
          });
        });
      } else {
        it(`refuses ${kind} by its name`, async () => {
          const { error } = await bed.act({}, files);
          expect(error?.message).toContain(`'apps/special' is ${kind}, which`);
          expect(await bed.branches()).toEqual(['main']);
        });
      }
    }

    itTakesOrRefuses(
      'an executable file',
      facts.executables,
      { executable: '#!/bin/sh\n' },
      '100755 #!/bin/sh\n',
    );
    itTakesOrRefuses(
      'a symbolic link',
      facts.symlinks,
      { link: 'payments.yaml' },
      '120000 payments.yaml',
    );

    it('goes to the branch that is asked for', async () => {
      await bed.push('release', { 'apps/orders.yaml': 'replicas: 9\n' });
      const { error } = await bed.act({ targetBranch: 'release' }, FILES);
      expect(error).toBeUndefined();
      expect((await bed.pullRequests())[0].base).toBe('release');
      expect((await bed.subjects('change')).slice(1)).toEqual(
        await bed.subjects('release'),
      );
    });

    it('spreads what is too much for one commit over several', async () => {
      const big = (letter: string) => Buffer.alloc(9_000_000, letter);
      const { error, log } = await bed.act(
        {},
        { a: big('a'), b: big('b'), c: big('c'), d: 'small' },
      );
      expect(error).toBeUndefined();
      expect(log).toMatch(/part 1 of \d/);
      expect((await bed.subjects('change')).length).toBeGreaterThan(2);
      expect(Object.keys(await bed.files('change'))).toEqual(
        expect.arrayContaining(['a', 'b', 'c', 'd']),
      );
      expect(await bed.pullRequests()).toEqual([
        expect.objectContaining({ draft: false, state: 'open' }),
      ]);
    });
  });

  describe('a dry run', () => {
    it('says what would change, and changes nothing', async () => {
      const { calls, error, log, output } = await bed.act(
        { filesToDelete: ['apps/old.yaml'] },
        FILES,
        { dryRun: true },
      );
      expect(error).toBeUndefined();
      expect(output).toMatchObject({
        state: 'created',
        changes: [
          { path: 'apps/old.yaml', kind: 'delete' },
          { path: 'apps/orders.yaml', kind: 'modify' },
          { path: 'apps/payments.yaml', kind: 'add' },
        ],
      });
      expect(log).toContain('Would modify apps/orders.yaml');
      expect(calls.length).toBeLessThan(facts.calls);
      expect(await bed.branches()).toEqual(['main']);
      expect(await bed.pullRequests()).toEqual([]);
    });
  });

  describe('when nothing changes', () => {
    const same = { 'apps/orders.yaml': 'replicas: 1\n' };

    it('skips', async () => {
      const { error, output } = await bed.act(
        { filesToDelete: ['apps/gone.yaml'] },
        same,
      );
      expect(error).toBeUndefined();
      expect(output).toEqual({
        state: 'unchanged',
        branch: 'change',
        changes: [],
      });
      expect(await bed.branches()).toEqual(['main']);
    });

    it('fails if that is asked for', async () => {
      const { error } = await bed.act({ whenUnchanged: 'fail' }, same);
      expect(error?.message).toContain("'main' is as it should be already");
      expect(await bed.branches()).toEqual(['main']);
    });
  });

  describe('the same request again', () => {
    it('finds its own pull request, and does nothing', async () => {
      const first = await bed.act({ labels: ['storage'] }, FILES);
      const head = await bed.head('change');
      const again = await bed.act({ labels: ['storage'] }, FILES);
      expect(again.error).toBeUndefined();
      expect(again.output).toMatchObject({
        state: 'unchanged',
        commitSha: head,
        pullRequestUrl: first.output.pullRequestUrl,
        changes: [],
      });
      expect(await bed.head('change')).toBe(head);
      expect(await bed.pullRequests()).toHaveLength(1);
    });

    it('adds what is missing to its pull request with as few calls', async () => {
      await bed.act({}, FILES);
      const { calls, error, output } = await bed.act(
        {},
        { ...FILES, 'apps/more.yaml': 'replicas: 1\n' },
      );
      expect(error).toBeUndefined();
      expect(output).toMatchObject({
        state: 'updated',
        pullRequestNumber: 1,
        changes: [{ path: 'apps/more.yaml', kind: 'add' }],
      });
      expect(calls.length).toBeLessThanOrEqual(facts.callsForUpdate);
    });

    it('is the same by its requestId, whatever the task', async () => {
      await bed.act({ requestId: 'mount-7' }, FILES, { task: 'one' });
      const { output } = await bed.act({ requestId: 'mount-7' }, FILES, {
        task: 'two',
      });
      expect(output.state).toBe('unchanged');
    });

    it('leaves what people have made of the texts', async () => {
      await bed.act({}, FILES);
      const url = `${bed.forge.apiUrl}/repos/acme/gitops/pulls/1`;
      await fetch(url, {
        method: 'PATCH',
        headers: { authorization: 'token tester' },
        body: JSON.stringify({ title: 'A better title' }),
      });
      await bed.act({}, FILES);
      expect((await bed.pullRequests())[0].title).toBe('A better title');
    });

    it('goes on where a run has ended that could open no pull request', async () => {
      bed.forge.fail({
        status: 403,
        match: (method, path, fields = []) =>
          method === 'DELETE' ||
          fields.includes('updateRefs') ||
          fields.includes('createPullRequest') ||
          (method === 'POST' && /\/(pulls|merge_requests)$/.test(path)),
      });
      const first = await bed.act({}, FILES);
      bed.forge.heal();
      expect(first.error).toBeDefined();
      const head = await bed.head('change');
      const { error, output } = await bed.act({}, FILES);
      expect(error).toBeUndefined();
      expect(output).toMatchObject({
        state: 'created',
        commitSha: head,
        changes: [],
      });
      expect(await bed.head('change')).toBe(head);
      expect(await bed.pullRequests()).toHaveLength(1);
    });

    it('after the merge, says that it is done', async () => {
      await bed.act({}, FILES);
      await bed.settle(1, 'merge', { deleteBranch: true });
      const { error, output } = await bed.act({}, FILES);
      expect(error).toBeUndefined();
      expect(output.state).toBe('unchanged');
      expect(output.pullRequestNumber).toBe(1);
      expect(await bed.pullRequests()).toHaveLength(1);
    });
  });

  describe('another request for the branch', () => {
    const other = { 'apps/payments.yaml': 'replicas: 5\n' };

    it('fails with a link to the first', async () => {
      const first = await bed.act({}, FILES);
      const head = await bed.head('change');
      const { error, output } = await bed.act({}, other, { task: 'task-2' });
      expect(error?.message).toContain(first.output.pullRequestUrl);
      expect(error?.message).toContain("set whenExists to 'update'");
      expect(output).toEqual({});
      expect(await bed.head('change')).toBe(head);
    });

    it('takes its place if that is asked for', async () => {
      await bed.act({ filesToDelete: ['apps/old.yaml'] }, FILES);
      const { calls, error, output } = await bed.act(
        { whenExists: 'update', title: 'Scale payments', description: 'New.' },
        other,
        { task: 'task-2' },
      );
      expect(error).toBeUndefined();
      expect(output).toMatchObject({ state: 'updated', pullRequestNumber: 1 });
      expect(await bed.pullRequests()).toEqual([
        expect.objectContaining({ title: 'Scale payments', body: 'New.' }),
      ]);
      // Only what this request wants is proposed.
      expect(await bed.files('change')).toEqual({
        ...(await bed.files('main')),
        'apps/payments.yaml': '100644 replicas: 5\n',
      });
      expect((await bed.subjects('change'))[0]).toBe('Scale payments');
      // Two of them read the two files that are as they were before.
      expect(calls.length).toBeLessThanOrEqual(facts.calls + 5);
    });

    it('keeps what people have added meanwhile', async () => {
      await bed.act({}, FILES);
      await bed.push('change', { 'apps/notes.md': 'mind the gap\n' }, 'A note');
      const { error } = await bed.act({ whenExists: 'update' }, other, {
        task: 'task-2',
      });
      expect(error).toBeUndefined();
      expect(await bed.files('change')).toMatchObject({
        'apps/notes.md': '100644 mind the gap\n',
        'apps/payments.yaml': '100644 replicas: 5\n',
        'apps/orders.yaml': '100644 replicas: 1\n',
      });
      expect(await bed.subjects('change')).toContain('A note');
    });
  });

  describe('an open pull request to another branch', () => {
    it('is no place for the changes, and the error names both', async () => {
      const first = await bed.act({}, FILES);
      const head = await bed.head('change');
      await bed.push('release', { 'apps/orders.yaml': 'replicas: 9\n' });
      const { error } = await bed.act({ targetBranch: 'release' }, FILES);
      expect(error?.message).toContain(first.output.pullRequestUrl);
      expect(error?.message).toContain("for 'main', not for 'release'");
      expect(await bed.head('change')).toBe(head);
      expect(await bed.pullRequests()).toHaveLength(1);
    });
  });

  describe('what others have made', () => {
    it('stays when it is a branch of that name', async () => {
      const head = await bed.push('change', { 'mine.txt': 'mine\n' });
      const { error } = await bed.act({ whenExists: 'update' }, FILES);
      expect(error?.message).toContain("There is a branch 'change' already");
      expect(await bed.head('change')).toBe(head);
      expect(await bed.pullRequests()).toEqual([]);
    });

    it('stays when it is a branch of that name without commits', async () => {
      await bed.push('other', {});
      await fetch(`${bed.forge.apiUrl}/repos/acme/gitops/git/refs`, {
        method: 'POST',
        headers: { authorization: 'token tester' },
        body: JSON.stringify({
          ref: 'refs/heads/change',
          sha: await bed.head('main'),
        }),
      });
      const { error } = await bed.act({}, FILES);
      expect(error?.message).toContain("There is a branch 'change' already");
      expect(await bed.head('change')).toBe(await bed.head('main'));
    });

    it('stays when it is a commit to another file, with ours on top', async () => {
      await bed.act({}, { 'apps/orders.yaml': 'replicas: 2\n' });
      const theirs = await bed.push('change', { 'note.md': 'hi\n' }, 'A note');
      const { error, output } = await bed.act({}, FILES);
      expect(error).toBeUndefined();
      expect(output.state).toBe('updated');
      expect(await bed.subjects('change')).toEqual([
        'Change',
        'A note',
        'Change',
        expect.anything(),
      ]);
      expect(await bed.files('change')).toMatchObject({
        'note.md': '100644 hi\n',
        'apps/payments.yaml': '100644 replicas: 1\n',
      });
      expect(theirs).not.toBe(await bed.head('change'));
    });

    it('stays when it is a commit to the same file, and the error names it', async () => {
      await bed.act({}, FILES);
      const theirs = await bed.push(
        'change',
        { 'apps/orders.yaml': 'replicas: 3\n' },
        'Three are enough',
      );
      const { error } = await bed.act({}, FILES);
      expect(error?.message).toContain("'apps/orders.yaml'");
      expect(error?.message).toContain(theirs.slice(0, 12));
      expect(error?.message).toContain('Rita Reviewer');
      expect(error?.message).toContain('Three are enough');
      expect(await bed.head('change')).toBe(theirs);
      expect(await bed.pullRequests()).toHaveLength(1);
    });
  });

  describe('an earlier pull request of the branch', () => {
    const next = { 'apps/orders.yaml': 'replicas: 4\n' };

    it.each(['merge', 'squash'] as const)(
      'that was merged (%s), its branch gone, is followed by a fresh one',
      async how => {
        const first = await bed.act({}, FILES);
        await bed.settle(1, how, { deleteBranch: true });
        const { error, output } = await bed.act({}, next, { task: 'task-2' });
        expect(error).toBeUndefined();
        expect(output).toMatchObject({
          state: 'created',
          pullRequestNumber: 2,
        });
        const [, second] = await bed.pullRequests();
        expect(second.body).toContain(
          `Follows ${first.output.pullRequestUrl}, which was merged.`,
        );
        expect((await bed.subjects('change')).slice(1)).toEqual(
          await bed.subjects('main'),
        );
      },
    );

    it.each(['merge', 'squash'] as const)(
      'that was merged (%s), its branch left, is followed by a fresh one',
      async how => {
        const first = await bed.act({}, FILES);
        await bed.settle(1, how);
        const { error, output } = await bed.act({}, next, { task: 'task-2' });
        expect(error).toBeUndefined();
        expect(output).toMatchObject({
          state: 'created',
          pullRequestNumber: 2,
        });
        expect((await bed.pullRequests())[1].body).toContain(
          `Follows ${first.output.pullRequestUrl}, which was merged.`,
        );
        expect((await bed.subjects('change')).slice(1)).toEqual(
          await bed.subjects('main'),
        );
        expect(await bed.files('change')).toMatchObject({
          'apps/orders.yaml': '100644 replicas: 4\n',
        });
      },
    );

    it.each([true, false])(
      'that was closed is followed by a fresh one (branch deleted: %s)',
      async deleteBranch => {
        const first = await bed.act({}, FILES);
        await bed.settle(1, 'close', { deleteBranch });
        const { error, output } = await bed.act({}, next, { task: 'task-2' });
        expect(error).toBeUndefined();
        expect(output).toMatchObject({
          state: 'created',
          pullRequestNumber: 2,
        });
        expect((await bed.pullRequests())[1].body).toContain(
          `Follows ${first.output.pullRequestUrl}, which was closed.`,
        );
        expect(await bed.files('change')).toEqual({
          ...(await bed.files('main')),
          'apps/orders.yaml': '100644 replicas: 4\n',
        });
      },
    );
  });

  describe('what cannot be', () => {
    it.each([
      [
        { targetBranch: 'nowhere' },
        "The branch 'nowhere' that the pull request",
      ],
      [{ branch: 'main' }, "The input branch is 'main', which is the branch"],
      [{ targetPath: '../up' }, 'The input targetPath has "../up"'],
      [{ sourcePath: 'missing' }, "The input sourcePath names 'missing'"],
      [{ filesToDelete: ['../../etc'] }, 'The input filesToDelete has'],
      [{ filesToDelete: ['apps/orders.yaml'] }, "names 'apps/orders.yaml'"],
      [{ branch: 'a..b' }, 'The input branch is "a..b"'],
      [{ coAuthor: 'Ada' }, 'The input coAuthor is "Ada"'],
    ])('%j is refused', async (input, message) => {
      const { error } = await bed.act(input, FILES);
      expect(error?.message).toContain(message);
      expect(await bed.branches()).toEqual(['main']);
    });

    it('a repository that is not there is refused', async () => {
      const { error } = await bed.act(
        { repoUrl: bed.repoUrl.replace('gitops', 'nothing') },
        FILES,
      );
      expect(error?.message).toContain('There is no repository acme/nothing');
      expect(error?.message).toContain(`integrations.${type}`);
    });

    it('a link out of the repository is refused', async () => {
      const { error } = await bed.act({}, { evil: { link: '/etc/passwd' } });
      expect(error?.message).toContain("'evil' of the workspace points at");
    });

    it('a token that the forge does not know is named by its integration', async () => {
      await bed.stop();
      bed = await startTestBed(type, { token: 'invalid' });
      const { error } = await bed.act({}, FILES);
      expect(error?.name).toBe('AuthenticationError');
      expect(error?.message).toContain(`integrations.${type}`);
      expect(await bed.branches()).toEqual(['main']);
    });

    it('no token of the user is refused where one is required', async () => {
      await bed.stop();
      bed = await startTestBed(type, {
        scaffolder: { requireScmUserCredentials: true },
      });
      const { calls, error } = await bed.act({}, FILES);
      expect(error?.message).toContain('No user credentials provided');
      expect(calls).toEqual([]);
      const withToken = await bed.act({ token: 'of-the-user' }, FILES);
      expect(withToken.error).toBeUndefined();
    });

    it('an archived repository is refused', async () => {
      await bed.forge.changeRepository('acme', 'gitops', { archived: true });
      const { error } = await bed.act({}, FILES);
      expect(error?.message).toContain('acme/gitops is archived');
      expect(await bed.branches()).toEqual(['main']);
    });

    it('a protected branch is refused', async () => {
      await bed.forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['change'],
      });
      const { error } = await bed.act({}, FILES);
      expect(error?.message).toContain("protects the branch 'change'");
      expect(await bed.branches()).toEqual(['main']);
    });
  });
}
