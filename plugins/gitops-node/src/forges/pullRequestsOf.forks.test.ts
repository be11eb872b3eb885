import { ForgeCalls } from '../http/ForgeCalls';
import { Forge } from './Forge';
import { ForgeOptions } from './ForgeOptions';
import { createGiteaForge } from './gitea/createGiteaForge';
import { createGithubForge } from './github/createGithubForge';
import { createGitlabForge } from './gitlab/createGitlabForge';

/** A forge that answers a call by what its address has in it. */
function forgeThatAnswers(
  create: (options: ForgeOptions) => Forge,
  answers: Record<string, unknown>,
): Forge {
  const read = async (input: unknown) => {
    const [, answer] =
      Object.entries(answers).find(([part]) => String(input).includes(part)) ??
      [];
    return new Response(JSON.stringify(answer), {
      headers: { 'content-type': 'application/json' },
    });
  };
  return create({
    host: 'git.example.com',
    owner: 'acme',
    repo: 'gitops',
    webUrl: 'https://git.example.com',
    apiUrl: 'https://git.example.com/api',
    access: { token: 'a-token', kind: 'token', origin: 'the test token' },
    calls: { read } as unknown as ForgeCalls,
  });
}

describe('pullRequestsOf leaves out what forks have under the same name', () => {
  it('on GitHub', async () => {
    const forge = forgeThatAnswers(createGithubForge, {
      graphql: {
        data: {
          repository: {
            p0: {
              nodes: [
                { number: 2, state: 'OPEN', isCrossRepository: true },
                { number: 1, state: 'MERGED', isCrossRepository: false },
              ],
            },
            r0: null,
          },
        },
      },
    });
    expect(await forge.pullRequestsOf(['x'], 'main')).toMatchObject([
      { number: 1, branch: 'x', state: 'merged' },
    ]);
  });

  it('on GitLab, also where the fork is gone', async () => {
    const nodes = [7, null, 4].map((sourceProjectId, index) => ({
      iid: String(index + 1),
      state: 'opened',
      title: 'A title',
      draft: false,
      sourceBranch: 'x',
      sourceProjectId,
    }));
    const forge = forgeThatAnswers(createGitlabForge, {
      graphql: {
        data: {
          project: {
            id: 'gid://gitlab/Project/4',
            open: { nodes },
            all: { nodes },
          },
        },
      },
    });
    expect(await forge.pullRequestsOf(['x'], 'main')).toMatchObject([
      { number: 3, branch: 'x', state: 'open' },
    ]);
  });

  it('on Gitea', async () => {
    const pulls = [7, 4].map((repoId, index) => ({
      number: index + 1,
      state: 'closed',
      head: { label: 'x', repo_id: repoId },
      base: { ref: 'main', repo_id: 4 },
    }));
    const forge = forgeThatAnswers(createGiteaForge, {
      'state=closed': pulls,
      'state=open': [],
      '/pulls/main/x': pulls[0],
    });
    expect(await forge.pullRequestsOf(['x'], 'main')).toMatchObject([
      { number: 2, branch: 'x', state: 'closed' },
    ]);
  });
});
