import { visible } from '../text/visible';
import { Diagram, DiagramNode } from './Diagram';

/** What the picture calls things: words that Mermaid has no meaning for. */
const IDS: Record<DiagramNode['id'], string> = {
  pod: 'pod',
  'service-account': 'account',
  claim: 'claim',
  volume: 'volume',
  driver: 'driver',
  role: 'role',
  bucket: 'bucket',
  'kms-key': 'key',
};

/**
 * The most characters of a name or a remark: names of Kubernetes and AWS fit,
 * prefixes of S3 may be longer.
 */
const LONGEST = 64;

/** A word with the plain punctuation that joins it to the next, or a character. */
const PIECE = /[A-Za-z0-9]+(?:(?:, |[ /-])(?=[A-Za-z0-9])|\/$)?|./gsu;

/**
 * Text within a label's quotes. All but letters, digits and the plainest
 * punctuation between them is written as Mermaid's character codes, so that it
 * ends no label, begins no Markdown and is no address.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html#entity-codes-to-escape-characters
 */
function escape(text: string): string {
  const all = [...visible(text)];
  const shown =
    all.length > LONGEST ? [...all.slice(0, LONGEST - 1), '…'] : all;
  return shown
    .join('')
    .replace(PIECE, piece =>
      /^[A-Za-z0-9]/.test(piece) ? piece : `#${piece.codePointAt(0)};`,
    );
}

function label({ kind, name, detail }: DiagramNode): string {
  return [kind, name, ...(detail === undefined ? [] : [detail])]
    .map(escape)
    .join('<br/>');
}

/**
 * A picture as a Mermaid block in Markdown, which GitHub, GitLab, Gitea and
 * Forgejo draw.
 *
 * @remarks
 *
 * From top to bottom: side by side, a mount is twice as wide as their pages, and
 * they would shrink its text to half its size.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaid({ nodes, edges }: Diagram): string {
  const lines = [
    'flowchart TB',
    ...nodes.map(node => `  ${IDS[node.id]}["${label(node)}"]`),
    ...edges.map(
      edge =>
        `  ${IDS[edge.from]} -->|"${escape(edge.label)}"| ${IDS[edge.to]}`,
    ),
  ];
  return `\`\`\`mermaid\n${lines.join('\n')}\n\`\`\``;
}
