/** Something with a node id, or nothing of that name. */
type Node = { id: string } | null | undefined;

/**
 * The ids that the last look has told: GitHub's mutations want them in place of
 * names.
 */
export class GithubIds {
  private readonly ids = new Map<string, string>();
  private readonly trees = new Map<string, string>();
  /** The repository's own. */
  repository = '';
  /** Whose token it is. */
  viewer = '';

  /** Forgets the names of an earlier look. */
  forget(): void {
    this.ids.clear();
  }

  /** Keeps the id of a label, user or team, by its name. */
  keep(kind: 'label' | 'user' | 'team', name: string, node: Node): void {
    if (node) {
      this.ids.set(keyOf(kind, name), node.id);
    }
  }

  /** The id of a label, user or team. GitHub ignores the case of names. */
  find(kind: 'label' | 'user' | 'team', name: string): string | undefined {
    return this.ids.get(keyOf(kind, name));
  }

  /** Keeps which tree a commit has. */
  keepTree(commit: string, tree: string): void {
    this.trees.set(commit, tree);
  }

  /** A commit's tree; the commit itself, which GitHub takes for it, if unknown. */
  treeOf(commit: string): string {
    return this.trees.get(commit) ?? commit;
  }
}

function keyOf(kind: string, name: string): string {
  return `${kind} ${name}`.toLowerCase();
}
