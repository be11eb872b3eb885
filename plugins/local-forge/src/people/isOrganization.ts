import { ForgeContext } from '../ForgeContext';
import { isRepositoryName } from '../repositories/isRepositoryName';

/** Whether a login is that of an organization: it owns repositories. */
export async function isOrganization(
  context: ForgeContext,
  login: string,
): Promise<boolean> {
  return (
    isRepositoryName(login) &&
    login !== context.user.login &&
    (await context.store.list(login)).length > 0
  );
}
