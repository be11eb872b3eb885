// As on GitHub, the start of an id tells what it is of.
const PREFIXES = {
  Repository: 'R',
  Ref: 'REF',
  Commit: 'C',
  Tree: 'T',
  Blob: 'B',
  Tag: 'TA',
  PullRequest: 'PR',
  Label: 'LA',
  BranchProtectionRule: 'BPR',
  User: 'U',
  Organization: 'O',
  Team: 'TE',
};

const TYPES = new Map(
  Object.entries(PREFIXES).map(([type, prefix]) => [
    prefix,
    type as keyof typeof PREFIXES,
  ]),
);

/** What a node id stands for. */
export interface NodeKey {
  type: keyof typeof PREFIXES;
  /** From the outermost to the innermost, such as `acme/gitops` and `7`. */
  names: string[];
}

/** The id that REST and GraphQL show of something. */
export function encodeNodeId(
  type: NodeKey['type'],
  ...names: (string | number)[]
): string {
  const path = Buffer.from(names.join('\0')).toString('base64url');
  return `${PREFIXES[type]}_${path}`;
}

/** What an id stands for; undefined if it is none of this forge. */
export function decodeNodeId(id: string): NodeKey | undefined {
  const underscore = id.indexOf('_');
  const type = TYPES.get(id.slice(0, underscore));
  if (type === undefined) {
    return undefined;
  }
  const path = Buffer.from(id.slice(underscore + 1), 'base64url').toString();
  const names = path.split('\0');
  return encodeNodeId(type, ...names) === id ? { type, names } : undefined;
}
