import { BranchCommit, PullRequest, Question, RepositoryState } from '../Forge';
import { GithubClient, GraphqlError } from './GithubClient';
import { GithubIds } from './GithubIds';
import { folderOf, foldersOf, lookDocument, usersOf } from './lookDocument';
import { GithubPullRequest, toPullRequest } from './pullRequests';
import { readEntries } from './readEntries';
import { entriesIn, FOLDERS_A_QUERY, GithubTree } from './trees';

/** What a token may not see of a pull request without harm. */
const OPTIONAL = ['reviewRequests', 'latestReviews', 'labels', 'assignees'];

interface GithubCommit {
  oid: string;
  message: string;
  author: {
    name: string | null;
    email: string | null;
    user: { login: string } | null;
  } | null;
  parents: { totalCount: number };
}

interface GithubHead {
  target: { oid: string; tree: { oid: string } };
}

type GithubRepository = {
  id: string;
  isArchived: boolean;
  target:
    | (GithubHead & {
        name: string;
        compare: {
          commits: { totalCount: number; nodes: GithubCommit[] };
        } | null;
      })
    | null;
  branch:
    | (GithubHead & {
        associatedPullRequests: { nodes: GithubPullRequest[] };
      })
    | null;
  pullRequests: { nodes: GithubPullRequest[] };
} & Record<`t${number}` | `b${number}`, GithubTree | null> &
  Record<`l${number}`, { id: string } | null>;

type Looked = {
  viewer: { login: string };
  repository: GithubRepository | null;
  organization?: Record<`g${number}`, { id: string } | null> | null;
} & Record<`u${number}`, { id: string } | null>;

/**
 * Looks at a repository: one call, and one more for each 250 folders beyond the
 * first 250.
 */
export async function readRepositoryState(
  client: GithubClient,
  ids: GithubIds,
  question: Question,
): Promise<RepositoryState> {
  const { paths, targetBranch } = question;
  const folders = foldersOf(paths);
  const first = folders.slice(0, FOLDERS_A_QUERY);
  const { data, errors } = await client.graphql<Looked>(
    'read',
    'read the repository',
    lookDocument(client.owner, client.repo, question, first),
  );
  const { repository } = data;
  if (!repository) {
    const reason = errors.find(({ path }) => path?.[0] === 'repository');
    throw reason
      ? client.explain('read the repository', reason)
      : client.refusals.repository();
  }
  refusePartial(client, errors);
  learn(ids, data, repository, question);
  const { branch, target } = repository;
  if (!target) {
    throw targetBranch
      ? client.refusals.targetBranch(targetBranch)
      : client.refusals.empty();
  }

  const commits = target.compare?.commits;
  const known = new Set(first);
  const further = paths.filter(path => !known.has(folderOf(path)));
  const [onTarget, onBranch] = await Promise.all([
    readEntries(client, target.target.oid, further),
    branch ? readEntries(client, branch.target.oid, further) : new Map(),
  ]);
  return {
    archived: repository.isArchived,
    target: {
      name: target.name,
      head: target.target.oid,
      entries: new Map([
        ...entriesIn(paths, first, index => repository[`t${index}`]),
        ...onTarget,
      ]),
    },
    branch: branch
      ? {
          head: branch.target.oid,
          commits: (commits?.nodes ?? []).map(toBranchCommit).reverse(),
          more: commits && commits.totalCount > commits.nodes.length,
          entries: new Map([
            ...entriesIn(paths, first, index => repository[`b${index}`]),
            ...onBranch,
          ]),
        }
      : undefined,
    pullRequests: ownPullRequests(repository),
  };
}

/**
 * The branch's pull requests, the open ones first. The list by its name may be
 * full of those of forks, whose branches can have the same name.
 */
function ownPullRequests({
  branch,
  pullRequests,
}: GithubRepository): PullRequest[] {
  const all = [
    ...(branch?.associatedPullRequests.nodes ?? []),
    ...pullRequests.nodes,
  ].filter(({ isCrossRepository }) => !isCrossRepository);
  return [...new Map(all.map(each => [each.id, each])).values()].map(
    toPullRequest,
  );
}

/**
 * GitHub gives what it could find out, and leaves the rest null. Null must not
 * be taken for "not there".
 *
 * @throws what the first error means that leaves out more than names
 */
function refusePartial(client: GithubClient, errors: GraphqlError[]): void {
  const error = errors.find(
    ({ path = [], type }) =>
      path[0] === 'repository' &&
      // There is no branch to compare with.
      !(type === 'NOT_FOUND' && path.includes('compare')) &&
      !path.some(part => OPTIONAL.includes(String(part))),
  );
  if (error) {
    throw client.explain('read the repository', error);
  }
}

/** Keeps the ids that the mutations after the look need. */
function learn(
  ids: GithubIds,
  looked: Looked,
  repository: GithubRepository,
  { mentions }: Question,
): void {
  ids.forget();
  ids.viewer = looked.viewer.login;
  ids.repository = repository.id;
  mentions.labels.forEach((name, index) =>
    ids.keep('label', name, repository[`l${index}`]),
  );
  usersOf(mentions).forEach((login, index) =>
    ids.keep('user', login, looked[`u${index}`]),
  );
  mentions.teamReviewers.forEach((slug, index) =>
    ids.keep('team', slug, looked.organization?.[`g${index}`]),
  );
  for (const head of [repository.target, repository.branch]) {
    if (head) {
      ids.keepTree(head.target.oid, head.target.tree.oid);
    }
  }
}

function toBranchCommit(commit: GithubCommit): BranchCommit {
  const { author, message, oid, parents } = commit;
  const { email = null, name = null, user = null } = author ?? {};
  return {
    sha: oid,
    message,
    author:
      name && email
        ? `${name} <${email}>`
        : user?.login ?? name ?? 'Somebody unknown',
    merge: parents.totalCount > 1,
  };
}
