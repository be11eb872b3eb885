import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { answerGraphql } from '../graphql/answerGraphql';
import { readGraphqlRequest } from '../graphql/readGraphqlRequest';
import { GithubError } from '../http/GithubError';
import { createAppsRouter } from './createAppsRouter';
import { createBodyParser } from './createBodyParser';
import { createCommitsRouter } from './createCommitsRouter';
import { createCompareRouter } from './createCompareRouter';
import { createContentsRouter } from './createContentsRouter';
import { createGitDatabaseRouter } from './createGitDatabaseRouter';
import { createPullsRouter } from './createPullsRouter';
import { createRefsRouter } from './createRefsRouter';
import { createRepositoriesRouter } from './createRepositoriesRouter';

/** GitHub's REST API under `/v3`, and GraphQL. */
export function createApiRouter(context: ForgeContext) {
  const router = Router();

  router.use((_request, response, next) => {
    response.setHeader('X-GitHub-Media-Type', 'github.v3; format=json');
    response.setHeader('Cache-Control', 'private, max-age=0');
    next();
  });
  // The one token that the forge does not take, so that clients can be tested.
  router.use((request, _response, next) => {
    if (
      /^(?:token|bearer) invalid$/i.test(request.headers.authorization ?? '')
    ) {
      throw new GithubError(401, 'Bad credentials');
    }
    next();
  });
  router.use(createBodyParser(context));

  router.use(
    '/v3',
    createAppsRouter(context),
    createRepositoriesRouter(context),
    createCommitsRouter(context),
    createCompareRouter(context),
    createContentsRouter(context),
    createGitDatabaseRouter(context),
    createRefsRouter(context),
    createPullsRouter(context),
  );

  router.post('/graphql', async (request, response) => {
    const graphql = readGraphqlRequest(request.body);
    response.json(
      graphql
        ? await answerGraphql(graphql, context)
        : {
            errors: [
              {
                message:
                  'A query attribute must be specified and must be a string.',
              },
            ],
          },
    );
  });

  router.use(() => {
    throw GithubError.notFound();
  });

  return router;
}
