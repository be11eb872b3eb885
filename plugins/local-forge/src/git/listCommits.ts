import { Git } from './Git';
import { CommitPerson } from './writeCommit';

/** A commit as `git log` tells it. */
export interface Commit {
  sha: string;
  tree: string;
  parents: string[];
  author: CommitPerson;
  committer: CommitPerson;
  message: string;
}

/** Which commits to list. */
export interface ListCommitsOptions {
  /** Ids whose history is left out. */
  exclude?: string[];
  /** Only commits that touch this path. */
  path?: string;
  /** Only commits from this time on. */
  since?: Date;
  /** Only commits up to this time. */
  until?: Date;
  limit?: number;
  skip?: number;
}

const FORMAT = [
  '%H',
  '%T',
  '%P',
  '%an',
  '%ae',
  '%at',
  '%cn',
  '%ce',
  '%ct',
  '%B',
].join('%x1f');

/** The history of a commit id, newest first. */
export async function listCommits(
  git: Git,
  commit: string,
  options: ListCommitsOptions = {},
): Promise<Commit[]> {
  const { limit, skip } = options;
  const records = await git.records([
    '--literal-pathspecs',
    'log',
    '-z',
    `--format=${FORMAT}`,
    ...(limit === undefined ? [] : [`--max-count=${limit}`]),
    ...(skip ? [`--skip=${skip}`] : []),
    ...commitRange(commit, options),
  ]);
  return records.map(parseCommit);
}

/** The arguments of git that choose commits. */
export function commitRange(
  commit: string,
  options: Omit<ListCommitsOptions, 'limit' | 'skip'>,
): string[] {
  const { exclude = [], path, since, until } = options;
  return [
    ...(since ? [`--max-age=${seconds(since)}`] : []),
    ...(until ? [`--min-age=${seconds(until)}`] : []),
    commit,
    ...exclude.map(id => `^${id}`),
    '--',
    ...(path ? [path] : []),
  ];
}

function parseCommit(record: string): Commit {
  const [sha, tree, parents, an, ae, at, cn, ce, ct, ...message] =
    record.split('\x1f');
  return {
    sha,
    tree,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: new Date(Number(at) * 1000) },
    committer: { name: cn, email: ce, date: new Date(Number(ct) * 1000) },
    message: message.join('\x1f').replace(/\n+$/, ''),
  };
}

function seconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
