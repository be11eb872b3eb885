import { encodePath } from '../http/encodePath';
import { Repository } from '../repositories/Repository';

/** The URL of a page of a repository. */
export function pageUrl(
  repository: Repository,
  ...segments: (string | number)[]
): string {
  return `/${[repository.fullName, ...segments]
    .map(segment => encodePath(String(segment)))
    .filter(Boolean)
    .join('/')}`;
}
