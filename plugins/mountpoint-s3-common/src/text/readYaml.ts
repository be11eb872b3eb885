import { CST, Document, isScalar, Lexer, parseDocument, visit } from 'yaml';

/** The longest legal file, a cluster.yaml with fifty tags, has 25,000. */
const MAX_LENGTH = 32_768;

/** No file of ours goes deeper than ten. */
const MAX_DEPTH = 64;

/**
 * Whether a text opens more lists and maps within each other than any file of
 * ours. The parser would go down into them until its stack is full, which takes
 * long; what it is made of can be counted without going anywhere.
 */
function isTooDeep(text: string): boolean {
  let flow = 0;
  let block = 0;
  for (const token of new Lexer().lex(text)) {
    switch (CST.tokenType(token)) {
      case 'flow-seq-start':
      case 'flow-map-start':
        flow += 1;
        break;
      case 'flow-seq-end':
      case 'flow-map-end':
        flow -= 1;
        break;
      case 'seq-item-ind':
      case 'explicit-key-ind':
        block += 1;
        break;
      case 'newline':
        block = 0;
        break;
      default:
    }
    if (flow > MAX_DEPTH || block > MAX_DEPTH) {
      return true;
    }
  }
  return false;
}

/**
 * A key that a map has twice. Readers disagree on which of its values counts.
 * The parser's own check compares each key with each other, which a long list
 * of keys would make slow.
 */
function duplicateKey(document: Document.Parsed): string | undefined {
  let found: string | undefined;
  visit(document, {
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        const name = isScalar(key) ? String(key.value) : String(key);
        if (seen.has(name)) {
          found = name;
          return visit.BREAK;
        }
        seen.add(name);
      }
      return undefined;
    },
  });
  return found;
}

/**
 * Reads YAML that anybody may have written. Aliases are refused, because a few
 * of them can stand for gigabytes, and no file here has any; so is what readers
 * disagree on, and what is too long to be one of ours.
 *
 * @throws an Error with line and column when the text is not YAML
 * @public
 */
export function readYaml(text: string): unknown {
  if (text.length > MAX_LENGTH) {
    throw new Error(
      `it has ${text.length} characters, and allowed are ${MAX_LENGTH}`,
    );
  }
  if (isTooDeep(text)) {
    throw new Error(
      `it has lists or maps more than ${MAX_DEPTH} deep in each other`,
    );
  }
  const document = parseDocument(text, {
    logLevel: 'error',
    stringKeys: true,
    uniqueKeys: false,
  });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) {
    throw problem;
  }
  const twice = duplicateKey(document);
  if (twice !== undefined) {
    throw new Error(
      `it has the key ${JSON.stringify(twice.slice(0, 80))} twice`,
    );
  }
  return document.toJS({ maxAliasCount: 0 });
}
