import Router from 'express-promise-router';
import { ForgeContext } from '../ForgeContext';
import { isAncestor } from '../git/isAncestor';
import { isObjectId } from '../git/isObjectId';
import { isRefName } from '../git/isRefName';
import { Ref, listRefs } from '../git/listRefs';
import { readObjectHeaders } from '../git/readObjectHeaders';
import { readRef } from '../git/readRef';
import { updateRef } from '../git/updateRef';
import { GithubError } from '../http/GithubError';
import { encodePath } from '../http/encodePath';
import { followRefs } from '../pulls/followRefs';
import { Repository } from '../repositories/Repository';
import { ApiLinks, createApiLinks, repositoryLinks } from './ApiLinks';
import { RequestBody } from './RequestBody';
import { findRepository } from './findRepository';
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
    const name = body.text('ref');
    const type = await requireTarget(repository, name, body.text('sha'));
    const sha = body.text('sha');
    await repository.change(async record => {
      if ((await readRef(repository.git, name)) !== undefined) {
        throw new GithubError(422, 'Reference already exists');
      }
      if (!(await updateRef(repository.git, name, sha, undefined))) {
        throw new GithubError(422, 'Reference update failed');
      }
      await followRefs(repository, record);
    });
    response
      .status(201)
      .json(
        presentRef(
          { name, sha, type },
          repository,
          createApiLinks(request, context),
        ),
      );
  });

  router.patch(
    '/repos/:owner/:repo/git/refs/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const { git } = repository;
      const body = new RequestBody(request);
      const name = `refs/${request.params.ref}`;
      const sha = body.text('sha');
      const force = body.optionalFlag('force') ?? false;
      const type = await requireTarget(repository, name, sha);
      await repository.change(async record => {
        const current = await readRef(git, name);
        if (current === undefined) {
          throw new GithubError(422, 'Reference does not exist');
        }
        if (!force && !(await isAncestor(git, current, sha))) {
          throw new GithubError(422, 'Update is not a fast forward');
        }
        if (!(await updateRef(git, name, sha, current))) {
          throw new GithubError(422, 'Reference update failed');
        }
        await followRefs(repository, record);
      });
      response.json(
        presentRef(
          { name, sha, type },
          repository,
          createApiLinks(request, context),
        ),
      );
    },
  );

  router.delete(
    '/repos/:owner/:repo/git/refs/:ref(*)',
    async (request, response) => {
      const repository = await findRepository(request, context);
      const { git } = repository;
      const name = `refs/${request.params.ref}`;
      if (!/^refs\/(heads|tags)\//.test(name)) {
        throw new GithubError(422, 'Reference cannot be deleted');
      }
      await repository.change(async record => {
        const current = await readRef(git, name);
        if (current === undefined) {
          throw new GithubError(422, 'Reference does not exist');
        }
        if (name === `refs/heads/${await repository.defaultBranch()}`) {
          throw new GithubError(422, 'Cannot delete the default branch');
        }
        if (!(await updateRef(git, name, undefined, current))) {
          throw new GithubError(422, 'Reference update failed');
        }
        await followRefs(repository, record);
      });
      response.status(204).end();
    },
  );

  return router;
}

async function requireTarget(
  repository: Repository,
  name: string,
  sha: string,
): Promise<string> {
  if (!/^refs\/(heads|tags)\//.test(name)) {
    throw new GithubError(
      422,
      `Reference name must start with 'refs/heads/' or 'refs/tags/'.`,
    );
  }
  if (!(await isRefName(repository.git, name))) {
    throw new GithubError(422, `${name} is not a valid ref name.`);
  }
  const [header] = isObjectId(sha)
    ? await readObjectHeaders(repository.git, [sha])
    : [];
  const isBranch = name.startsWith('refs/heads/');
  if (!header || (isBranch && header.type !== 'commit')) {
    throw new GithubError(422, 'Object does not exist');
  }
  return header.type;
}

function presentRef(ref: Ref, repository: Repository, links: ApiLinks) {
  const { api } = repositoryLinks(repository, links);
  return {
    ref: ref.name,
    node_id: Buffer.from(`Ref${ref.name}`).toString('base64'),
    url: `${api}/git/${encodePath(ref.name)}`,
    object: {
      type: ref.type,
      sha: ref.sha,
      url: `${api}/git/${ref.type}s/${ref.sha}`,
    },
  };
}
