import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { Ref, listRefs } from '../git/listRefs';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { readRef } from '../git/readRef';
import { GithubError } from '../http/GithubError';
import { encodePath } from '../http/encodePath';
import { createRef } from '../refs/createRef';
import { deleteRef } from '../refs/deleteRef';
import { moveRef } from '../refs/moveRef';
import { Repository } from '../repositories/Repository';
import { ApiLinks, createApiLinks, repositoryLinks } from './ApiLinks';
import { RequestBody } from './RequestBody';
import { findRepository } from './findRepository';
import { encodeNodeId } from './nodeId';
import { paginate } from './paginate';

/** Branches and tags as git refs. */
export function createRefsRouter(context: ForgeContext) {
  const router = Router();

  router.get(
    [
      '/repos/:owner/:repo/git/ref/:ref(*)',
      '/repos/:owner/:repo/git/refs/:ref(*)',
    ],
    async (request, response) => {
      const repository = await findRepository(request, context);
      const name = `refs/${request.params.ref}`;
      const sha = await readRef(repository.git, name);
      if (sha === undefined) {
        throw GithubError.notFound();
      }
      const [header] = await readObjectHeaders(repository.git, [sha]);
      response.json(
        presentRef(
          { name, sha, type: header?.type ?? 'commit' },
          repository,
          createApiLinks(request, context),
        ),
      );
    },
  );

  router.get(
    '/repos/:owner/:repo/git/matching-refs/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const prefix = `refs/${request.params.ref}`;
      const refs = (await listRefs(repository.git, 'refs')).filter(ref =>
        ref.name.startsWith(prefix),
      );
      const links = createApiLinks(request, context);
      response.json(
        paginate(request, response, refs).map(ref =>
          presentRef(ref, repository, links),
        ),
      );
    },
  );

  router.post('/repos/:owner/:repo/git/refs', async (request, response) => {
    const repository = await findRepository(request, context);
    const body = new RequestBody(request);
    const ref = await createRef(repository, body.text('ref'), body.text('sha'));
    response
      .status(201)
      .json(presentRef(ref, repository, createApiLinks(request, context)));
  });

  router.patch(
    '/repos/:owner/:repo/git/refs/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const body = new RequestBody(request);
      const ref = await moveRef(
        repository,
        `refs/${request.params.ref}`,
        body.text('sha'),
        { force: body.optionalFlag('force') },
      );
      response.json(
        presentRef(ref, repository, createApiLinks(request, context)),
      );
    },
  );

  router.delete(
    '/repos/:owner/:repo/git/refs/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      await deleteRef(repository, `refs/${request.params.ref}`);
      response.status(204).end();
    },
  );

  return router;
}

function presentRef(ref: Ref, repository: Repository, links: ApiLinks) {
  const { api } = repositoryLinks(repository, links);
  return {
    ref: ref.name,
    node_id: encodeNodeId('Ref', repository.fullName, ref.name),
    url: `${api}/git/${encodePath(ref.name)}`,
    object: {
      type: ref.type,
      sha: ref.sha,
      url: `${api}/git/${ref.type}s/${ref.sha}`,
    },
  };
}
