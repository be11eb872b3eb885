import { Git } from './Git';
import { GitIdentity } from './createGitEnvironment';

/** A person and a time, as a commit has them. */
export interface CommitPerson extends GitIdentity {
  date: Date;
}

/** Everything in a commit. */
export interface CommitContent {
  tree: string;
  parents: string[];
  author: CommitPerson;
  committer: CommitPerson;
  message: string;
}

/**
 * Writes a commit object and returns its id.
 *
 * The object is spelled out here because `git commit-tree` takes no empty
 * author name, which GitHub does, and adds a newline to the message, which
 * GitHub does not.
 */
export async function writeCommit(
  git: Git,
  content: CommitContent,
): Promise<string> {
  const lines = [
    `tree ${content.tree}`,
    ...content.parents.map(parent => `parent ${parent}`),
    `author ${formatPerson(content.author)}`,
    `committer ${formatPerson(content.committer)}`,
    '',
    content.message.replace(/\0/g, ''),
  ];
  return await git.text(['hash-object', '-t', 'commit', '-w', '--stdin'], {
    input: lines.join('\n'),
  });
}

function formatPerson(person: CommitPerson): string {
  const seconds = Math.floor(person.date.getTime() / 1000);
  return `${clean(person.name)} <${clean(person.email)}> ${seconds} +0000`;
}

function clean(text: string): string {
  return text.replace(/[<>\n\r\0]/g, '').trim();
}
