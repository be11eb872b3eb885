import Router from 'express-promise-router';
import { createBodyParser } from '../api/createBodyParser';
import { ForgeContext } from '../ForgeContext';
import { authenticateGitea } from './authenticateGitea';
import { createGiteaContentsRouter } from './createGiteaContentsRouter';
import { createGiteaErrorHandler } from './createGiteaErrorHandler';
import { createGiteaGitRouter } from './createGiteaGitRouter';
import { createGiteaLabelsRouter } from './createGiteaLabelsRouter';
import { createGiteaPullsRouter } from './createGiteaPullsRouter';
import { createGiteaRepositoriesRouter } from './createGiteaRepositoriesRouter';
import { GiteaError } from './GiteaError';

/**
 * Gitea's REST API over the forge's repositories, as far as a pull request goes:
 * paths and shapes follow its swagger (https://gitea.com/swagger.v1.json),
 * statuses and words its source.
 */
export function createGiteaRouter(context: ForgeContext) {
  const router = Router();
  router.use(
    createBodyParser(context),
    authenticateGitea,
    createGiteaRepositoriesRouter(context),
    createGiteaContentsRouter(context),
    createGiteaGitRouter(context),
    createGiteaPullsRouter(context),
    createGiteaLabelsRouter(context),
  );
  router.use(() => {
    throw GiteaError.notFound();
  });
  router.use(createGiteaErrorHandler(context));
  return router;
}
