import { TestForge, startTestForge } from '../../testUtils/startTestForge';

describe('pullRequestMutations', () => {
  let forge: TestForge;
  let repositoryId: string;
  beforeEach(async () => {
    forge = await startTestForge();
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { id } }',
    );
    repositoryId = body.data.repository.id;
  });
  afterEach(() => forge.close());

  const mutate = async (name: string, fields: string, input: unknown) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input`;
    const { body } = await forge.graphql(
      `mutation($input: ${type}!) { ${name}(input: $input) { ${fields} } }`,
      { input },
    );
    return { result: body.data?.[name], error: body.errors?.[0] };
  };
  const create = (fields: object) =>
    mutate('createPullRequest', 'pullRequest { id number url isDraft }', {
      repositoryId,
      title: 'Title',
      baseRefName: 'main',
      ...fields,
    });
  const open = async (branch = 'feat/x') => {
    await forge.commit(branch, { [`${branch}.txt`]: '1\n' });
    const { result } = await create({ headRefName: branch, body: 'Body' });
    return result.pullRequest;
  };

  it('opens a pull request', async () => {
    const pull = await open();
    expect(pull).toMatchObject({
      number: 1,
      url: `${forge.url}/acme/gitops/pull/1`,
      isDraft: false,
    });
    const { body } = await forge.api('GET', '/repos/acme/gitops/pulls/1');
    expect(body).toMatchObject({
      node_id: pull.id,
      title: 'Title',
      body: 'Body',
      base: { ref: 'main' },
    });
    await forge.commit('feat/y', { y: '1' });
    const draft = await create({ headRefName: 'acme:feat/y', draft: true });
    expect(draft.result.pullRequest.isDraft).toBe(true);
  });

  it('refuses in the words of GitHub', async () => {
    await open();
    const { body: main } = await forge.api(
      'GET',
      '/repos/acme/gitops/commits/main',
    );
    await forge.api('POST', '/repos/acme/gitops/git/refs', {
      ref: 'refs/heads/same',
      sha: main.sha,
    });
    const message = async (fields: object) => {
      const { result, error } = await create(fields);
      expect(result).toBeNull();
      expect(error).toMatchObject({
        type: 'UNPROCESSABLE',
        path: ['createPullRequest'],
      });
      return error.message;
    };
    expect(await message({ headRefName: 'feat/x' })).toBe(
      'A pull request already exists for acme:feat/x.',
    );
    expect(await message({ headRefName: 'same' })).toBe(
      'No commits between main and same',
    );
    expect(await message({ headRefName: 'nope' })).toBe(
      "Head sha can't be blank, Base sha can't be blank, No commits between main and nope, Head ref must be a branch",
    );
    expect(
      await message({ headRefName: 'feat/x', baseRefName: 'nope' }),
    ).toContain('Base ref must be a branch');
    expect(
      await message({ headRefName: 'feat/x', headRepositoryId: 'R_x' }),
    ).toContain('no forks');
  });

  it('changes, closes and reopens', async () => {
    const { id } = await open();
    const fields =
      'pullRequest { title body state closed isDraft baseRefName labels(first: 5) { nodes { name } } assignees(first: 5) { nodes { login } } }';
    const people = await forge.graphql('{ user(login: "ada") { id } }');
    const label = await mutate('createLabel', 'label { id name color }', {
      repositoryId,
      name: 's3',
      color: '24527a',
    });
    expect(label.result.label).toMatchObject({ name: 's3', color: '24527a' });
    const changed = await mutate('updatePullRequest', fields, {
      pullRequestId: id,
      title: 'New',
      body: '',
      labelIds: [label.result.label.id],
      assigneeIds: [people.body.data.user.id],
      state: 'CLOSED',
    });
    expect(changed.result.pullRequest).toEqual({
      title: 'New',
      body: '',
      state: 'CLOSED',
      closed: true,
      isDraft: false,
      baseRefName: 'main',
      labels: { nodes: [{ name: 's3' }] },
      assignees: { nodes: [{ login: 'ada' }] },
    });
    const input = { pullRequestId: id };
    for (const [name, expected] of [
      ['reopenPullRequest', { state: 'OPEN' }],
      ['convertPullRequestToDraft', { isDraft: true }],
      ['markPullRequestReadyForReview', { isDraft: false }],
      ['closePullRequest', { state: 'CLOSED' }],
    ] as const) {
      const { result } = await mutate(name, fields, input);
      expect(result.pullRequest).toMatchObject(expected);
    }
    const milestone = await mutate('updatePullRequest', fields, {
      pullRequestId: id,
      milestoneId: 'x',
    });
    expect(milestone.error.message).toContain('milestones');
    const taken = await mutate('createLabel', 'label { id }', {
      repositoryId,
      name: 's3',
      color: '000000',
    });
    expect(taken.error).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'Name has already been taken',
    });
  });

  it('merges what the caller looked at', async () => {
    const { id } = await open();
    const fields =
      'pullRequest { state merged mergedAt mergeCommit { oid messageHeadline } } actor { login }';
    const stale = await mutate('mergePullRequest', fields, {
      pullRequestId: id,
      expectedHeadOid: 'f'.repeat(40),
    });
    expect(stale.error).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'Head branch was modified. Review and try the merge again.',
    });
    const rebase = await mutate('mergePullRequest', fields, {
      pullRequestId: id,
      mergeMethod: 'REBASE',
    });
    expect(rebase.error.message).toContain('not allowed');
    const { result } = await mutate('mergePullRequest', fields, {
      pullRequestId: id,
      mergeMethod: 'SQUASH',
      commitHeadline: 'Squashed',
    });
    expect(result).toMatchObject({
      pullRequest: {
        state: 'MERGED',
        merged: true,
        mergeCommit: { messageHeadline: 'Squashed' },
      },
      actor: { login: 'demo' },
    });
    const again = await mutate('mergePullRequest', fields, {
      pullRequestId: id,
    });
    expect(again.error).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'Pull Request is not mergeable',
    });
  });

  it('asks for reviews, assigns and labels', async () => {
    const { id } = await open();
    await forge.changeRepository('acme', 'gitops', {
      collaborators: { users: ['grace', 'ada'], teams: ['platform'] },
    });
    const people = await forge.graphql(`{
      grace: user(login: "grace") { id }
      ada: user(login: "ada") { id }
      demo: user(login: "demo") { id }
      nobody: user(login: "nobody") { id }
      organization(login: "acme") { team(slug: "platform") { id } other: team(slug: "other") { id } }
    }`);
    const { grace, ada, demo, nobody, organization } = people.body.data;
    expect(nobody).toBeNull();
    expect(organization.other).toBeNull();
    const fields =
      'pullRequest { reviewRequests(first: 5) { nodes { requestedReviewer { ... on User { login } ... on Team { slug } } } } }';
    const request = async (input: object) => {
      const { result, error } = await mutate('requestReviews', fields, {
        pullRequestId: id,
        ...input,
      });
      return error ?? result.pullRequest.reviewRequests.nodes;
    };
    expect(
      await request({ userIds: [grace.id], teamIds: [organization.team.id] }),
    ).toEqual([
      { requestedReviewer: { login: 'grace' } },
      { requestedReviewer: { slug: 'platform' } },
    ]);
    expect(await request({ userIds: [ada.id], union: true })).toHaveLength(3);
    expect(await request({ userIds: [ada.id] })).toEqual([
      { requestedReviewer: { login: 'ada' } },
    ]);
    expect(await request({ userIds: [demo.id] })).toMatchObject({
      type: 'UNPROCESSABLE',
      message: 'Review cannot be requested from pull request author.',
    });
    expect(await request({ userIds: [repositoryId] })).toMatchObject({
      type: 'NOT_FOUND',
    });

    const assigned = await mutate(
      'addAssigneesToAssignable',
      'assignable { assignees(first: 5) { nodes { login } } }',
      { assignableId: id, assigneeIds: [ada.id] },
    );
    expect(assigned.result.assignable.assignees.nodes).toEqual([
      { login: 'ada' },
    ]);
    const label = await mutate('createLabel', 'label { id }', {
      repositoryId,
      name: 's3',
      color: '24527a',
      description: 'Mounts',
    });
    const labelled = await mutate(
      'addLabelsToLabelable',
      'labelable { labels(first: 5) { nodes { name description isDefault } } }',
      { labelableId: id, labelIds: [label.result.label.id] },
    );
    expect(labelled.result.labelable.labels.nodes).toEqual([
      { name: 's3', description: 'Mounts', isDefault: false },
    ]);
    const { body } = await forge.graphql(
      '{ repository(owner: "acme", name: "gitops") { label(name: "s3") { color } none: label(name: "x") { color } } }',
    );
    expect(body.data.repository).toEqual({
      label: { color: '24527a' },
      none: null,
    });
  });
});
