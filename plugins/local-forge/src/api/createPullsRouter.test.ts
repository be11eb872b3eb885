import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createPullsRouter', () => {
  let forge: TestForge;
  beforeEach(async () => {
    forge = await startTestForge();
  });
  afterEach(() => forge.close());

  const repo = '/repos/acme/gitops';
  const pulls = `${repo}/pulls`;

  it('opens a pull request with links that open', async () => {
    const { status, body } = await forge.openPull(
      'feat/x',
      { 'x.txt': '1\n', 'old.txt': null },
      { title: 'Add x', body: 'Because', draft: false },
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({
      number: 1,
      state: 'open',
      title: 'Add x',
      body: 'Because',
      html_url: `${forge.url}/acme/gitops/pull/1`,
      head: { ref: 'feat/x', label: 'acme:feat/x' },
      base: { ref: 'main', repo: { full_name: 'acme/gitops' } },
      mergeable: true,
      mergeable_state: 'clean',
      merged: false,
      changed_files: 2,
      commits: 1,
      additions: 1,
      deletions: 1,
    });
    for (const url of [body.url, body.html_url, body.commits_url]) {
      expect((await fetch(url)).status).toBe(200);
    }
  });

  it('refuses in the words of GitHub', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.api('POST', `${repo}/git/refs`, {
      ref: 'refs/heads/same',
      sha: (await forge.api('GET', `${repo}/commits/main`)).body.sha,
    });
    const refusal = async (fields: Record<string, unknown>) => {
      const { status, body } = await forge.api('POST', pulls, {
        title: 'x',
        base: 'main',
        ...fields,
      });
      expect(status).toBe(422);
      return body.errors?.[0] ?? body.message;
    };
    expect(await refusal({ head: 'acme:feat/x' })).toMatchObject({
      code: 'custom',
      message: 'A pull request already exists for acme:feat/x.',
    });
    expect(await refusal({ head: 'same' })).toMatchObject({
      message: 'No commits between main and same',
    });
    expect(await refusal({ head: 'nope' })).toMatchObject({
      field: 'head',
      code: 'invalid',
    });
    expect(await refusal({ head: 'else:feat/x' })).toMatchObject({
      field: 'head',
      code: 'invalid',
    });
    expect(await refusal({ head: 'feat/x', base: '../x' })).toMatchObject({
      field: 'base',
      code: 'invalid',
    });
    expect(await refusal({ head: 'feat/x', title: undefined })).toContain(
      `"title" wasn't supplied`,
    );
    expect(await refusal({ head: 'feat/x', title: 1 })).toContain(
      'is not a string',
    );
  });

  it('lists by state, head and base', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.openPull('feat/y', { 'y.txt': '1\n' });
    await forge.api('PATCH', `${pulls}/2`, { state: 'closed' });
    const numbers = async (query: string) =>
      (await forge.api('GET', `${pulls}${query}`)).body.map(
        (pull: { number: number }) => pull.number,
      );
    expect(await numbers('')).toEqual([1]);
    expect(await numbers('?state=closed')).toEqual([2]);
    expect(await numbers('?state=all')).toEqual([2, 1]);
    expect(await numbers('?state=all&head=acme%3Afeat%2Fx')).toEqual([1]);
    expect(await numbers('?head=acme%3Anope')).toEqual([]);
    expect(await numbers('?base=other')).toEqual([]);
    const page = await forge.api('GET', `${pulls}?state=all&per_page=1`);
    expect(page.body).toHaveLength(1);
    expect(page.headers.get('link')).toContain('rel="next"');
  });

  it('lists files and commits against the merge base', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.openPull('feat/y', { 'y.txt': '1\n' });
    await forge.api('PUT', `${pulls}/2/merge`, {});
    const files = await forge.api('GET', `${pulls}/1/files`);
    expect(files.body).toMatchObject([
      { filename: 'x.txt', status: 'added', patch: '@@ -0,0 +1 @@\n+1' },
    ]);
    const commits = await forge.api('GET', `${pulls}/1/commits`);
    expect(commits.body).toMatchObject([
      { commit: { message: 'Change feat/x' } },
    ]);
  });

  it('changes title, body and state', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    const closed = await forge.api('PATCH', `${pulls}/1`, {
      title: 'New',
      body: 'Text',
      state: 'closed',
    });
    expect(closed.body).toMatchObject({
      title: 'New',
      body: 'Text',
      state: 'closed',
      merged: false,
    });
    const open = await forge.api('PATCH', `${pulls}/1`, { state: 'open' });
    expect(open.body).toMatchObject({ state: 'open', closed_at: null });
  });

  it('merges with a commit of two parents', async () => {
    const { body } = await forge.openPull('feat/x', { 'x.txt': '1\n' });
    const merged = await forge.api('PUT', `${pulls}/1/merge`, {
      commit_title: 'Merged',
    });
    expect(merged).toMatchObject({
      status: 200,
      body: { merged: true, message: 'Pull Request successfully merged' },
    });
    const commit = await forge.api('GET', `${repo}/commits/main`);
    expect(commit.body).toMatchObject({
      sha: merged.body.sha,
      parents: [{ sha: body.base.sha }, { sha: body.head.sha }],
      commit: { message: `Merged\n\nPull feat/x` },
    });
    const after = await forge.api('GET', `${pulls}/1`);
    expect(after.body).toMatchObject({
      state: 'closed',
      merged: true,
      merge_commit_sha: merged.body.sha,
      merged_by: { login: 'demo' },
      changed_files: 1,
    });
    expect((await forge.api('GET', `${pulls}/1/merge`)).status).toBe(204);
    const again = await forge.api('PUT', `${pulls}/1/merge`, {});
    expect(again).toMatchObject({
      status: 405,
      body: { message: 'Pull Request is not mergeable' },
    });
    const reopened = await forge.api('PATCH', `${pulls}/1`, { state: 'open' });
    expect(reopened.status).toBe(422);
  });

  it('squashes', async () => {
    const { body } = await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.api('PUT', `${pulls}/1/merge`, { merge_method: 'squash' });
    const commit = await forge.api('GET', `${repo}/commits/main`);
    expect(commit.body).toMatchObject({
      parents: [{ sha: body.base.sha }],
      commit: { message: 'Pull feat/x (#1)\n\n* Change feat/x' },
    });
    const rebase = await forge.api('PUT', `${pulls}/1/merge`, {
      merge_method: 'rebase',
    });
    expect(rebase.status).toBe(405);
  });

  it('refuses to merge conflicts, drafts and another head', async () => {
    await forge.openPull('a', { 'shared.txt': 'a\n' });
    await forge.openPull('b', { 'shared.txt': 'b\n' });
    await forge.openPull('c', { 'c.txt': 'c\n' }, { draft: true });
    const stale = await forge.api('PUT', `${pulls}/1/merge`, {
      sha: 'f'.repeat(40),
    });
    expect(stale).toMatchObject({
      status: 409,
      body: {
        message: 'Head branch was modified. Review and try the merge again.',
      },
    });
    expect((await forge.api('PUT', `${pulls}/1/merge`)).status).toBe(200);
    expect((await forge.api('GET', `${pulls}/2`)).body).toMatchObject({
      mergeable: false,
      mergeable_state: 'dirty',
    });
    expect(await forge.api('PUT', `${pulls}/2/merge`, {})).toMatchObject({
      status: 405,
      body: { message: 'Pull Request is not mergeable' },
    });
    expect((await forge.api('PUT', `${pulls}/3/merge`, {})).status).toBe(405);
    expect((await forge.api('PUT', `${pulls}/9/merge`, {})).status).toBe(404);
  });

  it('stores reviewers, assignees and labels', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    const reviewers = await forge.api(
      'POST',
      `${pulls}/1/requested_reviewers`,
      { reviewers: ['grace', 'grace'], team_reviewers: ['platform'] },
    );
    expect(reviewers).toMatchObject({
      status: 201,
      body: {
        requested_reviewers: [{ login: 'grace' }],
        requested_teams: [{ slug: 'platform' }],
      },
    });
    const issue = `${repo}/issues/1`;
    const assignees = await forge.api('POST', `${issue}/assignees`, {
      assignees: Array.from({ length: 12 }, (_, index) => `user-${index}`),
    });
    expect(assignees.body.assignees).toHaveLength(10);
    await forge.api('POST', `${issue}/labels`, { labels: ['s3'] });
    const labels = await forge.api('POST', `${issue}/labels`, ['s3', 'prod']);
    expect(labels.body).toMatchObject([{ name: 's3' }, { name: 'prod' }]);
    const { body } = await forge.api('GET', `${pulls}/1`);
    expect(body.labels).toHaveLength(2);
  });

  it('asks collaborators for reviews, and never the author', async () => {
    await forge.openPull('feat/x', { 'x.txt': '1\n' });
    await forge.changeRepository('acme', 'gitops', {
      collaborators: { users: ['grace'], teams: ['platform'] },
    });
    const request = (body: object) =>
      forge.api('POST', `${pulls}/1/requested_reviewers`, body);
    for (const body of [
      { reviewers: ['grace', 'stranger'] },
      { team_reviewers: ['strangers'] },
    ]) {
      expect(await request(body)).toMatchObject({
        status: 422,
        body: {
          message:
            'Reviews may only be requested from collaborators. One or more of the users or teams you specified is not a collaborator of the acme/gitops repository.',
        },
      });
    }
    expect(await request({ reviewers: ['demo'] })).toMatchObject({
      status: 422,
      body: { message: 'Review cannot be requested from pull request author.' },
    });
    const known = { reviewers: ['grace'], team_reviewers: ['platform'] };
    expect((await request(known)).status).toBe(201);
    expect((await forge.api('GET', '/users/grace')).status).toBe(200);
    expect((await forge.api('GET', '/users/stranger')).status).toBe(404);
    const { body } = await forge.api('POST', `${repo}/issues/1/assignees`, {
      assignees: ['stranger', 'grace', 'demo'],
    });
    expect(body.assignees.map(({ login }: { login: string }) => login)).toEqual(
      ['grace', 'demo'],
    );
  });

  it('numbers concurrent pull requests without gaps or doubles', async () => {
    const branches = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const branch of branches) {
      await forge.commit(branch, { [`${branch}.txt`]: branch });
    }
    const opened = await Promise.all(
      branches.map(branch =>
        forge.api('POST', pulls, { title: branch, head: branch, base: 'main' }),
      ),
    );
    expect(opened.map(({ body }) => body.number).sort()).toEqual([
      1, 2, 3, 4, 5, 6,
    ]);
    const merged = await Promise.all(
      branches.map((_, index) =>
        forge.api('PUT', `${pulls}/${index + 1}/merge`, {}),
      ),
    );
    expect(merged.map(({ status }) => status)).toEqual(branches.map(() => 200));
    const { body } = await forge.api('GET', `${repo}/contents/`);
    expect(body).toHaveLength(10);
  });
});
