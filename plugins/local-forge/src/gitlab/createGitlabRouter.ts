import express, { ErrorRequestHandler } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { authenticate } from './authenticate';
import { createBranchesRouter } from './createBranchesRouter';
import { createGitlabCommitsRouter } from './createGitlabCommitsRouter';
import { createMergeRequestsRouter } from './createMergeRequestsRouter';
import { createProjectsRouter } from './createProjectsRouter';
import { createRepositoryRouter } from './createRepositoryRouter';
import { GitlabContext } from './GitlabContext';
import { GitlabError } from './GitlabError';
import { GitlabUsers } from './GitlabUsers';
import { answerGitlabGraphql } from './graphql/answerGitlabGraphql';

/**
 * GitLab's REST API under `/api/v4`, GraphQL under `/api/graphql`, and links that
 * lead to the forge's own pages.
 */
export function createGitlabRouter(forgeContext: ForgeContext) {
  const context: GitlabContext = {
    ...forgeContext,
    users: new GitlabUsers(forgeContext),
  };
  const router = Router();

  router.get(
    '/:owner/:repo/-/merge_requests/:iid(\\d+)',
    async (request, response) => {
      const { iid, owner, repo } = request.params;
      response.redirect(`${context.url}/${owner}/${repo}/pull/${iid}`);
    },
  );

  router.use('/api', authenticate);
  router.use(
    '/api',
    express.json({ limit: context.maxRequestSize, type: 'application/json' }),
  );
  router.use(
    '/api/v4',
    createProjectsRouter(context),
    createBranchesRouter(context),
    createGitlabCommitsRouter(context),
    createRepositoryRouter(context),
    createMergeRequestsRouter(context),
  );
  router.post('/api/graphql', async (request, response) => {
    const { status, body } = await answerGitlabGraphql(request.body, context);
    response.status(status).json(body);
  });
  router.use(() => {
    throw GitlabError.notFound();
  });

  const answerError: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { body, status } = toGitlabError(error);
    if (status === 500) {
      context.logger.info(
        `${request.method} ${request.originalUrl} failed: ${error?.stack}`,
      );
    }
    const isGraphql = request.path === '/api/graphql';
    response
      .status(status)
      .json(
        isGraphql && status === 401
          ? { errors: [{ message: 'Invalid token' }] }
          : body,
      );
  };
  router.use(answerError);

  return router;
}

function toGitlabError(error: unknown): GitlabError {
  if (error instanceof GitlabError) {
    return error;
  }
  if (error instanceof GithubError) {
    return GitlabError.fromGithub(error);
  }
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large') {
    return GitlabError.message(413, '413 Entity Too Large');
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return GitlabError.message(status, `${status} Bad Request`);
  }
  return GitlabError.message(500, '500 Internal Server Error');
}
