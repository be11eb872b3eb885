import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { isRepositoryName } from '../repositories/isRepositoryName';
import { GithubError } from '../http/GithubError';
import { createApiLinks } from './ApiLinks';
import { findRepository } from './findRepository';
import { paginate } from './paginate';
import { presentRepository } from './presentRepository';
import { presentUser } from './presentUser';

/** Repositories, their owners and the user. */
export function createRepositoriesRouter(context: ForgeContext) {
  const { store, user } = context;
  const router = Router();

  router.get('/user', async (request, response) => {
    response.json({
      ...presentUser(user.login, createApiLinks(request, context)),
      name: user.name,
      email: user.email,
    });
  });

  router.get(['/user/orgs', '/organizations'], async (request, response) => {
    const links = createApiLinks(request, context);
    const owners = new Set((await store.list()).map(each => each.owner));
    response.json(
      paginate(request, response, [...owners]).map(owner =>
        presentUser(owner, links, 'Organization'),
      ),
    );
  });

  router.get(
    ['/user/repos', '/users/:owner/repos', '/orgs/:owner/repos'],
    async (request, response) => {
      const { owner } = request.params;
      if (owner !== undefined && !isRepositoryName(owner)) {
        throw GithubError.notFound();
      }
      const links = createApiLinks(request, context);
      const repositories = await store.list(owner);
      response.json(
        await Promise.all(
          paginate(request, response, repositories).map(repository =>
            presentRepository(repository, links),
          ),
        ),
      );
    },
  );

  router.get(['/users/:login', '/orgs/:login'], async (request, response) => {
    const { login } = request.params;
    if (!isRepositoryName(login)) {
      throw GithubError.notFound();
    }
    const owns = (await store.list(login)).length > 0;
    const known = login === user.login;
    response.json({
      ...presentUser(
        login,
        createApiLinks(request, context),
        owns && !known ? 'Organization' : 'User',
      ),
      name: known ? user.name : login,
    });
  });

  router.get('/rate_limit', async (_request, response) => {
    const core = {
      limit: 5000,
      used: 0,
      remaining: 5000,
      reset: Math.floor(Date.now() / 1000) + 3600,
    };
    response.json({ resources: { core, graphql: core }, rate: core });
  });

  router.get('/repos/:owner/:repo', async (request, response) => {
    const repository = await findRepository(request, context);
    response.json(
      await presentRepository(repository, createApiLinks(request, context)),
    );
  });

  return router;
}
