import { mockServices } from '@backstage/backend-test-utils';
import { ScmIntegrations } from '@backstage/integration';
import {
  createForge,
  ForgeCalls,
} from '@s3-mounts/backstage-plugin-gitops-node';
import { startTestBed, TestBed } from '../__testUtils__/startTestBed';
import { commitMessage, requestIdOf } from '../pullRequest/commitMessage';

describe('gitops:pull-request, in cases that once went wrong', () => {
  let bed: TestBed;
  const realFetch = globalThis.fetch;

  beforeEach(async () => {
    bed = await startTestBed('github', { patience: { attempts: 3 } });
  });

  afterEach(async () => {
    globalThis.fetch = realFetch;
    await bed.stop();
  });

  async function api(method: string, path: string, body?: unknown) {
    const response = await realFetch(
      `${bed.forge.apiUrl}/repos/acme/gitops${path}`,
      {
        method,
        headers: { authorization: 'token tester' },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    if (!response.ok) {
      throw new Error(`${method} ${path}: ${await response.text()}`);
    }
    return response.status === 204 ? undefined : await response.json();
  }

  /** Answers GraphQL calls, or lets them through and changes the answer. */
  function onGraphql(
    handle: (
      query: string,
      pass: () => Promise<any>,
    ) => Promise<unknown | undefined>,
  ): void {
    globalThis.fetch = async (input, init) => {
      const url = String(input);
      if (!url.endsWith('/graphql')) {
        return await realFetch(input, init);
      }
      const { query } = JSON.parse(String(init?.body));
      const answer = await handle(query, async () =>
        (await realFetch(input, init)).json(),
      );
      return answer === undefined
        ? await realFetch(input, init)
        : Response.json(answer);
    };
  }

  it('a classic token with the scope repo alone is enough', async () => {
    // https://github.com/cli/cli/issues/812: GitHub refuses the whole document.
    onGraphql(async query =>
      query.includes('on Team') || query.includes('team(')
        ? {
            errors: [
              {
                type: 'INSUFFICIENT_SCOPES',
                message:
                  "Your token has not been granted the required scopes to execute this query. The 'slug' field requires one of the following scopes: ['read:org', 'read:discussion'], but your token has only been granted the: ['repo'] scopes. Please modify your token's scopes at: https://github.com/settings/tokens.",
              },
            ],
          }
        : undefined,
    );
    const { error } = await bed.act({}, { 'a.txt': 'a' });
    expect(error).toBeUndefined();
  });

  it("somebody's own long-lived branch stays after its pull request is merged", async () => {
    await bed.push('develop', { 'work.txt': 'theirs\n' }, 'Their work');
    await api('POST', '/pulls', {
      title: 'Release',
      head: 'develop',
      base: 'main',
    });
    await bed.settle(1, 'squash');
    const theirs = await bed.head('develop');
    const { error } = await bed.act({ branch: 'develop' }, { 'a.txt': 'a' });
    expect(await bed.head('develop')).toBe(theirs);
    expect(error?.message).toContain("There is a branch 'develop' already");
  });

  it('an update gets its title, although one answer was a 502', async () => {
    await bed.act({ title: 'Old' }, { 'a.txt': 'a' });
    bed.forge.fail({
      status: 502,
      times: 1,
      match: (_method, _path, fields = []) =>
        fields.includes('updatePullRequest'),
    });
    const { error } = await bed.act(
      { whenExists: 'update', title: 'New', description: 'Of the new one' },
      { 'a.txt': 'b' },
      { task: 'task-2' },
    );
    expect(error).toBeUndefined();
    expect(await bed.files('change')).toMatchObject({ 'a.txt': '100644 b' });
    expect((await bed.pullRequests())[0].title).toBe('New');
  });

  it('an update in parts takes the earlier request back, although it was interrupted', async () => {
    await bed.act({}, { 'z-old.txt': 'of the first request\n' });
    const big = (letter: string) => Buffer.alloc(9_000_000, letter);
    bed.forge.fail({
      status: 502,
      match: (() => {
        let commits = 0;
        return (_method: string, _path: string, fields: string[] = []) => {
          if (fields.includes('createCommitOnBranch')) {
            commits += 1;
          }
          return commits === 2 && fields.includes('createCommitOnBranch');
        };
      })(),
    });
    const { error } = await bed.act(
      { whenExists: 'update' },
      { a: big('a'), b: big('b') },
      { task: 'task-2' },
    );
    expect(error).toBeUndefined();
    expect(Object.keys(await bed.files('change'))).toEqual(
      expect.arrayContaining(['a', 'b']),
    );
    expect(Object.keys(await bed.files('change'))).not.toContain('z-old.txt');
  });

  it("a reviewer's change is not undone once a commit of ours is on top", async () => {
    await bed.act({}, { 'a.txt': 'ours\n' });
    await bed.push('change', { 'a.txt': 'reviewed\n' }, 'A fix');
    await bed.act(
      { whenExists: 'update' },
      { 'b.txt': 'b\n' },
      { task: 'task-2' },
    );
    expect(await bed.files('change')).toMatchObject({
      'a.txt': '100644 reviewed\n',
    });
    const { error } = await bed.act(
      { whenExists: 'update' },
      { 'a.txt': 'ours again\n', 'b.txt': 'b\n' },
      { task: 'task-3' },
    );
    expect(error?.message).toContain("has changed 'a.txt'");
    expect(await bed.files('change')).toMatchObject({
      'a.txt': '100644 reviewed\n',
    });
  });

  it("a reviewer's change of a mode is not undone", async () => {
    await bed.act({}, { 'run.sh': '#!/bin/sh\n' });
    const { sha: tree } = await api('POST', '/git/trees', {
      base_tree: await bed.head('change'),
      tree: [
        {
          path: 'run.sh',
          mode: '100755',
          type: 'blob',
          content: '#!/bin/sh\n',
        },
      ],
    });
    const { sha } = await api('POST', '/git/commits', {
      message: 'Make it executable',
      tree,
      parents: [await bed.head('change')],
    });
    await api('PATCH', '/git/refs/heads/change', { sha });
    const { error } = await bed.act({}, { 'run.sh': '#!/bin/sh\n' });
    expect(await bed.files('change')).toMatchObject({
      'run.sh': '100755 #!/bin/sh\n',
    });
    expect(error?.message).toContain("has changed 'run.sh'");
  });

  it('a folder in filesToDelete is deleted or refused, never ignored', async () => {
    const { error, output } = await bed.act({ filesToDelete: ['apps'] }, {});
    expect(error === undefined && output.state === 'unchanged').toBe(false);
  });

  it('a 200 with "Something went wrong" is asked again', async () => {
    let times = 0;
    onGraphql(async query => {
      if (!query.includes('createPullRequest') || times > 0) {
        return undefined;
      }
      times += 1;
      return {
        data: null,
        errors: [
          {
            message:
              'Something went wrong while executing your query on 2026-01-01T00:00:00Z. Please include `ABCD` when reporting this issue.',
          },
        ],
      };
    });
    const { error } = await bed.act({}, { 'a.txt': 'a' });
    expect(error).toBeUndefined();
    expect(await bed.pullRequests()).toHaveLength(1);
  });

  it("a person's branch from main is theirs, although main holds our merged commits", async () => {
    await bed.push('release', {});
    await bed.act({}, { 'ours.txt': 'ours\n' });
    await bed.settle(1, 'merge', { deleteBranch: true });
    const theirs = await bed.push('hotfix', { 'fix.txt': 'theirs\n' });
    const { error } = await bed.act(
      { branch: 'hotfix', targetBranch: 'release', whenExists: 'update' },
      { 'a.txt': 'a' },
      { task: 'task-2' },
    );
    expect(await bed.head('hotfix')).toBe(theirs);
    expect(error?.message).toContain("There is a branch 'hotfix' already");
  });

  it('no commit goes to develop without a review, although our requests were merged into it', async () => {
    await bed.push('develop', { 'work.txt': 'theirs\n' });
    await bed.act({ targetBranch: 'develop' }, { 'ours.txt': 'ours\n' });
    await bed.settle(1, 'merge', { deleteBranch: true });
    const develop = await bed.head('develop');
    await bed.act(
      { branch: 'develop', whenExists: 'update' },
      { 'evil.txt': 'unreviewed\n' },
      { task: 'task-2' },
    );
    expect(await bed.head('develop')).toBe(develop);
    expect(Object.keys(await bed.files('develop'))).toContain('ours.txt');
  });

  it('a partial answer to the look is not taken for missing files', async () => {
    onGraphql(async (query, pass) => {
      if (!query.includes('query Look')) {
        return undefined;
      }
      const answer = await pass();
      for (const name of Object.keys(answer.data.repository)) {
        if (/^[tb]\d+$/.test(name)) {
          answer.data.repository[name] = null;
        }
      }
      return {
        ...answer,
        errors: [
          {
            type: 'RESOURCE_LIMITS_EXCEEDED',
            path: ['repository', 't0'],
            message: 'Resource limits for this query exceeded.',
          },
        ],
      };
    });
    const { error, output } = await bed.act(
      { filesToDelete: ['apps/old.yaml'] },
      {},
    );
    expect(error === undefined && output.state === 'unchanged').toBe(false);
  });

  it('pull requests of forks do not hide ours, and its branch stays', async () => {
    await bed.act({}, { 'a.txt': 'a' });
    onGraphql(async (query, pass) => {
      if (!query.includes('query Look')) {
        return undefined;
      }
      const answer = await pass();
      const [ours] = answer.data.repository.pullRequests.nodes;
      // Twenty newer ones from forks fill `first: 20`.
      answer.data.repository.pullRequests.nodes = Array.from(
        { length: 20 },
        (_, index) => ({
          ...ours,
          number: 100 + index,
          isCrossRepository: true,
        }),
      );
      return answer;
    });
    const { error } = await bed.act({}, { 'a.txt': 'a' });
    expect(await bed.branches()).toContain('change');
    expect((await bed.pullRequests())[0].state).toBe('open');
    expect(error).toBeUndefined();
  });

  it.each(['github', 'gitlab', 'gitea'] as const)(
    "a person's empty branch is theirs, although we once meant to make it (%s)",
    async type => {
      await bed.stop();
      bed = await startTestBed(type, { patience: { attempts: 3 } });
      await bed.forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['change'],
      });
      const first = await bed.act({}, { 'a.txt': 'a' });
      expect(first.error?.message).toContain('protects the branch');
      await bed.forge.changeRepository('acme', 'gitops', {
        protectedBranches: [],
      });
      await api('POST', '/git/refs', {
        ref: 'refs/heads/change',
        sha: await bed.head('main'),
      });
      const { error } = await bed.act({}, { 'a.txt': 'a' });
      expect(await bed.head('change')).toBe(await bed.head('main'));
      expect(error?.message).toContain("There is a branch 'change' already");
    },
  );

  it.each(['github', 'gitlab', 'gitea'] as const)(
    'the request goes on, although somebody also proposes its branch elsewhere (%s)',
    async type => {
      await bed.stop();
      bed = await startTestBed(type, { patience: { attempts: 3 } });
      await bed.push('release', {});
      await bed.act({}, { 'a.txt': 'a' });
      await api('POST', '/pulls', {
        title: 'Backport',
        head: 'change',
        base: 'release',
      });
      const { error, output } = await bed.act({}, { 'a.txt': 'a' });
      expect(error).toBeUndefined();
      expect(output.pullRequestNumber).toBe(1);
    },
  );

  it.each(['github', 'gitlab'] as const)(
    'the same request for another target is refused with the link on every forge (%s)',
    async type => {
      await bed.stop();
      bed = await startTestBed(type, { patience: { attempts: 3 } });
      await bed.push('release', {});
      await bed.act({}, { 'a.txt': 'a' });
      const { error } = await bed.act(
        { targetBranch: 'release' },
        { 'a.txt': 'a' },
      );
      expect(error?.message).toContain(
        "proposes the branch 'change' for 'main'",
      );
      expect(await bed.pullRequests()).toHaveLength(1);
    },
  );

  it('the token of an Enterprise Server is never sent to api.github.com', async () => {
    const asked: string[] = [];
    globalThis.fetch = async input => {
      asked.push(String(input));
      return Response.json({ data: { repository: null } });
    };
    const integrations = ScmIntegrations.fromConfig(
      mockServices.rootConfig({
        data: {
          integrations: {
            github: [{ host: 'github.corp.example', token: 'corporate' }],
          },
        },
      }),
    );
    const connect = await createForge({
      integrations,
      address: {
        type: 'github',
        host: 'github.corp.example',
        owner: 'acme',
        repo: 'gitops',
      },
      requireToken: false,
    }).catch(() => undefined);
    await connect?.(
      new ForgeCalls({
        forge: 'GitHub',
        patience: {
          callTimeout: 1_000,
          attempts: 1,
          firstPause: 1,
          rateLimitWaits: 1,
        },
        logger: mockServices.logger.mock(),
      }),
    )
      .look({
        branch: 'change',
        paths: [],
        mentions: {
          labels: [],
          reviewers: [],
          teamReviewers: [],
          assignees: [],
        },
      })
      .catch(() => undefined);
    expect(asked.filter(url => url.includes('api.github.com'))).toEqual([]);
  });

  it("a branch with more than 100 commits of others is refused, not called a stranger's", async () => {
    await bed.act({}, { 'a.txt': 'a' });
    let sha = await bed.head('change');
    const { tree } = await api('GET', `/git/commits/${sha}`);
    for (let index = 0; index < 101; index += 1) {
      ({ sha } = await api('POST', '/git/commits', {
        message: `Work ${index}`,
        tree: tree.sha,
        parents: [sha],
      }));
    }
    await api('PATCH', '/git/refs/heads/change', { sha });
    const { error } = await bed.act({}, { 'a.txt': 'a' });
    expect(error?.message).toContain('has more than 100 commits of its own');
  });

  it('what people added more than 100 commits ago stays in an update', async () => {
    await bed.act({}, { 'a.txt': 'a' });
    await bed.push('change', { 'note.md': 'theirs\n' });
    let sha = await bed.head('change');
    const { tree } = await api('GET', `/git/commits/${sha}`);
    for (let index = 0; index < 50; index += 1) {
      ({ sha } = await api('POST', '/git/commits', {
        message: `Work ${index}`,
        tree: tree.sha,
        parents: [sha],
      }));
    }
    await api('PATCH', '/git/refs/heads/change', { sha });
    await bed.act({}, { 'a.txt': 'a', 'b.txt': 'b' });
    sha = await bed.head('change');
    const after = await api('GET', `/git/commits/${sha}`);
    for (let index = 0; index < 50; index += 1) {
      ({ sha } = await api('POST', '/git/commits', {
        message: `More ${index}`,
        tree: after.tree.sha,
        parents: [sha],
      }));
    }
    await api('PATCH', '/git/refs/heads/change', { sha });
    await bed.act({ whenExists: 'update' }, { 'c.txt': 'c' }, { task: 'two' });
    expect(await bed.files('change')).toMatchObject({
      'note.md': '100644 theirs\n',
    });
  });

  it('a dry run says that the repository is archived', async () => {
    await bed.forge.changeRepository('acme', 'gitops', { archived: true });
    const { error } = await bed.act({}, { 'a.txt': 'a' }, { dryRun: true });
    expect(error?.message).toContain('is archived');
  });

  it('a label keeps its @', async () => {
    await bed.act({ labels: ['@backend'] }, { 'a.txt': 'a' });
    expect((await bed.pullRequests())[0].labels).toEqual(['@backend']);
  });

  it('a co-author cannot write the trailer of another request', async () => {
    const coAuthor = 'Eve\u2028Gitops-Request-Id: victim\u2028 <e@example.com>';
    const { error } = await bed.act({ coAuthor }, { 'a.txt': 'a' });
    const message = commitMessage({
      message: 'Change',
      coAuthor,
      requestId: 'mine',
      branch: 'change',
      part: 1,
      parts: 1,
    });
    expect([error?.name, requestIdOf(message, 'change')]).toContainEqual(
      error ? 'InputError' : 'mine',
    );
  });

  it('a merge between the look and the commit does not lose the commit', async () => {
    await bed.act({}, { 'a.txt': 'a' });
    let merged = false;
    onGraphql(async query => {
      if (query.includes('createCommitOnBranch') && !merged) {
        merged = true;
        await bed.settle(1, 'merge');
      }
      return undefined;
    });
    const { output } = await bed.act({}, { 'a.txt': 'a', 'b.txt': 'b' });
    const pulls = await bed.pullRequests();
    expect(pulls.filter(({ state }) => state === 'open')).toHaveLength(1);
    expect(output.pullRequestNumber).toBe(2);
  });

  it.each([
    ['a plain file', 'text'],
    ['an executable file', { executable: 'text' }],
    ['a symbolic link', { link: 'README.md' }],
  ] as const)(
    '%s does not silently take the place of a folder',
    async (_name, file) => {
      const { error } = await bed.act({}, { apps: file });
      const kept =
        error !== undefined ||
        Object.keys(await bed.files('change')).includes('apps/orders.yaml');
      expect(kept).toBe(true);
    },
  );
});
