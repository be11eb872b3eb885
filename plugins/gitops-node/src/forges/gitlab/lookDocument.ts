import { BlobLookup, BlobNode, blobAlias, blobFields } from './blobLookups';
import { MERGE_REQUEST_FIELDS, MergeRequestNode, Nodes } from './mergeRequests';
import { GitlabUser } from './UserDirectory';

/**
 * Lookups that fit beside everything else: the rest costs 65 of the 250 that
 * GitLab allows, and each lookup 38.
 */
export const FIELDS_BESIDE_THE_REST = 4;

/** What to ask in one query. */
export interface LookQuestion {
  project: string;
  branch: string;
  /** Left out: the default branch. */
  targetBranch?: string;
  /** The users whose numbers are needed. */
  usernames: string[];
  lookups: BlobLookup[];
}

/** The answer of `lookDocument`. */
export interface LookAnswer {
  /** Null: there is none, or the token cannot see it. */
  project: {
    id: string;
    archived: boolean | null;
    userPermissions: { pushCode: boolean };
    /** Null: the token may not read code. */
    repository:
      | ({
          rootRef: string | null;
          target: { sha: string } | null;
          branch: { sha: string } | null;
        } & Record<ReturnType<typeof blobAlias>, Nodes<BlobNode> | null>)
      | null;
    mergeRequests: Nodes<MergeRequestNode> | null;
  } | null;
  users?: Nodes<GitlabUser> | null;
}

/**
 * A query for a project, two of its branches, the merge requests of one, users
 * and files (https://docs.gitlab.com/api/graphql/reference/).
 *
 * @remarks
 *
 * The heads come before the files: GitLab reads in this order, so a push in
 * between makes the files newer than the heads and never older, and a commit that
 * was made for an older head is refused.
 *
 * `repository.commit` came with GitLab 17.10. `tree.lastCommit` is older and no
 * head: it leaves out merge commits that change nothing by themselves.
 */
export function lookDocument({ lookups, usernames }: LookQuestion): string {
  const { declarations, fields } = blobFields(lookups);
  const asksUsers = usernames.length > 0;
  return `query Look($project: ID!, $target: String!, $branch: String!, $branches: [String!]${
    asksUsers ? ', $usernames: [String!]' : ''
  }${declarations && `, ${declarations}`}) {
  project(fullPath: $project) {
    id
    archived
    userPermissions { pushCode }
    repository {
      rootRef
      target: commit(ref: $target) { sha }
      branch: commit(ref: $branch) { sha }
      ${fields}
    }
    mergeRequests(sourceBranches: $branches, sort: CREATED_DESC, first: 50) {
      nodes { ${MERGE_REQUEST_FIELDS} }
    }
  }
  ${
    // Asked for nobody, GitLab would answer with everybody.
    asksUsers
      ? 'users(usernames: $usernames, first: 100) { nodes { id username } }'
      : ''
  }
}`;
}

/** The variables of `lookDocument`. */
export function lookVariables(question: LookQuestion): Record<string, unknown> {
  const { branch, lookups, project, targetBranch, usernames } = question;
  return {
    project,
    // In full, so that no tag of the same name is meant.
    target: targetBranch === undefined ? 'HEAD' : `refs/heads/${targetBranch}`,
    branch: `refs/heads/${branch}`,
    branches: [branch],
    ...(usernames.length > 0 && { usernames }),
    ...blobFields(lookups).variables,
  };
}
