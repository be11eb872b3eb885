import { codeCell } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { Grant } from './grants';

/** Permissions as a Markdown table, in words and as ARNs. */
export function grantsTable(grants: Grant[]): string {
  const rows = grants.map(
    ({ summary, actions, resource, prefixes }) =>
      `| ${escapeMarkdown(summary)} | ${actions
        .map(codeCell)
        .join('<br>')} | ${codeCell(resource)}${
        prefixes ? `<br>keys like ${prefixes.map(codeCell).join(', ')}` : ''
      } |`,
  );
  return `| What it allows | Actions | On |
| --- | --- | --- |
${rows.join('\n')}`;
}
