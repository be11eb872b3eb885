import { Refusals } from '../refusals';
import { GiteaRefusal } from './GiteaRefusal';

/**
 * The error for the user when Gitea has refused something. What is no refusal
 * stays what it is.
 *
 * @remarks
 *
 * The statuses are those of Gitea's swagger (https://gitea.com/swagger.v1.json):
 * 423 for an archived repository is Gitea's own. 413 comes from a proxy in front
 * of it (https://docs.gitea.com/administration/reverse-proxies).
 *
 * @param doing - what was refused, such as "open a pull request"
 */
export function giteaError(
  refusals: Refusals,
  doing: string,
  error: unknown,
): unknown {
  if (!(error instanceof GiteaRefusal)) {
    return error;
  }
  const { detail, status } = error;
  switch (status) {
    case 401:
      return refusals.authentication(detail);
    case 403:
      return refusals.permission(doing, detail);
    case 404:
      return refusals.repository();
    case 413:
      return refusals.tooLarge('The commit', detail);
    case 423:
      return refusals.archived();
    default:
      return refusals.invalid(doing, detail);
  }
}
