import Router from 'express-promise-router';
import { listRefs } from '../git/listRefs';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { createRef } from '../refs/createRef';
import { deleteRef } from '../refs/deleteRef';
import { findProtection } from '../refs/requireUnprotected';
import { Repository } from '../repositories/Repository';
import { findProject } from './findProject';
import { GitlabContext, gitlabUrl } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { Parameters } from './Parameters';
import { paginateGitlab } from './paginateGitlab';
import { presentGitlabCommit } from './presentGitlabCommit';
import { requireRevision } from './requireRevision';

/** Branches (https://docs.gitlab.com/api/branches/). */
export function createBranchesRouter(context: GitlabContext) {
  const router = Router();

  router.get('/projects/:id/repository/branches', async (request, response) => {
    const repository = await findProject(request, context);
    const search = new Parameters(request).optionalText('search') ?? '';
    const names = (await listRefs(repository.git, 'refs/heads'))
      .map(({ name }) => name.slice('refs/heads/'.length))
      .filter(name => name.includes(search));
    response.json(
      await Promise.all(
        paginateGitlab(request, response, names).map(name =>
          presentBranch(name, repository, context),
        ),
      ),
    );
  });

  router.post(
    '/projects/:id/repository/branches',
    async (request, response) => {
      const repository = await findProject(request, context);
      const parameters = new Parameters(request);
      const branch = parameters.text('branch');
      const sha = await requireRevision(
        repository,
        parameters.text('ref'),
        'Ref',
      );
      if (
        (await readRef(repository.git, `refs/heads/${branch}`)) !== undefined
      ) {
        throw GitlabError.message(400, 'Branch already exists');
      }
      await createRef(repository, `refs/heads/${branch}`, sha);
      response
        .status(201)
        .json(await presentBranch(branch, repository, context));
    },
  );

  router.get(
    '/projects/:id/repository/branches/:branch',
    async (request, response) => {
      const repository = await findProject(request, context);
      response.json(
        await presentBranch(request.params.branch, repository, context),
      );
    },
  );

  router.delete(
    '/projects/:id/repository/branches/:branch',
    async (request, response) => {
      const repository = await findProject(request, context);
      const { branch } = request.params;
      const { commit, protected: isProtected } = await presentBranch(
        branch,
        repository,
        context,
      );
      const unmodifiedSince = request.header('if-unmodified-since');
      if (
        unmodifiedSince !== undefined &&
        Date.parse(commit.authored_date) > Date.parse(unmodifiedSince)
      ) {
        throw GitlabError.message(412, '412 Precondition Failed');
      }
      if (isProtected || branch === (await repository.defaultBranch())) {
        throw GitlabError.message(
          405,
          isProtected
            ? "Protected branch can't be removed"
            : 'Cannot remove HEAD branch',
        );
      }
      await deleteRef(repository, `refs/heads/${branch}`);
      response.status(204).end();
    },
  );

  return router;
}

async function presentBranch(
  name: string,
  repository: Repository,
  context: GitlabContext,
) {
  const { git } = repository;
  const sha = await readRef(git, `refs/heads/${name}`);
  if (sha === undefined) {
    throw GitlabError.notFound('Branch');
  }
  const record = await repository.read();
  const isProtected =
    findProtection(record, `refs/heads/${name}`) !== undefined;
  return {
    name,
    commit: presentGitlabCommit(
      await readCommit(git, sha),
      repository,
      context,
    ),
    merged: false,
    protected: isProtected,
    developers_can_push: !isProtected,
    developers_can_merge: !isProtected,
    can_push: !isProtected && !record.archived,
    default: name === (await repository.defaultBranch()),
    web_url: `${gitlabUrl(context)}/${
      repository.fullName
    }/-/tree/${encodeURIComponent(name)}`,
  };
}
