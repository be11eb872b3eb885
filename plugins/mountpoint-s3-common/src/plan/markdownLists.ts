import { codeSpan } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { visible } from '../text/visible';
import { Finding } from './Finding';

/** What there is to say, as a Markdown list; errors never get that far. */
export function findingsList(findings: Finding[]): string {
  const lines = findings
    .filter(({ severity }) => severity !== 'error')
    .map(
      ({ severity, message }) =>
        `- ${
          severity === 'advice' ? 'Advice' : '**Warning**'
        }: ${escapeMarkdown(message)}`,
    );
  return lines.length > 0 ? lines.join('\n') : 'Nothing.';
}

/** Paths, as a Markdown list. */
export function pathsList(paths: string[]): string {
  return paths.map(path => `- ${codeSpan(visible(path))}`).join('\n');
}

/** What to say of files that are too many to list. */
export function filesBriefly(count: number): string {
  return `${count} file${
    count === 1 ? '' : 's'
  }, as the changes of this pull request show.`;
}
