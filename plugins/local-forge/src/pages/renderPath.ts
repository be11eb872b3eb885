import { Repository } from '../repositories/Repository';
import { SafeHtml, html } from './html';
import { pageUrl } from './pageUrl';
import { RefAndPath } from './splitRefAndPath';

/** Where in the repository the page is: a link for each folder above. */
export function renderPath(repository: Repository, at: RefAndPath): SafeHtml {
  const segments = at.path.split('/').filter(Boolean);
  const last = segments.length - 1;
  return html`<h1 class="path">
    <a href="${pageUrl(repository, 'tree', at.ref)}">${repository.name}</a
    >${segments.map((segment, index) =>
      index === last
        ? html` / <span>${segment}</span>`
        : html` /
            <a
              href="${pageUrl(
                repository,
                'tree',
                at.ref,
                segments.slice(0, index + 1).join('/'),
              )}"
              >${segment}</a
            >`,
    )}
  </h1>`;
}
