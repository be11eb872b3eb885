import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { compareCommits, comparisonStatus } from '../git/compareCommits';
import { diffCommits } from '../git/diffCommits';
import { findMergeBase } from '../git/findMergeBase';
import { listCommits } from '../git/listCommits';
import { readCommit } from '../git/readCommit';
import { resolveCommit } from '../git/resolveCommit';
import { GithubError } from '../http/GithubError';
import { createApiLinks, repositoryLinks } from './ApiLinks';
import { findRepository } from './findRepository';
import { readPage } from './paginate';
import { presentCommit } from './presentCommit';
import { presentFileChange } from './presentFileChange';

/** How many files GitHub lists in a comparison at most. */
const MOST_FILES = 300;

/** What a commit has that another one has not. */
export function createCompareRouter(context: ForgeContext) {
  const router = Router();

  router.get(
    '/repos/:owner/:repo/compare/:basehead(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const { git } = repository;
      const [base, head] = request.params.basehead.split('...');
      const [baseSha, headSha] = await Promise.all([
        resolveCommit(git, base),
        resolveCommit(git, head ?? ''),
      ]);
      const mergeBase =
        baseSha && headSha && (await findMergeBase(git, baseSha, headSha));
      if (!mergeBase) {
        throw GithubError.notFound();
      }
      const page = readPage(request);
      const [distance, commits, files] = await Promise.all([
        compareCommits(git, baseSha, headSha),
        listCommits(git, headSha, { exclude: [baseSha] }),
        diffCommits(git, mergeBase, headSha),
      ]);
      const links = createApiLinks(request, context);
      const { api, html } = repositoryLinks(repository, links);
      const path = `compare/${request.params.basehead}`;
      const present = async (sha: string) =>
        presentCommit(await readCommit(git, sha), repository, links);
      response.json({
        url: `${api}/${path}`,
        html_url: `${html}/${path}`,
        permalink_url: `${html}/compare/${baseSha}...${headSha}`,
        diff_url: `${html}/${path}.diff`,
        patch_url: `${html}/${path}.patch`,
        base_commit: await present(baseSha),
        merge_base_commit: await present(mergeBase),
        status: comparisonStatus(distance),
        ahead_by: distance.aheadBy,
        behind_by: distance.behindBy,
        total_commits: distance.aheadBy,
        commits: commits
          .reverse()
          .slice((page.number - 1) * page.size, page.number * page.size)
          .map(commit => presentCommit(commit, repository, links)),
        files: files
          .slice(0, page.number === 1 ? MOST_FILES : 0)
          .map(file => presentFileChange(file, headSha, repository, links)),
      });
    },
  );

  return router;
}
