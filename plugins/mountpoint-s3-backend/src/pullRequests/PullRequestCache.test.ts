import { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { setTimeout as pause } from 'node:timers/promises';
import { PullRequestCache } from './PullRequestCache';

function pull(number: number, branch: string): PullRequestState {
  return {
    number,
    branch,
    url: `https://git.example.com/acme/gitops/pull/${number}`,
    title: 'A mount',
    state: 'open',
    draft: false,
    targetBranch: 'main',
    purpose: 'add',
  };
}

const ALL = [pull(1, 'a'), pull(2, 'b'), pull(3, 'a')];

describe('PullRequestCache', () => {
  const read = jest.fn(async (branches: string[]) =>
    ALL.filter(({ branch }) => branches.includes(branch)),
  );
  beforeEach(() => jest.clearAllMocks());

  it('gives those of several branches, the newest first, in one read', async () => {
    const cache = new PullRequestCache({ read });
    expect(await cache.read(['a', 'b', 'c'])).toEqual([
      pull(3, 'a'),
      pull(2, 'b'),
      pull(1, 'a'),
    ]);
    expect(read.mock.calls).toEqual([[['a', 'b', 'c']]]);
  });

  it('reads only the branches that nobody has asked for lately', async () => {
    const cache = new PullRequestCache({ read });
    await Promise.all([cache.read(['a']), cache.read(['a', 'b'])]);
    expect(await cache.read(['b', 'a'])).toHaveLength(3);
    expect(read.mock.calls).toEqual([[['a']], [['b']]]);
  });

  it('reads anew after a while', async () => {
    const cache = new PullRequestCache({ read }, 20);
    await cache.read(['a']);
    await pause(40);
    await cache.read(['a']);
    expect(read).toHaveBeenCalledTimes(2);
  });

  it('does not ask a forge that is away for everybody', async () => {
    read.mockRejectedValueOnce(new Error('away'));
    const cache = new PullRequestCache({ read });
    await expect(cache.read(['a', 'b'])).rejects.toThrow('away');
    await expect(cache.read(['b'])).rejects.toThrow('away');
    expect(read).toHaveBeenCalledTimes(1);
  });
});
