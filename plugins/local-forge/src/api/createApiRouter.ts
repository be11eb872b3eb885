import express, { ErrorRequestHandler } from 'express';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { RequestBody } from './RequestBody';
import { answerGraphql } from './answerGraphql';
import { createCommitsRouter } from './createCommitsRouter';
import { createContentsRouter } from './createContentsRouter';
import { createGitDatabaseRouter } from './createGitDatabaseRouter';
import { createPullsRouter } from './createPullsRouter';
import { createRefsRouter } from './createRefsRouter';
import { createRepositoriesRouter } from './createRepositoriesRouter';

// GitHub takes blobs of up to 100 MB.
const BODY_LIMIT = '100mb';
const DOCUMENTATION = 'https://docs.github.com/rest';

/** GitHub's REST API under `/v3`, and GraphQL. */
export function createApiRouter(context: ForgeContext) {
  const router = Router();

  router.use((_request, response, next) => {
    response.setHeader('X-GitHub-Media-Type', 'github.v3; format=json');
    response.setHeader('Cache-Control', 'private, max-age=0');
    next();
  });
  router.use(
    express.json({ limit: BODY_LIMIT, strict: false, type: () => true }),
  );

  router.use(
    '/v3',
    createRepositoriesRouter(context),
    createCommitsRouter(context),
    createContentsRouter(context),
    createGitDatabaseRouter(context),
    createRefsRouter(context),
    createPullsRouter(context),
  );

  router.post('/graphql', async (request, response) => {
    const body = new RequestBody(request);
    response.json(
      await answerGraphql(
        {
          query: body.text('query'),
          variables: (body.value('variables') ?? {}) as Record<string, unknown>,
        },
        context,
      ),
    );
  });

  router.use(() => {
    throw GithubError.notFound();
  });

  const answerError: ErrorRequestHandler = (error, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const { status, message, errors } = toGithubError(error);
    if (status === 500) {
      context.logger.info(
        `${request.method} ${request.originalUrl} failed: ${error?.stack}`,
      );
    }
    response.status(status).json({
      message,
      ...(errors && { errors }),
      documentation_url: DOCUMENTATION,
      status: String(status),
    });
  };
  router.use(answerError);

  return router;
}

function toGithubError(error: unknown): GithubError {
  if (error instanceof GithubError) {
    return error;
  }
  const { type, status } = (error ?? {}) as { type?: string; status?: number };
  if (type === 'entity.too.large') {
    return new GithubError(
      413,
      `The request body is larger than the ${BODY_LIMIT} that this forge takes.`,
    );
  }
  if (type === 'entity.parse.failed') {
    return new GithubError(400, 'Problems parsing JSON');
  }
  if (status !== undefined && status >= 400 && status < 500) {
    return new GithubError(status, 'Bad Request');
  }
  return new GithubError(500, 'Server Error');
}
