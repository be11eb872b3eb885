import { Repository } from '../repositories/Repository';
import { listRefs } from '../git/listRefs';
import { SafeHtml, html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';

/** A menu of the branches, open on the current one; works without scripts. */
export async function renderRefMenu(
  repository: Repository,
  current: string,
  view: 'tree' | 'commits',
): Promise<SafeHtml> {
  const branches = (await listRefs(repository.git, 'refs/heads')).map(ref =>
    ref.name.slice('refs/heads/'.length),
  );
  const label = /^[0-9a-f]{40}$/.test(current) ? current.slice(0, 7) : current;
  return html`<details class="menu">
    <summary>${icon('branch')}<span>${label}</span></summary>
    <ul class="box">
      ${branches.map(
        branch => html`<li>
          <a
            href="${pageUrl(repository, view, branch)}"
            ${branch === current && html`aria-current="true"`}
            >${branch}</a
          >
        </li>`,
      )}
    </ul>
  </details>`;
}
