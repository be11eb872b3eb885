import { Branch, ServerVersion } from 'gitea-js';
import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { readCommit } from '../git/readCommit';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { followRefs } from '../pulls/followRefs';
import { findProtection } from '../refs/requireUnprotected';
import {
  findGiteaRepository,
  findWritableRepository,
} from './findGiteaRepository';
import { GiteaError } from './GiteaError';
import { createGiteaLinks } from './GiteaLinks';
import { presentGiteaRepository } from './presentGiteaRepository';
import { presentGiteaUser } from './presentGiteaUser';

/** Repositories and their branches, the user, and Gitea's version. */
export function createGiteaRepositoriesRouter(context: ForgeContext) {
  const router = Router();

  router.get('/version', (_request, response) => {
    const answer: ServerVersion = { version: '1.23.1' };
    response.json(answer);
  });

  router.get('/user', (request, response) => {
    response.json(
      presentGiteaUser(context.user.login, createGiteaLinks(request, context)),
    );
  });

  router.get('/repos/:owner/:repo', async (request, response) => {
    const repository = await findGiteaRepository(request, context);
    response.json(
      await presentGiteaRepository(
        repository,
        createGiteaLinks(request, context),
      ),
    );
  });

  router.get(
    '/repos/:owner/:repo/branches/:branch(*)',
    async (request, response) => {
      const repository = await findGiteaRepository(request, context);
      const { git } = repository;
      const { branch } = request.params;
      const head = await readRef(git, `refs/heads/${branch}`);
      if (head === undefined) {
        throw GiteaError.notFound();
      }
      const { committer, message, sha } = await readCommit(git, head);
      const record = await repository.read();
      const isProtected =
        findProtection(record, `refs/heads/${branch}`) !== undefined;
      const answer: Branch = {
        name: branch,
        commit: { id: sha, message, timestamp: committer.date.toISOString() },
        protected: isProtected,
        user_can_push: !isProtected,
        user_can_merge: true,
      };
      response.json(answer);
    },
  );

  router.delete(
    '/repos/:owner/:repo/branches/:branch(*)',
    async (request, response) => {
      const repository = await findWritableRepository(request, context);
      const { git } = repository;
      const { branch } = request.params;
      const ref = `refs/heads/${branch}`;
      await repository.change(async record => {
        const head = await readRef(git, ref);
        if (head === undefined) {
          throw GiteaError.notFound();
        }
        if (branch === (await repository.defaultBranch())) {
          throw new GiteaError(403, 'can not delete default branch');
        }
        if (findProtection(record, ref) !== undefined) {
          throw new GiteaError(403, 'branch protected');
        }
        await updateRef(git, ref, undefined, head);
        await followRefs(repository, record);
      });
      response.status(204).end();
    },
  );

  return router;
}
