import { Commit } from '../git/listCommits';
import { Ref } from '../git/listRefs';
import { PullRequest } from '../pulls/PullRequest';
import { Label, Repository } from '../repositories/Repository';

/** A repository, as resolvers hand it on. */
export interface RepositoryNode {
  __typename: 'Repository';
  repository: Repository;
}

/** A branch or a tag. */
export interface RefNode {
  __typename: 'Ref';
  repository: Repository;
  /** Full name, such as `refs/heads/main`. */
  name: string;
  oid: string;
}

/** A commit. */
export interface CommitNode {
  __typename: 'Commit';
  repository: Repository;
  commit: Commit;
}

/** A folder's object. */
export interface TreeNode {
  __typename: 'Tree';
  repository: Repository;
  oid: string;
  /** From the repository's root, where the way to it is known. */
  path?: string;
}

/** A file's object. */
export interface BlobNode {
  __typename: 'Blob';
  repository: Repository;
  oid: string;
  size: number;
}

/** An annotated tag's object. */
export interface TagNode {
  __typename: 'Tag';
  repository: Repository;
  oid: string;
}

/** What git stores by an id. */
export type GitObjectNode = CommitNode | TreeNode | BlobNode | TagNode;

/** A pull request. */
export interface PullRequestNode {
  __typename: 'PullRequest';
  repository: Repository;
  pull: PullRequest;
}

/** A label of a repository. */
export interface LabelNode {
  __typename: 'Label';
  repository: Repository;
  label: Label;
}

/** A branch protection rule. */
export interface BranchProtectionRuleNode {
  __typename: 'BranchProtectionRule';
  repository: Repository;
  pattern: string;
}

/** A person. */
export interface UserNode {
  __typename: 'User';
  login: string;
}

/** An owner of repositories. */
export interface OrganizationNode {
  __typename: 'Organization';
  login: string;
}

/** A team of an organization. */
export interface TeamNode {
  __typename: 'Team';
  organization: string;
  slug: string;
}

/** Everything that has a node id. */
export type ForgeNode =
  | RepositoryNode
  | RefNode
  | GitObjectNode
  | PullRequestNode
  | LabelNode
  | BranchProtectionRuleNode
  | UserNode
  | OrganizationNode
  | TeamNode;

/** A repository as a node. */
export function toRepositoryNode(repository: Repository): RepositoryNode {
  return { __typename: 'Repository', repository };
}

/** A branch or a tag as a node. */
export function toRefNode(
  repository: Repository,
  { name, sha }: Pick<Ref, 'name' | 'sha'>,
): RefNode {
  return { __typename: 'Ref', repository, name, oid: sha };
}

/** A commit as a node. */
export function toCommitNode(
  repository: Repository,
  commit: Commit,
): CommitNode {
  return { __typename: 'Commit', repository, commit };
}

/** A pull request as a node. */
export function toPullRequestNode(
  repository: Repository,
  pull: PullRequest,
): PullRequestNode {
  return { __typename: 'PullRequest', repository, pull };
}

/** A label as a node. */
export function toLabelNode(repository: Repository, label: Label): LabelNode {
  return { __typename: 'Label', repository, label };
}

/** A person as a node. */
export function toUserNode(login: string): UserNode {
  return { __typename: 'User', login };
}
