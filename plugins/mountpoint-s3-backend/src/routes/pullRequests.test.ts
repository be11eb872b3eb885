import { mockCredentials } from '@backstage/backend-test-utils';
import { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  clusterEntity,
  filesOf,
  mountEntities,
} from '../__testUtils__/examples';
import { startBackend, TestBackend } from '../__testUtils__/startBackend';

const ADA = 'user:default/ada';
const ADD = 's3-mounts.data-prod.ml.images.add';
const CHANGE = 's3-mounts.data-prod.ml.images.change';
const REMOVE = 's3-mounts.data-prod.ml.images.remove';
const MOUNT = 'mounts/default/data-prod.ml.images/pull-requests';
const files = filesOf({});

type List = { items: PullRequestState[] };

describe('the routes of pull requests', () => {
  let backend: TestBackend;

  beforeEach(async () => {
    backend = await startBackend({
      files,
      entities: [clusterEntity('data-prod'), ...mountEntities(files)],
      hidden: { [ADA]: ['resource:default/data-prod'] },
    });
  });
  afterEach(() => backend.stop());

  async function api(method: string, path: string, body?: unknown) {
    const response = await fetch(
      `${backend.forge.apiUrl}/repos/acme/gitops${path}`,
      {
        method,
        headers: { authorization: 'token a-token' },
        body: body === undefined ? undefined : JSON.stringify(body),
      },
    );
    expect(response.ok).toBe(true);
    return response.json();
  }

  /** Opens a pull request of a branch, with a commit on it. */
  async function open(branch: string): Promise<void> {
    const { object } = await api('GET', '/git/ref/heads/main');
    const { tree } = await api('GET', `/git/commits/${object.sha}`);
    const { sha: newTree } = await api('POST', '/git/trees', {
      base_tree: tree.sha,
      tree: [{ path: branch, mode: '100644', type: 'blob', content: branch }],
    });
    const { sha } = await api('POST', '/git/commits', {
      message: 'Ask',
      tree: newTree,
      parents: [object.sha],
    });
    await api('POST', '/git/refs', { ref: `refs/heads/${branch}`, sha });
    await api('POST', '/pulls', {
      title: `Ask for ${branch}`,
      head: branch,
      base: 'main',
    });
  }

  it('give those of a mount, the newest first, in one call', async () => {
    await open(ADD);
    await api('PUT', '/pulls/1/merge');
    await open('s3-mounts.data-prod.ml.others.add');
    await open(REMOVE);
    backend.forge.calls.reset();
    const { status, body } = await backend.get<List>(MOUNT);
    expect(status).toBe(200);
    expect(body.items).toEqual([
      {
        number: 3,
        url: `${backend.forge.url}/acme/gitops/pull/3`,
        title: `Ask for ${REMOVE}`,
        state: 'open',
        draft: false,
        branch: REMOVE,
        targetBranch: 'main',
        purpose: 'remove',
      },
      expect.objectContaining({ number: 1, state: 'merged', purpose: 'add' }),
    ]);
    expect(backend.forge.calls.list).toHaveLength(1);

    // Everybody else gets the same answer for a while.
    await Promise.all(Array.from({ length: 20 }, () => backend.get(MOUNT)));
    const path = `pull-requests?branch=${REMOVE}`;
    expect((await backend.get<List>(path)).body.items).toMatchObject([
      { number: 3 },
    ]);
    expect(backend.forge.calls.list).toHaveLength(1);
  });

  it.each([
    [CHANGE, 'change'],
    ['s3-mounts.data-prod.set-up', 'set-up'],
  ])('give those of the branch %s', async (branch, purpose) => {
    await open(branch);
    expect(await backend.get(`pull-requests?branch=${branch}`)).toMatchObject({
      status: 200,
      body: { items: [{ number: 1, branch, purpose, state: 'open' }] },
    });
  });

  it('give none where there is none', async () => {
    for (const path of [MOUNT, `pull-requests?branch=${ADD}`]) {
      expect(await backend.get(path)).toEqual({
        status: 200,
        body: { items: [] },
      });
    }
  });

  it.each([
    '',
    '?branch=main',
    '?branch=s3-mounts.data-prod.ml.images.merge',
    `?branch=${ADD}&branch=${CHANGE}`,
    `?branch[x]=${ADD}`,
    `?branch=${ADD}%0a`,
  ])('refuse the query %j', async query => {
    backend.forge.calls.reset();
    expect(await backend.get(`pull-requests${query}`)).toMatchObject({
      status: 400,
      body: {
        error: {
          name: 'InputError',
          message: expect.stringContaining(
            'branch: is no branch of a mount or of a set-up',
          ),
        },
      },
    });
    expect(backend.forge.calls.list).toEqual([]);
  });

  it('hide the branches of a cluster from whoever may not see it', async () => {
    for (const [branch, user] of [
      [ADD, ADA],
      ['s3-mounts.elsewhere.ml.images.add', undefined],
    ] as const) {
      expect(
        await backend.get(`pull-requests?branch=${branch}`, user),
      ).toMatchObject({
        status: 404,
        body: {
          error: {
            name: 'NotFoundError',
            message: expect.stringContaining('There is no cluster named'),
          },
        },
      });
    }
  });

  it('refuse whoever is not signed in', async () => {
    expect(
      await backend.getWith(
        `pull-requests?branch=${ADD}`,
        mockCredentials.none.header(),
      ),
    ).toMatchObject({ status: 401 });
  });

  it.each([
    ['away', { status: 503 }],
    ['full of our calls', { status: 429, retryAfter: 60 }],
    ['refusing the token', { status: 401 }],
  ])('say what to check while the forge is %s', async (_name, fault) => {
    backend.forge.fail(fault);
    backend.forge.calls.reset();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => backend.get(MOUNT)),
    );
    for (const answer of answers) {
      expect(answer).toMatchObject({
        status: 503,
        body: {
          error: {
            name: 'ServiceUnavailableError',
            message: expect.stringMatching(
              /^The pull requests of http\S+ can't be read at the moment\. .* check that the forge answers/,
            ),
          },
        },
      });
    }
    expect(backend.forge.calls.list.length).toBeLessThanOrEqual(2);
  });
});
