import { Repository } from '../repositories/Repository';
import { pageUrl } from './pageUrl';

/**
 * Turns relative links of a Markdown file, given by its ref and its folder,
 * into URLs of pages and of raw images.
 */
export function resolveRelativeLink(
  repository: Repository,
  ref: string,
  folder: string,
): (target: string, kind: 'page' | 'image') => string {
  return (target, kind) => {
    const end = target.search(/[?#]/);
    const path = end === -1 ? target : target.slice(0, end);
    const rest = end === -1 ? '' : target.slice(end);
    const start = path.startsWith('/') || folder === '' ? '' : `${folder}/`;
    // The URL parser folds `..`, so that no link leaves the repository.
    const { pathname } = new URL(`http://forge/${start}${path}`);
    const view = kind === 'image' ? 'raw' : 'blob';
    const inside = pathname.replace(/\/+/g, '/').replace(/\/$/, '');
    return `${pageUrl(repository, view, ref)}${inside}${rest}`;
  };
}
