import { Request } from 'express';
import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { Repository } from '../repositories/Repository';

/** The repository that a path names, or GitHub's "Not Found". */
export async function findRepository(
  request: Request,
  context: ForgeContext,
): Promise<Repository> {
  const { owner, repo } = request.params;
  const repository = await context.store.find(owner, repo);
  if (!repository) {
    throw GithubError.notFound();
  }
  return repository;
}
