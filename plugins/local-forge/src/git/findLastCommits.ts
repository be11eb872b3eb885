import { Git } from './Git';

/** The commit that last touched something. */
export interface LastCommit {
  sha: string;
  subject: string;
  author: string;
  date: Date;
}

/**
 * For each entry of a folder, the commit that last touched it, by entry name.
 *
 * One walk of the first-parent history for all of them, and only of its recent
 * part: older entries are left out.
 */
export async function findLastCommits(
  git: Git,
  commit: string,
  folder: string,
): Promise<Map<string, LastCommit>> {
  const records = await git.records([
    '--literal-pathspecs',
    'log',
    '-z',
    '--first-parent',
    '-m',
    '--no-renames',
    '--name-only',
    '--max-count=1000',
    '--format=%x1e%H%x1f%an%x1f%ct%x1f%s',
    commit,
    '--',
    ...(folder ? [folder] : []),
  ]);
  const prefix = folder ? `${folder}/` : '';
  const found = new Map<string, LastCommit>();
  let current: LastCommit | undefined;
  for (const record of records) {
    const text = record.replace(/^\n/, '');
    if (text.startsWith('\x1e')) {
      const [sha, author, seconds, subject] = text.slice(1).split('\x1f');
      const date = new Date(Number(seconds) * 1000);
      current = { sha, author, subject, date };
    } else if (current && text.startsWith(prefix)) {
      const name = text.slice(prefix.length).split('/')[0];
      if (!found.has(name)) {
        found.set(name, current);
      }
    }
  }
  return found;
}
