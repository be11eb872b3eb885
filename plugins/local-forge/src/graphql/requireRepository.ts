import { ForgeContext } from '../ForgeContext';
import { GithubError } from '../http/GithubError';
import { RepositoryNode, toRepositoryNode } from './ForgeNode';

/** A repository by its names, or GitHub's refusal. */
export async function requireRepository(
  context: ForgeContext,
  owner: string,
  name: string,
): Promise<RepositoryNode> {
  const repository = await context.store.find(owner, name);
  if (!repository) {
    throw GithubError.graphql(
      'NOT_FOUND',
      `Could not resolve to a Repository with the name '${owner}/${name}'.`,
    );
  }
  return toRepositoryNode(repository);
}
