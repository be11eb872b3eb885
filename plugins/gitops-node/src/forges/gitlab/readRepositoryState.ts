import type { CommitSchema } from '@gitbeaker/rest';
import {
  BranchCommit,
  BranchState,
  Question,
  RepositoryState,
  TreeEntry,
} from '../Forge';
import { Refusals } from '../refusals';
import {
  BlobLookup,
  FIELDS_PER_QUERY,
  PATHS_PER_FIELD,
  blobAlias,
  planLookups,
  treeEntries,
} from './blobLookups';
import { GitlabClient } from './GitlabClient';
import { ProjectFacts } from './GitlabRefusals';
import {
  FIELDS_BESIDE_THE_REST,
  LookAnswer,
  lookDocument,
  lookVariables,
} from './lookDocument';
import { fromMergeRequestNode, listNodes } from './mergeRequests';
import { parseGlobalId } from './parseGlobalId';
import { readEntries } from './readEntries';
import { readFolder } from './readFolder';
import { UserDirectory } from './UserDirectory';

/** The most that GitLab lists in one answer. */
const COMMITS_A_PAGE = 100;

/** A repository's state, and what tells GitLab's refusals apart. */
export interface GitlabRepositoryState {
  state: RepositoryState;
  facts: ProjectFacts;
}

/**
 * Reads all that is needed to decide what to do: one call, one more where the
 * branch exists, and further ones for files that the first has no room for, all
 * at once: one if the files are in a new or small folder of the target branch,
 * else one for each 150 files.
 */
export async function readRepositoryState(
  client: GitlabClient,
  question: Question,
  users: UserDirectory,
  refusals: Refusals,
): Promise<GitlabRepositoryState> {
  const { branch, mentions, paths, targetBranch } = question;
  const plan = planFirst(question);
  const look = {
    project: client.fullPath,
    branch,
    targetBranch,
    usernames: [...new Set([...mentions.reviewers, ...mentions.assignees])]
      .filter(name => !users.knows(name))
      .slice(0, 100),
    lookups: [...plan.target, ...plan.branch],
  };
  const { project, users: found } = await client.query<LookAnswer>(
    lookDocument(look),
    lookVariables(look),
  );
  if (!project?.repository) {
    throw refusals.repository();
  }
  const { repository } = project;
  const { rootRef, target, branch: source } = repository;
  if (!rootRef) {
    throw refusals.empty();
  }
  if (!target) {
    throw refusals.targetBranch(targetBranch ?? rootRef);
  }
  const pages = look.lookups.map((_, index) => repository[blobAlias(index)]);
  const mergeRequests = listNodes(project.mergeRequests);
  users.learn([
    ...listNodes(found),
    ...mergeRequests.flatMap(({ reviewers, assignees }) => [
      ...listNodes(reviewers),
      ...listNodes(assignees),
    ]),
  ]);
  const [targetEntries, branchState] = await Promise.all([
    readRest(
      paths,
      {
        lookups: plan.target,
        entries: treeEntries(pages.slice(0, plan.target.length)),
      },
      rest => readTarget(client, target.sha, rest),
    ),
    source &&
      readBranch(client, source.sha, target.sha, paths, {
        lookups: plan.branch,
        entries: treeEntries(pages.slice(plan.target.length)),
      }),
  ]);
  const projectId = parseGlobalId(project.id);
  const archived = project.archived ?? false;
  return {
    facts: { archived, mayPush: project.userPermissions.pushCode },
    state: {
      archived,
      target: {
        name: targetBranch ?? rootRef,
        head: target.sha,
        entries: targetEntries,
      },
      ...(branchState && { branch: branchState }),
      pullRequests: mergeRequests
        // A fork may have a branch of the same name.
        .filter(({ sourceProjectId }) => sourceProjectId === projectId)
        .map(fromMergeRequestNode),
    },
  };
}

/** Which files the first query asks for: both branches' if all of them fit. */
function planFirst({ branch, paths, targetBranch }: Question): {
  target: BlobLookup[];
  branch: BlobLookup[];
} {
  const target = planLookups(
    targetBranch === undefined
      ? { ref: null, refType: null }
      : { ref: targetBranch, refType: 'HEADS' },
    paths,
  );
  const source = planLookups({ ref: branch, refType: 'HEADS' }, paths);
  return target.length + source.length <= FIELDS_BESIDE_THE_REST
    ? { target, branch: source }
    : { target: target.slice(0, FIELDS_BESIDE_THE_REST), branch: [] };
}

/** What a first query has asked for, and found. */
interface FirstPart {
  lookups: BlobLookup[];
  entries: ReadonlyMap<string, TreeEntry>;
}

/** Adds the files that a first query had no room for. */
async function readRest(
  paths: string[],
  { entries, lookups }: FirstPart,
  read: (rest: string[]) => Promise<ReadonlyMap<string, TreeEntry>>,
): Promise<ReadonlyMap<string, TreeEntry>> {
  const asked = new Set(lookups.flatMap(lookup => lookup.paths));
  const rest = paths.filter(path => !asked.has(path));
  return rest.length === 0
    ? entries
    : new Map([...entries, ...(await read(rest))]);
}

/** The files of the target branch, where few of them are there as a rule. */
async function readTarget(
  client: GitlabClient,
  head: string,
  paths: string[],
): Promise<ReadonlyMap<string, TreeEntry>> {
  const oneQuery = FIELDS_PER_QUERY * PATHS_PER_FIELD;
  const folder =
    paths.length > oneQuery ? await readFolder(client, head, paths) : undefined;
  if (!folder) {
    return await readEntries(client, head, paths);
  }
  return new Map(
    paths.flatMap((path): [string, TreeEntry][] => {
      const entry = folder.get(path);
      return entry ? [[path, entry]] : [];
    }),
  );
}

async function readBranch(
  client: GitlabClient,
  head: string,
  targetHead: string,
  paths: string[],
  first: FirstPart,
): Promise<BranchState> {
  const [commits, entries] = await Promise.all([
    client.get<CommitSchema[]>('/repository/commits', {
      // A range of git's: what the branch has and its target has not
      // (https://docs.gitlab.com/api/commits/#list-repository-commits).
      query: {
        ref_name: `${targetHead}..${head}`,
        per_page: String(COMMITS_A_PAGE),
      },
    }),
    readRest(paths, first, rest => readEntries(client, head, rest)),
  ]);
  return {
    head,
    commits: commits.map(toBranchCommit),
    more: commits.length === COMMITS_A_PAGE,
    entries,
  };
}

/** A commit in the words that all forges share. */
export function toBranchCommit(commit: CommitSchema): BranchCommit {
  const { author_email: address, author_name: name, id, message } = commit;
  return {
    sha: id,
    message,
    author: `${name} <${address}>`,
    merge: (commit.parent_ids ?? []).length > 1,
  };
}
