import Router from 'express-promise-router';
import { diffCommits } from '../git/diffCommits';
import { listCommits } from '../git/listCommits';
import { readCommit } from '../git/readCommit';
import { readCommitAction } from './CommitAction';
import { commitFiles } from './commitFiles';
import { findProject } from './findProject';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';
import { paginateGitlab } from './paginateGitlab';
import { presentDiff } from './presentDiff';
import { presentGitlabCommit } from './presentGitlabCommit';
import { requireRevision } from './requireRevision';

/** Commits (https://docs.gitlab.com/api/commits/). */
export function createGitlabCommitsRouter(context: GitlabContext) {
  const router = Router();

  router.get('/projects/:id/repository/commits', async (request, response) => {
    const repository = await findProject(request, context);
    const parameters = new Parameters(request);
    // A branch, a tag, a commit, or a range of them.
    const range = (parameters.optionalText('ref_name') ?? 'HEAD').split('..');
    const [head, base] = await Promise.all(
      range.reverse().map(name => requireRevision(repository, name, 'Commit')),
    );
    const commits = await listCommits(repository.git, head, {
      exclude: base === undefined ? [] : [base],
      path: parameters.optionalText('path'),
    });
    response.json(
      paginateGitlab(request, response, commits).map(commit =>
        presentGitlabCommit(commit, repository, context),
      ),
    );
  });

  router.post('/projects/:id/repository/commits', async (request, response) => {
    const repository = await findProject(request, context);
    const parameters = new Parameters(request);
    const actions = parameters.optionalList('actions');
    if (!actions?.length) {
      throw GitlabError.parameter('actions is missing');
    }
    const commit = await commitFiles(
      repository,
      {
        branch: parameters.text('branch'),
        message: parameters.text('commit_message'),
        actions: actions.map(readCommitAction),
        startBranch: parameters.optionalText('start_branch'),
        startSha: parameters.optionalText('start_sha'),
        force: parameters.optionalFlag('force'),
        author: {
          name: parameters.optionalText('author_name') ?? context.user.name,
          email: parameters.optionalText('author_email') ?? context.user.email,
        },
      },
      context,
    );
    response.status(201).json(presentGitlabCommit(commit, repository, context));
  });

  router.get(
    '/projects/:id/repository/commits/:sha',
    async (request, response) => {
      const repository = await findProject(request, context);
      const sha = await requireRevision(
        repository,
        request.params.sha,
        'Commit',
      );
      response.json(
        presentGitlabCommit(
          await readCommit(repository.git, sha),
          repository,
          context,
        ),
      );
    },
  );

  router.get(
    '/projects/:id/repository/commits/:sha/diff',
    async (request, response) => {
      const repository = await findProject(request, context);
      const { git } = repository;
      const sha = await requireRevision(
        repository,
        request.params.sha,
        'Commit',
      );
      const { parents } = await readCommit(git, sha);
      const changes = await diffCommits(git, parents[0], sha);
      response.json(
        paginateGitlab(request, response, changes).map(presentDiff),
      );
    },
  );

  return router;
}
