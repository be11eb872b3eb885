import { randomBytes } from 'node:crypto';
import { FileChange } from '../../changes/FileChange';
import { gitBlobId } from '../../changes/gitBlobId';
import { Forge, NO_MENTIONS, PullRequest, RepositoryState } from '../Forge';
import { createGiteaForge } from './createGiteaForge';
import {
  GiteaTestBed,
  startGiteaTestBed,
} from './__testUtils__/startGiteaTestBed';

const FILES = {
  'README.md': '# GitOps\n',
  'apps/orders.yaml': 'replicas: 1\n',
  'apps/old.yaml': 'replicas: 0\n',
};

describe('createGiteaForge', () => {
  let bed: GiteaTestBed;
  let forge: Forge;

  async function start(files: Record<string, string> = FILES) {
    bed = await startGiteaTestBed(files);
    forge = createGiteaForge(bed.options);
  }

  beforeEach(() => start());

  afterEach(() => bed.stop());

  function add(path: string, content: string | Buffer = `${path}\n`) {
    return change('add', path, content);
  }

  function change(
    kind: 'add' | 'modify',
    path: string,
    content: string | Buffer,
  ): FileChange {
    return {
      kind,
      path,
      file: { mode: '100644', content: Buffer.from(content) },
    };
  }

  function look(
    paths: string[] = [],
    targetBranch: string | undefined = 'main',
  ): Promise<RepositoryState> {
    return forge.look({
      branch: 'change',
      targetBranch,
      paths,
      mentions: NO_MENTIONS,
    });
  }

  async function create(...changes: FileChange[]): Promise<string> {
    const { target } = await look(changes.map(({ path }) => path));
    return await forge.commit({
      branch: 'change',
      onto: 'create',
      parent: target.head,
      changes,
      message: 'Change\n\nGitops-Request-Id: task-1',
    });
  }

  async function open(
    fields: Partial<Parameters<Forge['openPullRequest']>[0]> = {},
  ): Promise<PullRequest> {
    return await forge.openPullRequest({
      branch: 'change',
      targetBranch: 'main',
      title: 'Change orders',
      body: 'Why.',
      draft: false,
      ...NO_MENTIONS,
      ...fields,
    });
  }

  /** Somebody else's commit to a branch. */
  async function push(
    branch: string,
    files: Record<string, string>,
    newBranch?: string,
  ): Promise<string> {
    const operations = await Promise.all(
      Object.entries(files).map(async ([path, content]) => {
        const known = await bed
          .api('GET', `/contents/${path}?ref=${branch}`)
          .catch(() => undefined);
        return {
          operation: known ? 'update' : 'create',
          path,
          content: Buffer.from(content).toString('base64'),
          sha: known?.sha,
        };
      }),
    );
    const { commit } = await bed.api('POST', '/contents', {
      branch,
      new_branch: newBranch,
      message: 'By hand',
      author: { name: 'Rita', email: 'rita@example.com' },
      files: operations,
    });
    return commit.sha;
  }

  async function readFile(commit: string, path: string) {
    const entry = (await forge.readEntries(commit, [path])).get(path);
    return entry && (await forge.readFile(commit, path, entry));
  }

  async function headOf(branch: string): Promise<string> {
    return (await bed.api('GET', `/branches/${branch}`)).commit.id;
  }

  /** The calls since the log was reset, as `GET /pulls`. */
  function calls(): string[] {
    return bed.forge.calls.list.map(
      ({ method, path }) =>
        `${method} ${path.replace('/gitea/api/v1/repos/acme/gitops', '')}`,
    );
  }

  describe('calls', () => {
    it('makes five for a first run', async () => {
      bed.forge.calls.reset();
      await create(add('a.txt'), change('modify', 'README.md', 'new\n'));
      await open();
      expect(calls()).toEqual([
        'GET /pulls/main/change',
        'GET /compare/main...change',
        'GET /git/trees/refs%2Fheads%2Fmain',
        'POST /contents',
        'POST /pulls',
      ]);
    });

    describe('without a target branch', () => {
      async function callsToLook(): Promise<string[]> {
        forge = createGiteaForge(bed.options);
        bed.forge.calls.reset();
        const { target } = await forge.look({
          branch: 'change',
          paths: ['a.txt'],
          mentions: NO_MENTIONS,
        });
        expect(target.name).toBe('main');
        return calls();
      }

      /** Opens a pull request of another branch. */
      async function openOther(branch: string): Promise<void> {
        await push('main', { [branch]: branch }, branch);
        await open({ branch });
      }

      it('asks the repository where there is no pull request', async () => {
        expect(await callsToLook()).toEqual([
          'GET /pulls',
          'GET ',
          'GET /compare/main...change',
          'GET /git/trees/refs%2Fheads%2Fmain',
        ]);
      });

      it('learns the default branch from the pull requests of others', async () => {
        await openOther('other');
        await bed.api('PATCH', '/pulls/1', { state: 'closed' });
        expect((await callsToLook()).slice(0, 3)).toEqual([
          'GET /pulls',
          'GET /pulls/main/change',
          'GET /compare/main...change',
        ]);
      });

      it('makes no more calls where its own is one of the newest', async () => {
        const head = await create(add('a.txt'));
        await open();
        await openOther('other');
        expect(await callsToLook()).toEqual([
          'GET /pulls',
          'GET /compare/main...change',
          `GET /git/trees/${head}`,
        ]);
      });

      it('makes one more where many others have changed since', async () => {
        const head = await create(add('a.txt'));
        await open();
        for (let number = 1; number <= 10; number += 1) {
          await openOther(`other-${number}`);
        }
        expect(await callsToLook()).toEqual([
          'GET /pulls',
          'GET /pulls/main/change',
          'GET /compare/main...change',
          `GET /git/trees/${head}`,
        ]);
        await bed.api('PATCH', '/pulls/1', { body: 'Newest again' });
        expect(await callsToLook()).toHaveLength(3);
      });

      it('takes no pull request for its own that only looks like it', async () => {
        await push('main', { 'r.txt': 'r' }, 'release');
        await create(add('a.txt'));
        await open({ targetBranch: 'release' });
        await open();
        await bed.api('PATCH', '/pulls/2', { state: 'closed' });
        forge = createGiteaForge(bed.options);
        const { pullRequests, target } = await forge.look({
          branch: 'change',
          paths: [],
          mentions: NO_MENTIONS,
        });
        expect(target.name).toBe('main');
        expect(
          pullRequests.map(({ number, state, targetBranch }) => [
            number,
            state,
            targetBranch,
          ]),
        ).toEqual([
          [2, 'closed', 'main'],
          [1, 'open', 'release'],
        ]);
      });
    });

    it('makes one less where the branch may be taken for new', async () => {
      bed.forge.calls.reset();
      const question = {
        branch: 'change',
        targetBranch: 'main',
        paths: ['a.txt'],
        mentions: NO_MENTIONS,
        assumeNew: true,
      };
      const state = await forge.look(question);
      expect(state).toMatchObject({ assumedNew: true, pullRequests: [] });
      expect(state.branch).toBeUndefined();
      expect(calls()).toEqual([
        'GET /pulls/main/change',
        'GET /git/trees/refs%2Fheads%2Fmain',
      ]);
      // A pull request tells that there is, or was, such a branch.
      const head = await create(add('a.txt'));
      await open();
      expect(await forge.look(question)).toMatchObject({
        assumedNew: false,
        branch: { head },
      });
    });

    it('makes five for an update', async () => {
      await create(add('a.txt'));
      const pull = await open();
      forge = createGiteaForge(bed.options);
      bed.forge.calls.reset();
      const { branch } = await look(['a.txt']);
      const { head } = branch!;
      await forge.commit({
        branch: 'change',
        onto: 'append',
        parent: head,
        changes: [change('modify', 'a.txt', 'other\n')],
        message: 'Again',
      });
      await forge.updatePullRequest(pull, { title: 'Other', body: 'Other' });
      expect(calls()).toEqual([
        'GET /pulls/main/change',
        'GET /compare/main...change',
        `GET /git/trees/${head}`,
        'POST /contents',
        'PATCH /pulls/1',
      ]);
    });

    it('does not read again what it has read', async () => {
      await create(add('a.txt'), change('modify', 'README.md', 'new\n'));
      const { branch } = await look(['a.txt']);
      const { head } = branch!;
      bed.forge.calls.reset();
      expect((await forge.readEntries(head, ['README.md'])).size).toBe(1);
      expect((await forge.divergence('main', head)).changedPaths).toHaveLength(
        2,
      );
      expect(await forge.commitPaths(head)).toHaveLength(2);
      expect(calls()).toEqual([]);
    });

    it('reads a large repository in pages, and no more than it needs', async () => {
      await bed.stop();
      const names = Array.from(
        { length: 2_500 },
        (_, index) => `f/${String(index).padStart(4, '0')}`,
      );
      await start(Object.fromEntries(names.map(name => [name, name])));
      bed.forge.calls.reset();
      const first = await look(['f/0001', 'a-before-all']);
      expect([...first.target.entries.keys()]).toEqual(['f/0001']);
      expect(calls().filter(call => call.includes('trees'))).toHaveLength(1);

      const { head } = first.target;
      const entries = await forge.readEntries(head, ['f/2499', 'f/0002', 'z']);
      expect([...entries.keys()]).toEqual(['f/2499', 'f/0002']);
      expect(calls().filter(call => call.includes('trees'))).toHaveLength(3);
    });
  });

  describe('look', () => {
    it('tells the target and what exists of the paths', async () => {
      const state = await look(['apps/orders.yaml', 'apps', 'nothing']);
      expect(state).toEqual({
        archived: false,
        target: {
          name: 'main',
          head: await headOf('main'),
          entries: new Map([
            [
              'apps/orders.yaml',
              {
                mode: '100644',
                sha: gitBlobId(Buffer.from('replicas: 1\n'), ''),
              },
            ],
          ]),
        },
        branch: undefined,
        assumedNew: false,
        pullRequests: [],
      });
    });

    it('finds a branch without a pull request', async () => {
      const main = await headOf('main');
      const head = await create(add('a.txt'));
      expect(await look(['a.txt'])).toMatchObject({
        target: { head: main },
        branch: {
          head,
          mergeBase: main,
          commits: [
            {
              sha: head,
              message: 'Change\n\nGitops-Request-Id: task-1',
              author: 'demo',
              merge: false,
            },
          ],
          entries: new Map([['a.txt', expect.anything()]]),
        },
        pullRequests: [],
      });
    });

    it('finds a branch that has nothing of its own', async () => {
      const head = await push('main', { 'b.txt': 'b' }, 'change');
      await bed.api('POST', '/pulls', {
        title: 'b',
        head: 'change',
        base: 'main',
      });
      await bed.api('POST', '/pulls/1/merge', { Do: 'merge' });
      expect((await look(['b.txt'])).branch).toEqual({
        head,
        mergeBase: head,
        commits: [],
        entries: new Map([['b.txt', expect.anything()]]),
      });
    });

    it('names who has committed by hand, the newest first', async () => {
      await create(add('a.txt'));
      await push('change', { 'b.txt': 'b' });
      const { branch } = await look();
      expect(branch?.commits.map(({ author }) => author)).toEqual([
        'Rita <rita@example.com>',
        'demo',
      ]);
    });

    it('tells all of an open pull request', async () => {
      await bed.forge.changeRepository('acme', 'gitops', {
        collaborators: { users: ['ada', 'grace'], teams: ['platform'] },
      });
      const head = await create(add('a.txt'));
      const opened = await open({ draft: true, assignees: ['ada'] });
      const notices = await forge.mention(opened, {
        labels: ['storage'],
        reviewers: ['grace'],
        teamReviewers: ['platform'],
        assignees: [],
      });
      expect(notices).toEqual([]);
      const { pullRequests, target } = await look();
      expect(pullRequests).toEqual([
        {
          number: 1,
          url: `${bed.forge.url}/acme/gitops/pull/1`,
          state: 'open',
          title: 'Change orders',
          body: 'Why.',
          draft: true,
          targetBranch: 'main',
          head,
          labels: ['storage'],
          reviewers: ['grace'],
          teamReviewers: ['platform'],
          assignees: ['ada'],
        },
      ]);
      expect(target.head).toBe(await headOf('main'));
    });

    it.each([
      ['commits'],
      ['files'],
      ['merge'],
      ['reviews'],
      ['feature/a%c#d&e'],
      ['größe'],
    ])('finds the pull request of a branch called %s', async name => {
      const { target } = await look();
      await forge.commit({
        branch: name,
        onto: 'create',
        parent: target.head,
        changes: [add('a.txt')],
        message: 'a',
      });
      await open({ branch: name });
      const state = await forge.look({
        branch: name,
        targetBranch: 'main',
        paths: [],
        mentions: NO_MENTIONS,
      });
      expect(state.branch?.commits).toHaveLength(1);
      expect(state.pullRequests).toEqual([
        expect.objectContaining({ number: 1, state: 'open' }),
      ]);
    });

    it('finds the open one behind those that are not', async () => {
      for (const number of [1, 2]) {
        await create(add(`${number}.txt`));
        await open();
        await bed.api('POST', `/pulls/${number}/merge`, { Do: 'squash' });
        await bed.api('DELETE', '/branches/change');
      }
      await create(add('3.txt'));
      await open();
      const { pullRequests } = await look();
      expect(pullRequests.map(({ number, state }) => [number, state])).toEqual([
        [3, 'open'],
        [2, 'merged'],
        [1, 'merged'],
      ]);
    });

    it('finds an open one to another target', async () => {
      await push('main', { 'r.txt': 'r' }, 'release');
      await create(add('a.txt'));
      await open();
      await bed.api('PATCH', '/pulls/1', { state: 'closed' });
      await open({ targetBranch: 'release' });
      const { pullRequests } = await look();
      expect(
        pullRequests.map(({ number, state, targetBranch }) => [
          number,
          state,
          targetBranch,
        ]),
      ).toEqual([
        [2, 'open', 'release'],
        [1, 'closed', 'main'],
      ]);
    });

    it('finds the one that is merged, also without its branch', async () => {
      const head = await create(add('a.txt'));
      await open();
      await bed.api('POST', '/pulls/1/merge', { Do: 'merge' });
      await bed.api('DELETE', '/branches/change');
      const state = await look();
      expect(state.branch).toBeUndefined();
      expect(state.pullRequests).toEqual([
        expect.objectContaining({ number: 1, state: 'merged', head }),
      ]);
    });

    it('tells with what a pull request ended, not what its branch holds now', async () => {
      const head = await create(add('a.txt'));
      await open();
      await bed.api('PATCH', '/pulls/1', { state: 'closed' });
      const later = await push('change', { 'b.txt': 'b' });
      const state = await look();
      expect(state.branch?.head).toBe(later);
      expect(state.pullRequests).toEqual([
        expect.objectContaining({ number: 1, state: 'closed', head }),
      ]);
    });

    it('says that the repository is archived', async () => {
      await bed.forge.changeRepository('acme', 'gitops', { archived: true });
      const { archived } = await forge.look({
        branch: 'change',
        paths: [],
        mentions: NO_MENTIONS,
      });
      expect(archived).toBe(true);
    });

    it('refuses a target branch that is not there', async () => {
      await expect(look([], 'nowhere')).rejects.toThrow(
        "The branch 'nowhere' that the pull request is to go to does not exist in acme/gitops",
      );
    });

    it.each(['main', undefined])(
      'refuses a repository that is not there (target: %s)',
      async targetBranch => {
        forge = createGiteaForge({ ...bed.options, repo: 'nothing' });
        await expect(
          forge.look({
            branch: 'change',
            targetBranch,
            paths: [],
            mentions: NO_MENTIONS,
          }),
        ).rejects.toThrow('There is no repository acme/nothing on Gitea');
      },
    );

    it.each(['main', undefined])(
      'refuses an empty repository (target: %s)',
      async targetBranch => {
        await bed.forge.createRepository({
          owner: 'acme',
          name: 'empty',
          files: {},
        });
        forge = createGiteaForge({ ...bed.options, repo: 'empty' });
        await expect(
          forge.look({
            branch: 'change',
            targetBranch,
            paths: [],
            mentions: NO_MENTIONS,
          }),
        ).rejects.toThrow('acme/empty has no commit yet');
      },
    );

    it.each(['token', 'basic', 'oauth'] as const)(
      'names the credentials that Gitea does not know (%s)',
      async kind => {
        forge = createGiteaForge({
          ...bed.options,
          access: { ...bed.options.access, kind, token: 'invalid' },
        });
        await expect(look()).rejects.toThrow(
          'Gitea does not accept the password of integrations.gitea for localhost: invalid username, password or token',
        );
      },
    );

    it('says what the token lacks', async () => {
      bed.forge.fail({
        status: 403,
        message:
          'token does not have at least one of required scope(s), required=[read:repository]',
      });
      await expect(look()).rejects.toThrow(
        /required=\[read:repository\]\. It needs .*write:repository/,
      );
    });

    it('says that an answer is not Gitea’s', async () => {
      const page = `${bed.forge.url}/acme/gitops/tree/main?`;
      forge = createGiteaForge({ ...bed.options, apiUrl: page });
      await expect(look()).rejects.toThrow(
        'Gitea refused to read files and pull requests in acme/gitops: OK, and no JSON',
      );
    });
  });

  describe('commit', () => {
    it('takes 500 files in one call', async () => {
      const changes = Array.from({ length: 500 }, (_, index) =>
        add(`many/${index % 9}/${index}.txt`),
      );
      await create(...changes);
      expect(calls().filter(call => call === 'POST /contents')).toHaveLength(1);
      const { branch } = await look(changes.map(({ path }) => path));
      expect(branch?.entries.size).toBe(500);
    });

    it('adds, changes and deletes at once, on top of the target', async () => {
      const main = await headOf('main');
      const head = await create(
        add('a.txt'),
        change('modify', 'apps/orders.yaml', 'replicas: 2\n'),
        { kind: 'delete', path: 'apps/old.yaml' },
      );
      const { parents } = await bed.api('GET', `/git/commits/${head}`);
      expect(parents).toEqual([expect.objectContaining({ sha: main })]);
      expect(
        (await forge.divergence('main', head)).changedPaths.sort(),
      ).toEqual(['a.txt', 'apps/old.yaml', 'apps/orders.yaml']);
      const file = await readFile(head, 'apps/orders.yaml');
      expect(file?.content.toString()).toBe('replicas: 2\n');
    });

    it.each([
      'a b.txt',
      'a%20b.txt',
      'a#b?c=d&e.txt',
      '.hidden/.file',
      'größe/日本語.yaml',
      "it's [a] {file}*.yaml",
      '-dash',
      'a\\b',
    ])('takes a file called %s', async path => {
      const content = randomBytes(2_000);
      const head = await create(add(path, content));
      expect(await readFile(head, path)).toEqual({ mode: '100644', content });
    });

    it('goes on where several commits are one change', async () => {
      const first = await create(add('a.txt'));
      const second = await forge.commit({
        branch: 'change',
        onto: 'append',
        parent: first,
        changes: [change('modify', 'README.md', 'new\n')],
        message: 'Part 2',
      });
      expect(await headOf('change')).toBe(second);
    });

    it('refuses to make a branch that has come meanwhile', async () => {
      const { target } = await look();
      await push('main', { 'b.txt': 'b' }, 'change');
      await expect(
        forge.commit({
          branch: 'change',
          onto: 'create',
          parent: target.head,
          changes: [add('a.txt')],
          message: 'a',
        }),
      ).rejects.toThrow(expect.objectContaining({ name: 'OutdatedViewError' }));
    });

    it.each<[string, FileChange]>([
      ['changed', change('modify', 'apps/orders.yaml', 'mine\n')],
      ['deleted', { kind: 'delete', path: 'apps/orders.yaml' }],
      ['added', add('b.txt', 'mine\n')],
    ])('refuses a file to be %s that somebody has changed', async (_, mine) => {
      const { target } = await look(['apps/orders.yaml', 'b.txt']);
      await push('main', { 'apps/orders.yaml': 'theirs\n', 'b.txt': 'b' });
      await expect(
        forge.commit({
          branch: 'change',
          onto: 'create',
          parent: target.head,
          changes: [mine],
          message: 'mine',
        }),
      ).rejects.toThrow(expect.objectContaining({ name: 'OutdatedViewError' }));
      await expect(headOf('change')).rejects.toThrow('404');
    });

    it('keeps what somebody has pushed to the branch, with ours on top', async () => {
      const ours = await create(add('a.txt'));
      const theirs = await push('change', { 'b.txt': 'b' });
      const next = await forge.commit({
        branch: 'change',
        onto: 'append',
        parent: ours,
        changes: [change('modify', 'README.md', 'new\n')],
        message: 'ours again',
      });
      const { parents } = await bed.api('GET', `/git/commits/${next}`);
      expect(parents).toEqual([expect.objectContaining({ sha: theirs })]);
    });

    it.each(['100755', '120000'] as const)(
      'refuses a new file with the mode %s',
      async mode => {
        const file = { mode, content: Buffer.from('x') };
        await expect(
          create({ kind: 'add', path: 'run.sh', file }),
        ).rejects.toThrow(`'run.sh' has the mode ${mode}`);
      },
    );

    it('says that the branch is gone', async () => {
      const head = await create(add('a.txt'));
      await bed.api('DELETE', '/branches/change');
      await expect(
        forge.commit({
          branch: 'change',
          onto: 'append',
          parent: head,
          changes: [add('b.txt')],
          message: 'b',
        }),
      ).rejects.toThrow(expect.objectContaining({ name: 'OutdatedViewError' }));
    });

    it('refuses a file where a folder is, for good', async () => {
      await expect(create(add('apps'))).rejects.toThrow(
        /Gitea refused to commit in acme\/gitops: a directory exists/,
      );
    });

    it('says that the repository is archived', async () => {
      const { target } = await look();
      await bed.forge.changeRepository('acme', 'gitops', { archived: true });
      await expect(
        forge.commit({
          branch: 'change',
          onto: 'create',
          parent: target.head,
          changes: [add('a.txt')],
          message: 'a',
        }),
      ).rejects.toThrow('The repository acme/gitops is archived');
    });

    it('says that a rule protects the branch', async () => {
      await bed.forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['change'],
      });
      await expect(create(add('a.txt'))).rejects.toThrow(
        "A rule of acme/gitops protects the branch 'change' from the password of integrations.gitea",
      );
    });

    it('says that the token may not write', async () => {
      bed.forge.fail({
        match: (method, path) => method === 'POST' && /contents$/.test(path),
        status: 403,
        message:
          'token does not have at least one of required scope(s), required=[write:repository]',
      });
      await expect(create(add('a.txt'))).rejects.toThrow(
        /Gitea does not let the password .* commit in acme\/gitops: .*write:repository/,
      );
    });

    it('says that a proxy takes no request of that size', async () => {
      bed.forge.fail({
        match: method => method === 'POST',
        status: 413,
        message: 'Request Entity Too Large',
      });
      await expect(create(add('a.txt'))).rejects.toThrow(
        'The commit is larger than Gitea takes through its API',
      );
    });

    it('says that nothing is known of an answer that was lost', async () => {
      bed.forge.fail({
        match: method => method === 'POST',
        drop: true,
        when: 'after',
      });
      await expect(create(add('a.txt'))).rejects.toThrow(
        expect.objectContaining({ name: 'LostAnswerError' }),
      );
      bed.forge.heal();
      expect((await look()).branch?.commits).toHaveLength(1);
    });
  });

  describe('divergence and commitPaths', () => {
    it('leaves out what was done and undone', async () => {
      await create(add('a.txt'));
      const main = await headOf('main');
      await push('change', { 'apps/orders.yaml': 'other\n', 'b.txt': 'b' });
      const head = await push('change', {
        'apps/orders.yaml': 'replicas: 1\n',
      });
      forge = createGiteaForge(bed.options);
      const { changedPaths, mergeBase } = await forge.divergence('main', head);
      expect(mergeBase).toBe(main);
      expect(changedPaths.sort()).toEqual(['a.txt', 'b.txt']);
    });

    it('counts from where the target was merged in', async () => {
      await create(add('a.txt'));
      const main = await push('main', { 'c.txt': 'c', 'README.md': 'new\n' });
      const side = await bed.api('POST', '/pulls', {
        title: 'Bring main in',
        head: 'main',
        base: 'change',
      });
      await bed.api('POST', `/pulls/${side.number}/merge`, { Do: 'merge' });
      const { branch } = await look();
      const { commits, head } = branch!;
      expect(commits.map(({ merge }) => merge)).toEqual([true, false]);
      const { changedPaths, mergeBase } = await forge.divergence('main', head);
      expect(mergeBase).toBe(main);
      expect(changedPaths).toEqual(['a.txt']);
      expect((await forge.commitPaths(head)).sort()).toEqual([
        'README.md',
        'c.txt',
      ]);
    });

    it('finds the newest commit that both share among several', async () => {
      await create(add('a.txt'));
      await push('main', { 'c.txt': 'c' });
      const main = await push('main', { 'd.txt': 'd' });
      const { number } = await bed.api('POST', '/pulls', {
        title: 'Bring main in',
        head: 'main',
        base: 'change',
      });
      await bed.api('POST', `/pulls/${number}/merge`, { Do: 'merge' });
      const { branch } = await look();
      expect(branch?.mergeBase).toBeUndefined();
      expect(await forge.divergence('main', branch!.head)).toEqual({
        mergeBase: main,
        changedPaths: ['a.txt'],
      });
    });

    it('tells what a commit changes that was not read before', async () => {
      const head = await create(add('a.txt'), {
        kind: 'delete',
        path: 'apps/old.yaml',
      });
      expect((await forge.commitPaths(head)).sort()).toEqual([
        'a.txt',
        'apps/old.yaml',
      ]);
    });
  });

  describe('deleteBranch', () => {
    it('deletes the branch that it expects', async () => {
      const head = await create(add('a.txt'));
      await forge.deleteBranch('change', head);
      await expect(headOf('change')).rejects.toThrow('404');
    });

    it('leaves one that has moved', async () => {
      const head = await create(add('a.txt'));
      const later = await push('change', { 'b.txt': 'b' });
      await expect(forge.deleteBranch('change', head)).rejects.toThrow(
        expect.objectContaining({ name: 'OutdatedViewError' }),
      );
      expect(await headOf('change')).toBe(later);
    });

    it('takes one that is gone as done', async () => {
      await expect(
        forge.deleteBranch('change', 'a'.repeat(40)),
      ).resolves.toBeUndefined();
    });

    it('says that a rule protects it', async () => {
      const head = await create(add('a.txt'));
      await bed.forge.changeRepository('acme', 'gitops', {
        protectedBranches: ['change'],
      });
      await expect(forge.deleteBranch('change', head)).rejects.toThrow(
        "protects the branch 'change'",
      );
    });
  });

  describe('pull requests', () => {
    beforeEach(async () => {
      await create(add('a.txt'));
    });

    it('says that there is one already', async () => {
      await open();
      await expect(open()).rejects.toThrow(
        expect.objectContaining({
          name: 'OutdatedViewError',
          message: expect.stringContaining('issue_id: 1'),
        }),
      );
    });

    it('says that the branch is gone', async () => {
      await bed.api('DELETE', '/branches/change');
      await expect(open()).rejects.toThrow(
        expect.objectContaining({ name: 'OutdatedViewError' }),
      );
    });

    it('opens one without those whom Gitea will not assign', async () => {
      await bed.forge.changeRepository('acme', 'gitops', {
        collaborators: { users: ['ada'], teams: [] },
      });
      const pull = await open({ assignees: ['stranger'] });
      expect(pull.assignees).toEqual([]);
      expect(
        await forge.mention(pull, { ...NO_MENTIONS, assignees: ['stranger'] }),
      ).toEqual([
        expect.stringContaining('Gitea did not assign stranger: Assignee does'),
      ]);
    });

    it('changes what is given and leaves the rest', async () => {
      const pull = await open({ draft: true });
      expect(pull).toMatchObject({ title: 'Change orders', draft: true });

      const ready = await forge.updatePullRequest(pull, { draft: false });
      expect(ready).toMatchObject({
        title: 'Change orders',
        draft: false,
        body: 'Why.',
      });
      expect(await bed.api('GET', '/pulls/1')).toMatchObject({
        title: 'Change orders',
        draft: false,
      });

      const hidden = await forge.updatePullRequest(ready, { draft: true });
      const titled = await forge.updatePullRequest(hidden, {
        title: 'Other',
        body: '',
      });
      expect(titled).toMatchObject({ title: 'Other', draft: true, body: '' });
      expect((await bed.api('GET', '/pulls/1')).title).toBe('WIP: Other');
    });

    it('adds labels and people in one call each', async () => {
      const pull = await open();
      bed.forge.calls.reset();
      const notices = await forge.mention(pull, {
        labels: ['storage', 'from backstage'],
        reviewers: ['ada', 'grace'],
        teamReviewers: ['platform'],
        assignees: [],
      });
      expect(notices).toEqual([]);
      expect(calls()).toEqual([
        'POST /issues/1/labels',
        'POST /pulls/1/requested_reviewers',
      ]);
    });

    it('adds an assignee beside those that are there', async () => {
      const pull = await open({ assignees: ['ada'] });
      await forge.mention(pull, { ...NO_MENTIONS, assignees: ['grace'] });
      const [found] = (await look()).pullRequests;
      expect(found.assignees).toEqual(['ada', 'grace']);
    });

    it('says which labels and people there are not', async () => {
      await bed.api('POST', '/labels', { name: 'storage', color: '#00ff00' });
      await bed.forge.changeRepository('acme', 'gitops', {
        collaborators: { users: ['ada'], teams: [] },
      });
      const pull = await open();
      const notices = await forge.mention(pull, {
        labels: ['storage', 'unheard-of'],
        reviewers: ['ada', 'stranger'],
        teamReviewers: [],
        assignees: [],
      });
      expect(notices).toEqual([
        expect.stringMatching(/^Gitea has no label 'unheard-of'/),
        "Gitea did not ask for reviews of ada, stranger: User 'stranger' not exist",
      ]);
      const [found] = (await look()).pullRequests;
      expect(found).toMatchObject({ labels: ['storage'], reviewers: [] });
    });

    it('throws when an answer about labels is lost', async () => {
      const pull = await open();
      bed.forge.fail({ match: method => method === 'POST', status: 502 });
      await expect(
        forge.mention(pull, { ...NO_MENTIONS, labels: ['storage'] }),
      ).rejects.toThrow(expect.objectContaining({ name: 'LostAnswerError' }));
    });
  });
});
