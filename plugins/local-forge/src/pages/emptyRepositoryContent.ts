import { SafeHtml, html } from './html';

/** What a repository without commits shows. */
export function emptyRepositoryContent(cloneUrl: string): SafeHtml {
  return html`<div class="box blank">
    <h2>This repository is empty</h2>
    <p>Push a first commit to it:</p>
    <pre><code>git remote add origin ${cloneUrl}
git push --set-upstream origin main</code></pre>
  </div>`;
}
