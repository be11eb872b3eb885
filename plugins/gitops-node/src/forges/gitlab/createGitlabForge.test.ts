import { ConflictError } from '@backstage/errors';
import { FileChange } from '../../changes/FileChange';
import { gitBlobId } from '../../changes/gitBlobId';
import { LostAnswerError, OutdatedViewError } from '../errors';
import { Forge, Mentions, NO_MENTIONS, Question } from '../Forge';
import { createGitlabForge } from './createGitlabForge';
import {
  GitlabTestBed,
  startGitlabTestBed,
} from './__testUtils__/startGitlabTestBed';

/** This forge reads a file by its path alone. */
const ENTRY = { sha: '' };

/** As many as one query asks for. */
const many: Mentions = {
  ...NO_MENTIONS,
  reviewers: Array.from({ length: 120 }, (_, index) => `user-${index}`),
};

const hostilePaths = [
  'with space/a b.txt',
  '100%/%2F.txt',
  '#anchor/c#.txt',
  'ünïcode/日本語.txt',
  '.hidden/.env',
  'quote"s/and\'s $x `y`.txt',
  '[glob]*/?.txt',
];

describe('createGitlabForge', () => {
  let bed: GitlabTestBed;
  let forge: Forge;

  beforeEach(async () => {
    bed = await startGitlabTestBed({
      'README.md': '# GitOps\n',
      'old.txt': 'old\n',
    });
    forge = createGitlabForge(bed.options);
  });
  afterEach(() => bed.forge.close());

  const question = (changes: Partial<Question> = {}): Question => ({
    branch: 'feat/x',
    targetBranch: 'main',
    paths: ['README.md', 'new.txt'],
    mentions: NO_MENTIONS,
    ...changes,
  });

  const write = (
    path: string,
    content: string | Buffer = `${path}\n`,
    mode: '100644' | '100755' = '100644',
    kind: 'add' | 'modify' = 'add',
  ): FileChange => ({
    kind,
    path,
    file: { mode, content: Buffer.from(content) },
  });

  /** Makes a branch with a commit, and returns the commit. */
  async function makeBranch(
    branch = 'feat/x',
    changes: FileChange[] = [write('new.txt')],
  ): Promise<string> {
    const { target } = await forge.look(question({ branch, paths: [] }));
    return await forge.commit({
      branch,
      onto: 'create',
      parent: target.head,
      changes,
      message: `Change ${branch}`,
    });
  }

  const openPull = (
    changes: Partial<Parameters<Forge['openPullRequest']>[0]> = {},
  ) =>
    forge.openPullRequest({
      branch: 'feat/x',
      targetBranch: 'main',
      title: 'A title',
      body: 'A *body*',
      draft: false,
      ...NO_MENTIONS,
      ...changes,
    });

  /** Somebody else's call. */
  const call = (method: string, path: string, body?: unknown) =>
    fetch(`${bed.forge.gitlabUrl}/projects/acme%2Fgitops${path}`, {
      method,
      headers: { 'private-token': 'x', 'content-type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });

  const push = async (branch: string, actions: unknown[]) => {
    const response = await call('POST', '/repository/commits', {
      branch,
      commit_message: 'By somebody else',
      author_name: 'Grace',
      author_email: 'grace@example.com',
      actions,
    });
    expect(response.status).toBe(201);
    return (await response.json()).id as string;
  };

  const callCount = () => bed.forge.calls.list.length;

  describe('look', () => {
    it('reads a repository without the branch in one call', async () => {
      bed.forge.calls.reset();
      const state = await forge.look(question());
      expect(bed.forge.calls.list).toMatchObject([
        { method: 'POST', path: '/gitlab/api/graphql', status: 200 },
      ]);
      expect(state).toEqual({
        archived: false,
        target: {
          name: 'main',
          head: expect.stringMatching(/^[0-9a-f]{40}$/),
          entries: new Map([
            [
              'README.md',
              {
                sha: gitBlobId(Buffer.from('# GitOps\n'), ''),
                mode: '100644',
              },
            ],
          ]),
        },
        pullRequests: [],
      });
    });

    it('finds the default branch', async () => {
      const { target } = await forge.look(
        question({ targetBranch: undefined }),
      );
      expect(target.name).toBe('main');
      expect([...target.entries.keys()]).toEqual(['README.md']);
    });

    it('reads the branch and its merge requests in two calls', async () => {
      const head = await makeBranch('feat/x', [
        write('new.txt', 'x', '100755'),
      ]);
      const first = await openPull();
      await call('PUT', `/merge_requests/${first.number}`, {
        state_event: 'close',
      });
      const second = await openPull({ title: 'Again', draft: true });
      bed.forge.calls.reset();
      const { branch, pullRequests } = await forge.look(question());
      expect(callCount()).toBe(2);
      expect(branch).toEqual({
        head,
        commits: [
          {
            sha: head,
            message: 'Change feat/x',
            author: 'Demo User <demo@forge.localhost>',
            merge: false,
          },
        ],
        more: false,
        entries: new Map([
          ['README.md', expect.objectContaining({ mode: '100644' })],
          ['new.txt', { sha: gitBlobId(Buffer.from('x'), ''), mode: '100755' }],
        ]),
      });
      expect(pullRequests).toEqual([second, { ...first, state: 'closed' }]);
    });

    it('tells who wrote what, and merges from commits', async () => {
      const ours = await makeBranch();
      const theirs = await push('feat/x', [
        { action: 'create', file_path: 'theirs.txt', content: 'x' },
      ]);
      await push('main', [
        { action: 'create', file_path: 'main.txt', content: 'x' },
      ]);
      const update = await openPull({
        branch: 'main',
        targetBranch: 'feat/x',
      });
      await call('PUT', `/merge_requests/${update.number}/merge`, {});
      const { branch } = await forge.look(question());
      expect(branch?.commits).toEqual([
        expect.objectContaining({ sha: branch?.head, merge: true }),
        {
          sha: theirs,
          message: 'By somebody else',
          author: 'Grace <grace@example.com>',
          merge: false,
        },
        expect.objectContaining({ sha: ours, merge: false }),
      ]);
    });

    it('reads a merged merge request with the head that it ended with', async () => {
      const head = await makeBranch();
      const { number } = await openPull();
      await call('PUT', `/merge_requests/${number}/merge`, {});
      const { pullRequests } = await forge.look(question());
      expect(pullRequests).toMatchObject([{ state: 'merged', head }]);
    });

    it.each([
      [50, 1],
      [51, 1],
      [100, 1],
      [250, 2],
      // A folder of this size is tried and found too large for a page.
      [400, 4],
    ])('reads %d files of a new branch in %d calls', async (count, calls) => {
      const paths = Array.from({ length: count }, (_, index) => `f/${index}`);
      await push('main', [
        ...paths.map(path => ({
          action: 'create',
          file_path: path,
          content: path,
        })),
      ]);
      bed.forge.calls.reset();
      const { target } = await forge.look(question({ paths, mentions: many }));
      expect(callCount()).toBe(calls);
      expect([...target.entries.keys()].sort()).toEqual([...paths].sort());
      expect(target.entries.get('f/7')).toEqual({
        sha: gitBlobId(Buffer.from('f/7'), ''),
        mode: '100644',
      });
    });

    it.each(['new/', 'small/', ''])(
      "reads 2,000 new files of the folder '%s' in two calls",
      async folder => {
        await push('main', [
          { action: 'create', file_path: 'small/0', content: 'there' },
        ]);
        const paths = Array.from(
          { length: 2000 },
          (_, index) => `${folder}${index % 2 ? index : `deep/${index}`}`,
        );
        paths.push('small/0');
        bed.forge.calls.reset();
        const { target } = await forge.look(
          question({ paths: folder === 'new/' ? paths.slice(0, -1) : paths }),
        );
        expect(callCount()).toBe(2);
        expect([...target.entries.keys()]).toEqual(
          folder === 'new/' ? [] : ['small/0'],
        );
      },
    );

    it('reads the files of both branches, however many', async () => {
      const paths = Array.from({ length: 120 }, (_, index) => `f/${index}`);
      await makeBranch(
        'feat/x',
        paths.map(path => write(path)),
      );
      const { branch, target } = await forge.look(question({ paths }));
      expect(target.entries.size).toBe(0);
      expect(branch?.entries.size).toBe(120);
    });

    it('asks for hostile names', async () => {
      const branch = 'feat/"#%25 ü$x'.replace(' ', '_');
      await makeBranch(
        branch,
        hostilePaths.map(path => write(path)),
      );
      const state = await forge.look(question({ branch, paths: hostilePaths }));
      expect([...(state.branch?.entries.keys() ?? [])].sort()).toEqual(
        [...hostilePaths].sort(),
      );
    });

    it('tells a branch from a tag of the same name', async () => {
      const { target } = await forge.look(question());
      await fetch(`${bed.forge.apiUrl}/repos/acme/gitops/git/refs`, {
        method: 'POST',
        body: JSON.stringify({ ref: 'refs/tags/feat/x', sha: target.head }),
      });
      expect((await forge.look(question())).branch).toBeUndefined();
    });

    it('says what is wrong with the repository', async () => {
      const other = createGitlabForge({ ...bed.options, repo: 'nope' });
      await expect(other.look(question())).rejects.toThrow(
        'There is no repository acme/nope on GitLab, or the test token cannot see it',
      );
      await expect(
        forge.look(question({ targetBranch: 'nope' })),
      ).rejects.toThrow("The branch 'nope' that the pull request is to go to");
      await bed.forge.createRepository({
        owner: 'acme',
        name: 'empty',
        files: {},
      });
      const empty = createGitlabForge({ ...bed.options, repo: 'empty' });
      await expect(
        empty.look(question({ targetBranch: undefined })),
      ).rejects.toThrow('The repository acme/empty has no commit yet');
      await expect(forge.look(question({ branch: 'a..b' }))).rejects.toThrow(
        'Ref is not valid',
      );
      await call('POST', '/archive');
      expect((await forge.look(question())).archived).toBe(true);
    });

    it.each([
      ['invalid', 'Invalid token'],
      ['expired', 'Invalid token'],
    ])('says that the token is %s', async (token, detail) => {
      const other = createGitlabForge({
        ...bed.options,
        access: { ...bed.options.access, token },
      });
      await expect(other.look(question())).rejects.toThrow(
        `GitLab does not accept the test token: ${detail}. Renew it`,
      );
    });

    it('repeats what is lost', async () => {
      bed.forge.fail({ status: 502, times: 1 });
      bed.forge.fail({ drop: true, times: 1 });
      expect((await forge.look(question())).target.name).toBe('main');
    });

    it('takes an OAuth token', async () => {
      const other = createGitlabForge({
        ...bed.options,
        access: { kind: 'oauth', token: 'x', origin: 'the user token' },
      });
      expect((await other.look(question())).target.name).toBe('main');
    });
  });

  describe('commit', () => {
    it('makes a branch with 500 files in one call', async () => {
      const { target } = await forge.look(question({ paths: [] }));
      bed.forge.calls.reset();
      const changes = Array.from({ length: 500 }, (_, index) =>
        write(`f/${index}.txt`),
      );
      const head = await forge.commit({
        branch: 'feat/x',
        onto: 'create',
        parent: target.head,
        changes,
        message: 'Many\n\nTrailer: yes',
      });
      expect(callCount()).toBe(1);
      const paths = changes.map(({ path }) => path);
      expect((await forge.readEntries(head, paths)).size).toBe(500);
      const { branch } = await forge.look(question({ paths: [] }));
      expect(branch?.commits).toMatchObject([
        { sha: head, message: 'Many\n\nTrailer: yes' },
      ]);
    });

    it('carries bytes, modes and deletions', async () => {
      const bytes = Buffer.from([0, 255, 10, 13, 128]);
      const first = await makeBranch('feat/x', [
        write('bytes.bin', bytes),
        write('run.sh', '#!/bin/sh\n', '100755'),
        write('plain.sh', 'x'),
        { kind: 'delete', path: 'old.txt' },
      ]);
      const head = await forge.commit({
        branch: 'feat/x',
        onto: 'append',
        parent: first,
        changes: [
          write('run.sh', '#!/bin/sh\n', '100644', 'modify'),
          write('plain.sh', 'y', '100755', 'modify'),
        ],
        message: 'Modes',
      });
      expect(await forge.readFile(head, 'bytes.bin', ENTRY)).toEqual({
        mode: '100644',
        content: bytes,
      });
      const entries = await forge.readEntries(head, [
        'run.sh',
        'plain.sh',
        'old.txt',
      ]);
      expect([...entries].map(([path, { mode }]) => [path, mode])).toEqual([
        ['run.sh', '100644'],
        ['plain.sh', '100755'],
      ]);
    });

    it('goes on top of what others have pushed', async () => {
      const seen = await makeBranch();
      const theirs = await push('feat/x', [
        { action: 'create', file_path: 'theirs.txt', content: 'x' },
      ]);
      const head = await forge.commit({
        branch: 'feat/x',
        onto: 'append',
        parent: seen,
        changes: [write('new.txt', 'changed', '100644', 'modify')],
        message: 'Ours',
      });
      const { branch } = await forge.look(question());
      expect(branch?.commits.map(({ sha }) => sha)).toEqual([
        head,
        theirs,
        seen,
      ]);
    });

    it.each<[string, FileChange, unknown]>([
      [
        'modified',
        write('new.txt', 'ours', '100644', 'modify'),
        { action: 'update', file_path: 'new.txt', content: 'theirs' },
      ],
      [
        'deleted',
        write('new.txt', 'ours', '100644', 'modify'),
        { action: 'delete', file_path: 'new.txt' },
      ],
      [
        'modified what is to be deleted',
        { kind: 'delete', path: 'new.txt' },
        { action: 'update', file_path: 'new.txt', content: 'theirs' },
      ],
      [
        'added',
        write('other.txt', 'ours'),
        { action: 'create', file_path: 'other.txt', content: 'theirs' },
      ],
      [
        'made executable',
        write('new.txt', 'ours', '100644', 'modify'),
        { action: 'chmod', file_path: 'new.txt', execute_filemode: true },
      ],
    ])('is refused where others have %s', async (_, change, theirs) => {
      const seen = await makeBranch();
      const head = await push('feat/x', [theirs]);
      await expect(
        forge.commit({
          branch: 'feat/x',
          onto: 'append',
          parent: seen,
          changes: [change],
          message: 'Ours',
        }),
      ).rejects.toThrow(OutdatedViewError);
      expect((await forge.look(question())).branch?.head).toBe(head);
    });

    it('is refused where the branch has been made or has gone', async () => {
      const { target } = await forge.look(question());
      const request = {
        branch: 'feat/x',
        parent: target.head,
        changes: [write('a.txt')],
        message: 'Ours',
      };
      await expect(
        forge.commit({ ...request, onto: 'append' }),
      ).rejects.toThrow(OutdatedViewError);
      await makeBranch();
      await expect(
        forge.commit({ ...request, onto: 'create' }),
      ).rejects.toThrow(OutdatedViewError);
    });

    it('starts a branch where the target branch was', async () => {
      const { target } = await forge.look(question());
      await push('main', [
        { action: 'create', file_path: 'main.txt', content: 'x' },
      ]);
      await forge.commit({
        branch: 'feat/x',
        onto: 'create',
        parent: target.head,
        changes: [write('a.txt')],
        message: 'Ours',
      });
      const { branch } = await forge.look(
        question({ paths: ['a.txt', 'main.txt'] }),
      );
      expect([...(branch?.entries.keys() ?? [])]).toEqual(['a.txt']);
    });

    it('says why it may not', async () => {
      const { target } = await forge.look(question());
      const commit = (branch: string, by: Forge = forge) =>
        by.commit({
          branch,
          onto: 'create',
          parent: target.head,
          changes: [write('a.txt')],
          message: 'x',
        });
      await expect(commit('-bad')).rejects.toThrow(
        "GitLab refused to commit to the branch '-bad' in acme/gitops: Something went wrong when we tried to create '-bad' for you: Branch name is invalid",
      );
      await call('POST', '/protected_branches', { name: 'release/*' });
      await expect(commit('release/1')).rejects.toThrow(
        "A rule of acme/gitops protects the branch 'release/1' from the test token: 403 Forbidden - You are not allowed to push into this branch",
      );
      const reader = createGitlabForge({
        ...bed.options,
        access: { ...bed.options.access, token: 'read_api' },
      });
      await expect(commit('feat/y', reader)).rejects.toThrow(
        "GitLab does not let the test token commit to the branch 'feat/y' in acme/gitops: insufficient_scope",
      );
      await call('POST', '/archive');
      await forge.look(question());
      await expect(commit('feat/y')).rejects.toThrow(
        'The repository acme/gitops is archived and takes no changes',
      );
    });

    it('says that it is too large', async () => {
      const { target } = await forge.look(question());
      const commit = () =>
        forge.commit({
          branch: 'feat/x',
          onto: 'create',
          parent: target.head,
          changes: [write('a.txt')],
          message: 'x',
        });
      bed.forge.fail({ status: 413, times: 1, message: 'Too big' });
      await expect(commit()).rejects.toThrow(
        'The commit is larger than GitLab takes through its API: Too big',
      );
      bed.forge.fail({
        status: 400,
        times: 1,
        message: 'File "a.txt" is larger than the allowed size of 1 MiB',
      });
      await expect(commit()).rejects.toThrow('A file is larger than GitLab');
    });

    it('does not repeat what may have happened', async () => {
      const { target } = await forge.look(question());
      bed.forge.fail({
        match: method => method === 'POST',
        when: 'after',
        drop: true,
        times: 1,
      });
      bed.forge.calls.reset();
      await expect(
        forge.commit({
          branch: 'feat/x',
          onto: 'create',
          parent: target.head,
          changes: [write('a.txt')],
          message: 'x',
        }),
      ).rejects.toThrow(LostAnswerError);
      expect(callCount()).toBe(1);
      expect((await forge.look(question())).branch?.commits).toHaveLength(1);
    });
  });

  describe('reading', () => {
    it('reads files at a commit', async () => {
      const head = await makeBranch(
        'feat/x',
        hostilePaths.map(path => write(path)),
      );
      for (const path of hostilePaths) {
        expect(await forge.readFile(head, path, ENTRY)).toEqual({
          mode: '100644',
          content: Buffer.from(`${path}\n`),
        });
      }
      await expect(forge.readFile(head, 'no such', ENTRY)).rejects.toThrow(
        `There is no file 'no such' in acme/gitops at ${head}`,
      );
    });

    it('reads no entries without a call', async () => {
      bed.forge.calls.reset();
      expect((await forge.readEntries('0'.repeat(40), [])).size).toBe(0);
      expect(callCount()).toBe(0);
    });

    it('tells what a branch has changed since it left the target', async () => {
      const { target } = await forge.look(question());
      const head = await makeBranch('feat/x', [
        ...hostilePaths.map(path => write(path)),
        { kind: 'delete', path: 'old.txt' },
      ]);
      await push('main', [
        { action: 'create', file_path: 'main.txt', content: 'x' },
      ]);
      bed.forge.calls.reset();
      const { changedPaths, mergeBase } = await forge.divergence('main', head);
      expect(callCount()).toBe(1);
      expect(mergeBase).toBe(target.head);
      expect(changedPaths.sort()).toEqual([...hostilePaths, 'old.txt'].sort());
    });

    it('asks for the merge base where the target was merged in', async () => {
      await makeBranch();
      const base = await push('main', [
        { action: 'create', file_path: 'main.txt', content: 'x' },
      ]);
      const update = await openPull({
        branch: 'main',
        targetBranch: 'feat/x',
      });
      await call('PUT', `/merge_requests/${update.number}/merge`, {});
      const { branch } = await forge.look(question());
      expect(await forge.divergence('main', branch?.head ?? '')).toEqual({
        mergeBase: base,
        changedPaths: ['new.txt'],
      });
    });

    it('tells what a commit has changed, page by page', async () => {
      const paths = Array.from({ length: 230 }, (_, index) => `f/${index}`);
      const head = await makeBranch(
        'feat/x',
        paths.map(path => write(path)),
      );
      expect((await forge.commitPaths(head)).sort()).toEqual(paths.sort());
    });

    it('names both paths of a renamed file', async () => {
      await makeBranch();
      const head = await push('feat/x', [
        { action: 'move', previous_path: 'new.txt', file_path: 'moved.txt' },
      ]);
      expect(await forge.commitPaths(head)).toEqual(['new.txt', 'moved.txt']);
    });
  });

  describe('deleteBranch', () => {
    it('removes a branch that is as it was seen', async () => {
      const head = await makeBranch('feat/ü#%');
      await forge.deleteBranch('feat/ü#%', head);
      const { branch } = await forge.look(question({ branch: 'feat/ü#%' }));
      expect(branch).toBeUndefined();
      await forge.deleteBranch('feat/ü#%', head);
    });

    it('leaves a branch that has moved on', async () => {
      const seen = await makeBranch();
      const head = await push('feat/x', [
        { action: 'create', file_path: 'theirs.txt', content: 'x' },
      ]);
      await expect(forge.deleteBranch('feat/x', seen)).rejects.toThrow(
        OutdatedViewError,
      );
      expect((await forge.look(question())).branch?.head).toBe(head);
    });

    it('leaves a branch that moves on between its two calls', async () => {
      const head = await makeBranch();
      bed.forge.fail({
        match: method => method === 'DELETE',
        status: 412,
        message: '412 Precondition Failed',
      });
      await expect(forge.deleteBranch('feat/x', head)).rejects.toThrow(
        OutdatedViewError,
      );
    });

    it('says that a rule protects a branch', async () => {
      const head = await makeBranch();
      await call('POST', '/protected_branches', { name: 'feat/*' });
      await expect(forge.deleteBranch('feat/x', head)).rejects.toThrow(
        "GitLab refused to delete the branch 'feat/x' in acme/gitops: Protected branch can't be removed",
      );
    });
  });

  describe('merge requests', () => {
    const mentions: Mentions = {
      labels: ['a label', 'b'],
      reviewers: ['ada', 'Grace'],
      teamReviewers: [],
      assignees: ['ada'],
    };

    it('opens one with everything that it names in one call', async () => {
      await forge.look(question({ mentions }));
      const head = await makeBranch();
      bed.forge.calls.reset();
      const pull = await openPull({ ...mentions, draft: true });
      expect(callCount()).toBe(1);
      expect(pull).toEqual({
        number: 1,
        url: `${bed.options.webUrl}/acme/gitops/-/merge_requests/1`,
        state: 'open',
        title: 'A title',
        body: 'A *body*',
        draft: true,
        targetBranch: 'main',
        head,
        ...mentions,
      });
      const page = await fetch(pull.url);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('A title');
    });

    it('is outdated where one has been opened', async () => {
      await makeBranch();
      await openPull();
      await expect(openPull()).rejects.toThrow(
        new OutdatedViewError(
          'GitLab did not open a merge request: Another open merge request already exists for this source branch: !1',
        ),
      );
    });

    it('says which branch is missing', async () => {
      await expect(openPull()).rejects.toThrow(OutdatedViewError);
      await makeBranch();
      await expect(openPull({ targetBranch: 'nope' })).rejects.toThrow(
        "The branch 'nope' that the pull request is to go to does not exist",
      );
    });

    it('passes other refusals on', async () => {
      await makeBranch();
      await expect(openPull({ title: 'x'.repeat(256) })).rejects.toThrow(
        "GitLab refused to open a merge request of the branch 'feat/x' in acme/gitops: title is too long (maximum is 255 characters)",
      );
    });

    it('takes the longest title that it announces, also of a draft', async () => {
      await makeBranch();
      const title = 'x'.repeat(forge.limits.title);
      expect(await openPull({ title, draft: true })).toMatchObject({ title });
    });

    it('changes what is given', async () => {
      await makeBranch();
      const pull = await openPull();
      const draft = await forge.updatePullRequest(pull, { draft: true });
      expect(draft).toEqual({ ...pull, draft: true });
      const renamed = await forge.updatePullRequest(draft, {
        title: 'Other',
        body: '',
      });
      expect(renamed).toEqual({ ...draft, title: 'Other', body: '' });
      expect(
        await forge.updatePullRequest(renamed, { draft: false }),
      ).toMatchObject({ title: 'Other', draft: false });
    });

    it('adds who and what is missing in one call', async () => {
      await makeBranch();
      await forge.look(question({ mentions }));
      const pull = await openPull({ labels: ['b'], reviewers: ['ada'] });
      bed.forge.calls.reset();
      const notices = await forge.mention(pull, {
        labels: ['c'],
        reviewers: ['Grace'],
        teamReviewers: [],
        assignees: ['ada'],
      });
      expect(notices).toEqual([]);
      expect(callCount()).toBe(1);
      const { pullRequests } = await forge.look(question());
      expect(pullRequests).toMatchObject([
        { labels: ['b', 'c'], reviewers: ['ada', 'Grace'], assignees: ['ada'] },
      ]);
    });

    it('says whom and what it cannot name, without a call', async () => {
      const missing: Mentions = {
        labels: ['a,b'],
        reviewers: ['no one'],
        teamReviewers: ['platform'],
        assignees: ['nobody at all'],
      };
      await forge.look(question({ mentions: missing }));
      await makeBranch();
      const pull = await openPull(missing);
      bed.forge.calls.reset();
      expect(await forge.mention(pull, missing)).toEqual([
        "GitLab knows no user 'no one', so the merge request !1 does not name them. Check the user name",
        "GitLab knows no user 'nobody at all', so the merge request !1 does not name them. Check the user name",
        "GitLab's labels have no commas, so the merge request !1 does not get 'a,b'. Give each label by itself",
        "GitLab has no team reviewers, so the merge request !1 does not name 'platform'. Name people as reviewers instead",
      ]);
      expect(callCount()).toBe(0);
    });

    it('says whom GitLab has left out', async () => {
      await forge.look(question({ mentions }));
      await bed.forge.createRepository({
        owner: 'acme',
        name: 'other',
        files: { a: '' },
      });
      await call('POST', '/members', { username: 'ada' });
      await makeBranch();
      const pull = await openPull(mentions);
      expect(pull.reviewers).toEqual(['ada']);
      expect(
        await forge.mention(pull, { ...NO_MENTIONS, reviewers: ['Grace'] }),
      ).toEqual([
        expect.stringContaining(
          "GitLab did not ask 'Grace' to review the merge request !1: its Free tier takes one reviewer",
        ),
      ]);
    });
  });

  it('takes three calls to open a merge request and four to update it', async () => {
    bed.forge.calls.reset();
    const state = await forge.look(question());
    const parent = await forge.commit({
      branch: 'feat/x',
      onto: 'create',
      parent: state.target.head,
      changes: [write('new.txt')],
      message: 'x',
    });
    const pull = await openPull();
    expect(callCount()).toBe(3);

    bed.forge.calls.reset();
    await forge.look(question());
    await forge.commit({
      branch: 'feat/x',
      onto: 'append',
      parent,
      changes: [write('new.txt', 'y', '100644', 'modify')],
      message: 'y',
    });
    await forge.updatePullRequest(pull, { title: 'New' });
    expect(callCount()).toBe(4);
  });

  it('never shows the token', async () => {
    const other = createGitlabForge({
      ...bed.options,
      access: { kind: 'token', token: 'expired', origin: 'the old one' },
    });
    const error = await other
      .commitPaths('0'.repeat(40))
      .catch((thrown: Error) => thrown);
    expect(error).not.toBeInstanceOf(ConflictError);
    expect(String(error)).toContain(
      'GitLab does not accept the old one: invalid_token: Token is expired',
    );
  });
});
