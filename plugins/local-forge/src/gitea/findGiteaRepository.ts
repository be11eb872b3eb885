import { Request } from 'express';
import { ForgeContext } from '../ForgeContext';
import { Repository } from '../repositories/Repository';
import { GiteaError } from './GiteaError';

/** The repository that a path names, or Gitea's 404. */
export async function findGiteaRepository(
  request: Request,
  context: ForgeContext,
): Promise<Repository> {
  const { owner, repo } = request.params;
  const repository = await context.store.find(owner, repo);
  if (!repository) {
    throw GiteaError.notFound();
  }
  return repository;
}

/** The same for a request that writes: an archived one is 423, Locked. */
export async function findWritableRepository(
  request: Request,
  context: ForgeContext,
): Promise<Repository> {
  const repository = await findGiteaRepository(request, context);
  const { archived } = await repository.read();
  if (archived) {
    throw new GiteaError(423, 'repo is archived');
  }
  return repository;
}
