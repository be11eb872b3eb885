import { Git } from './Git';

/** How far two histories went apart. */
export interface CommitDistance {
  /** Commits that only the head has. */
  aheadBy: number;
  /** Commits that only the base has. */
  behindBy: number;
}

/** Counts the commits that two commit ids do not share. */
export async function compareCommits(
  git: Git,
  base: string,
  head: string,
): Promise<CommitDistance> {
  const counts = await git.text([
    'rev-list',
    '--left-right',
    '--count',
    `${base}...${head}`,
    '--',
  ]);
  const [behindBy, aheadBy] = counts.split('\t').map(Number);
  return { aheadBy, behindBy };
}

/** What GitHub calls how two histories stand to each other. */
export function comparisonStatus({
  aheadBy,
  behindBy,
}: CommitDistance): 'ahead' | 'behind' | 'diverged' | 'identical' {
  if (aheadBy > 0 && behindBy > 0) {
    return 'diverged';
  }
  if (aheadBy > 0) {
    return 'ahead';
  }
  return behindBy > 0 ? 'behind' : 'identical';
}
