import { randomBytes } from 'node:crypto';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { createApiLinks } from './ApiLinks';
import { paginate } from './paginate';
import {
  INSTALLATION_PERMISSIONS,
  installationId,
  presentInstallation,
} from './presentInstallation';
import { readAppId } from './readAppId';

const HOUR_IN_MILLISECONDS = 3_600_000;

/** GitHub Apps: each is installed wherever there are repositories. */
export function createAppsRouter(context: ForgeContext) {
  const { store, user } = context;
  const router = Router();

  async function listOwners(): Promise<string[]> {
    const repositories = await store.list();
    return [...new Set(repositories.map(({ owner }) => owner))];
  }

  router.get('/app/installations', async (request, response) => {
    const app = readAppId(request);
    const links = createApiLinks(request, context);
    response.json(
      paginate(request, response, await listOwners()).map(owner =>
        presentInstallation({
          app,
          owner,
          type: owner === user.login ? 'User' : 'Organization',
          links,
        }),
      ),
    );
  });

  router.post(
    '/app/installations/:installation_id/access_tokens',
    async (request, response) => {
      const app = readAppId(request);
      const id = Number(request.params.installation_id);
      const owners = await listOwners();
      if (!owners.some(owner => installationId(app, owner) === id)) {
        throw GithubError.notFound();
      }
      const expiry = new Date(Date.now() + HOUR_IN_MILLISECONDS);
      response.status(201).json({
        token: `ghs_${randomBytes(18).toString('hex')}`,
        expires_at: expiry.toISOString().replace(/\.\d+/, ''),
        permissions: INSTALLATION_PERMISSIONS,
        repository_selection: 'all',
      });
    },
  );

  return router;
}
