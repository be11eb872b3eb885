import { ForgeContext } from '../ForgeContext';
import { isRepositoryName } from '../repositories/isRepositoryName';

/**
 * Whether an organization has a team of that slug: one that is a collaborator
 * of a repository, or any as long as a repository is open to whoever is named.
 */
export async function isKnownTeam(
  context: ForgeContext,
  organization: string,
  slug: string,
): Promise<boolean> {
  if (!isRepositoryName(organization) || !isRepositoryName(slug)) {
    return false;
  }
  const repositories = await context.store.list(organization);
  const records = await Promise.all(repositories.map(each => each.read()));
  return records.some(
    ({ collaborators }) => collaborators?.teams.includes(slug) ?? true,
  );
}
