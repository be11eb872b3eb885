import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { isRepositoryName } from '../repositories/isRepositoryName';
import { GithubError } from '../http/GithubError';
import { isKnownUser } from '../people/isKnownUser';
import { isOrganization } from '../people/isOrganization';
import { ApiLinks, createApiLinks } from './ApiLinks';
import { findRepository } from './findRepository';
import { paginate } from './paginate';
import {
  presentFullOrganization,
  presentOrganization,
} from './presentOrganization';
import { presentProfile } from './presentProfile';
import { presentRepository } from './presentRepository';
import { presentUser } from './presentUser';
import { readRateLimit } from './readRateLimit';

/** Repositories, their owners and the user. */
export function createRepositoriesRouter(context: ForgeContext) {
  const { store, user } = context;
  const router = Router();

  router.get('/user', async (request, response) => {
    response.json(
      await presentUserProfile(user.login, createApiLinks(request, context)),
    );
  });

  router.get(['/user/orgs', '/organizations'], async (request, response) => {
    const links = createApiLinks(request, context);
    const owners = new Set((await store.list()).map(each => each.owner));
    response.json(
      paginate(request, response, [...owners]).map(owner =>
        presentOrganization(owner, links),
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

  router.get('/orgs/:login', async (request, response) => {
    const { login } = request.params;
    if (!(await isOrganization(context, login))) {
      throw GithubError.notFound();
    }
    const { length } = await store.list(login);
    const links = createApiLinks(request, context);
    response.json(presentFullOrganization(login, length, links));
  });

  router.get('/users/:login', async (request, response) => {
    const { login } = request.params;
    const organization = await isOrganization(context, login);
    if (!organization && !(await isKnownUser(context, login))) {
      throw GithubError.notFound();
    }
    response.json(
      await presentUserProfile(
        login,
        createApiLinks(request, context),
        organization ? 'Organization' : 'User',
      ),
    );
  });

  router.get('/rate_limit', async (_request, response) => {
    const core = readRateLimit();
    response.json({
      resources: { core, graphql: core, search: core },
      rate: core,
    });
  });

  router.get('/repos/:owner/:repo', async (request, response) => {
    const repository = await findRepository(request, context);
    response.json(
      await presentRepository(repository, createApiLinks(request, context)),
    );
  });

  async function presentUserProfile(
    login: string,
    links: ApiLinks,
    type?: 'User' | 'Organization',
  ) {
    const { length } = await store.list(login);
    const isOwn = login === user.login;
    return {
      ...presentUser(login, links, type),
      ...presentProfile({
        name: isOwn ? user.name : login,
        email: isOwn ? user.email : null,
        repositories: length,
      }),
    };
  }

  return router;
}
