import { readFileSync } from 'node:fs';
import { mermaidBlocks } from './mermaid';

/** What Mermaid reads in a flowchart. */
export interface Flowchart {
  /** From top to bottom: TB. */
  direction: string;
  /** What each node says, by its name. */
  nodes: Record<string, string>;
  edges: { from: string; to: string; label: string }[];
}

/** The part of Mermaid that we use. It has no types of its own. */
interface Mermaid {
  initialize(options: Record<string, unknown>): void;
  mermaidAPI: {
    getDiagramFromText(code: string): Promise<{
      type: string;
      db: {
        getDirection(): string;
        getVertices(): Map<string, { text?: string }>;
        getEdges(): { start: string; end: string; text: string }[];
      };
    }>;
  };
}

let mermaid: Mermaid | undefined;

/**
 * Reads the one Mermaid block of a Markdown text with Mermaid itself.
 *
 * @throws in Mermaid's words, if it cannot draw the block
 */
export async function readFlowchart(markdown: string): Promise<Flowchart> {
  const blocks = mermaidBlocks(markdown);
  if (blocks.length !== 1) {
    throw new Error(`There is not one block but ${blocks.length}`);
  }
  mermaid ??= load();
  const { db, type } = await mermaid.mermaidAPI.getDiagramFromText(
    blocks[0].join('\n'),
  );
  if (type !== 'flowchart-v2') {
    throw new Error(`Mermaid takes it for: ${type}`);
  }
  return {
    direction: db.getDirection(),
    nodes: Object.fromEntries(
      [...db.getVertices()].map(([id, { text = '' }]) => [id, decode(text)]),
    ),
    edges: db.getEdges().map(({ start, end, text }) => ({
      from: start,
      to: end,
      label: decode(text),
    })),
  };
}

/** It is a script for browsers, which leaves a global variable. */
function load(): Mermaid {
  const script = document.createElement('script');
  script.textContent = readFileSync(
    require.resolve('@mermaid-js/tiny'),
    'utf8',
  );
  document.head.append(script);
  const loaded = (globalThis as unknown as { mermaid: Mermaid }).mermaid;
  loaded.initialize({ startOnLoad: false, securityLevel: 'strict' });
  return loaded;
}

/**
 * What a label shows. Until they are drawn, Mermaid keeps character codes in
 * signs of its own, which `encodeEntities` in its `src/utils.ts` writes.
 */
function decode(text: string): string {
  return text
    .replace(/<br\s*\/?>/g, '\n')
    .replace(/ﬂ°°(\d+)¶ß/g, (_code, point) =>
      String.fromCodePoint(Number(point)),
    );
}
