import { ForgeContext } from '../ForgeContext';
import { isRepositoryName } from '../repositories/isRepositoryName';
import { isOrganization } from './isOrganization';

/**
 * Whether there is a user of that login.
 *
 * The forge keeps no accounts: it knows its own user and the collaborators of
 * its repositories, and takes any login for a user as long as a repository is
 * open to whoever is named.
 */
export async function isKnownUser(
  context: ForgeContext,
  login: string,
): Promise<boolean> {
  if (login === context.user.login) {
    return true;
  }
  if (!isRepositoryName(login) || (await isOrganization(context, login))) {
    return false;
  }
  const repositories = await context.store.list();
  const records = await Promise.all(repositories.map(each => each.read()));
  return records.some(
    ({ collaborators }) => collaborators?.users.includes(login) ?? true,
  );
}
