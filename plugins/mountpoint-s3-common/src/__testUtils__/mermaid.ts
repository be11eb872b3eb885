/** Labels without anything that Mermaid or Markdown could take for more. */
const WORD = '[A-Za-z0-9]+';
const TEXT = `(?:${WORD}(?:(?:, |[ /-])(?=${WORD})|/(?=["<]))?|#\\d+;)+`;
const ID = '(?:pod|account|claim|volume|driver|role|bucket|key)';
const NODE = new RegExp(`^  (${ID})\\["${TEXT}(?:<br/>${TEXT}){1,2}"\\]$`);
const EDGE = new RegExp(`^  (${ID}) -->\\|"${TEXT}"\\| (${ID})$`);

/** The Mermaid blocks of a Markdown text, their lines. */
export function mermaidBlocks(markdown: string): string[][] {
  const blocks: string[][] = [];
  let open: string[] | undefined;
  for (const line of markdown.split('\n')) {
    if (line === '```mermaid') {
      open = [];
      blocks.push(open);
    } else if (line === '```') {
      open = undefined;
    } else {
      open?.push(line);
    }
  }
  if (open) {
    open.push('(the block is never closed)');
  }
  return blocks;
}

/**
 * What is wrong with the Mermaid blocks of a text, by the small part of
 * Mermaid's grammar that they keep to.
 *
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function mermaidViolations(markdown: string): string[] {
  return mermaidBlocks(markdown).flatMap(([first, ...lines]) => {
    const nodes = new Set<string>();
    const violations = first === 'flowchart TB' ? [] : [`begins ${first}`];
    for (const line of lines) {
      const node = NODE.exec(line);
      const edge = EDGE.exec(line);
      if (node) {
        if (nodes.has(node[1])) {
          violations.push(`${node[1]} is there twice`);
        }
        nodes.add(node[1]);
      } else if (!edge || !nodes.has(edge[1]) || !nodes.has(edge[2])) {
        violations.push(`neither node nor edge: ${line}`);
      }
    }
    return violations;
  });
}

/** What a label shows: its character codes as the characters. */
export function mermaidText(label: string): string {
  return label
    .replace(/<br\/>/g, '\n')
    .replace(/#(\d+);/g, (_code, point) => String.fromCodePoint(Number(point)));
}
