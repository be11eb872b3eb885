import { Repository } from '../repositories/Repository';
import { html } from './html';
import { icon } from './icon';
import { pageUrl } from './pageUrl';
import { renderPage } from './renderPage';

/** All repositories, or those of one owner. */
export async function repositoriesPage(
  repositories: Repository[],
  owner?: string,
): Promise<string> {
  const rows = await Promise.all(
    repositories.map(async repository => {
      const { description, pullRequests } = await repository.read();
      const open = pullRequests.filter(pull => pull.state === 'open').length;
      return html`<li>
        ${icon('repository')}
        <div>
          <h2><a href="${pageUrl(repository)}">${repository.fullName}</a></h2>
          ${description !== '' && html`<p>${description}</p>`}
          <p class="meta">
            <a class="quiet" href="${pageUrl(repository, 'pulls')}"
              >${open} open pull ${open === 1 ? 'request' : 'requests'}</a
            >
          </p>
        </div>
      </li>`;
    }),
  );
  return renderPage({
    title: owner ?? 'Repositories',
    content: html`
      <h1>${owner ?? 'Repositories'}</h1>
      ${rows.length > 0
        ? html`<ul class="box repositories">
            ${rows}
          </ul>`
        : html`<div class="box blank">
            <p>There are no repositories yet.</p>
          </div>`}
    `,
  });
}
