import { posix } from 'node:path';
import { Mentions, Question } from '../Forge';

/** A GraphQL document and its variables. */
export interface Document {
  query: string;
  variables: Record<string, unknown>;
}

/**
 * @param teams - whether teams are asked for: that needs the scope `read:org`,
 * without which GitHub refuses the whole document
 */
export function pullRequestParts(teams: boolean): string {
  return `
  fragment PullRequestParts on PullRequest {
    id
    number
    url
    state
    title
    body
    isDraft
    baseRefName
    headRefOid
    isCrossRepository
    labels(first: 100) { nodes { name } }
    assignees(first: 100) { nodes { login } }
    reviewRequests(first: 100) {
      nodes {
        requestedReviewer {
          __typename
          ... on User { login }
          ${teams ? '... on Team { slug }' : ''}
        }
      }
    }
    latestReviews(first: 100) { nodes { author { login } } }
  }`;
}

const TREE = `
  fragment TreeParts on Tree {
    entries { name oid mode type }
  }`;

const TARGET = `
  fragment TargetParts on Ref {
    name
    target { ... on Commit { oid tree { oid } } }
    compare(headRef: $branch) {
      commits(last: 100) {
        totalCount
        nodes {
          oid
          message
          author { name email user { login } }
          parents(first: 2) { totalCount }
        }
      }
    }
  }`;

/**
 * Asks for all that is needed to decide, in one call: the repository, both
 * branches, the pull requests between them, the folders of the paths on both
 * branches, and the ids of whomever the pull request is to name.
 *
 * @param folders - those of the paths; each costs two fields
 */
export function lookDocument(
  owner: string,
  repo: string,
  question: Question,
  folders: string[],
): Document {
  const { branch, targetBranch, mentions } = question;
  const variables: Record<string, unknown> = { owner, repo, branch };
  const declared = ['$owner: String!', '$repo: String!', '$branch: String!'];
  function variable(name: string, value: string): string {
    variables[name] = value;
    declared.push(`$${name}: String!`);
    return `$${name}`;
  }
  variables.branchRef = `refs/heads/${branch}`;
  declared.push('$branchRef: String!');
  const target = targetBranch
    ? `target: ref(qualifiedName: ${variable(
        'targetRef',
        `refs/heads/${targetBranch}`,
      )}) { ...TargetParts }`
    : 'target: defaultBranchRef { ...TargetParts }';
  const targetRevision = targetBranch ? `refs/heads/${targetBranch}` : 'HEAD';
  const trees = folders.flatMap((folder, index) => [
    `t${index}: object(expression: ${variable(
      `t${index}`,
      `${targetRevision}:${folder}`,
    )}) { ...TreeParts }`,
    `b${index}: object(expression: ${variable(
      `b${index}`,
      `refs/heads/${branch}:${folder}`,
    )}) { ...TreeParts }`,
  ]);
  const labels = mentions.labels.map(
    (name, index) =>
      `l${index}: label(name: ${variable(`l${index}`, name)}) { id }`,
  );
  const people = usersOf(mentions).map(
    (login, index) =>
      `u${index}: user(login: ${variable(`u${index}`, login)}) { id login }`,
  );
  const teams = mentions.teamReviewers.map(
    (slug, index) =>
      `g${index}: team(slug: ${variable(`g${index}`, teamSlug(slug))}) { id }`,
  );
  const query = `
  query Look(${declared.join(', ')}) {
    viewer { login }
    repository(owner: $owner, name: $repo) {
      id
      nameWithOwner
      isArchived
      ${target}
      branch: ref(qualifiedName: $branchRef) {
        id
        target { ... on Commit { oid tree { oid } } }
        associatedPullRequests(states: [OPEN], first: 20) {
          nodes { ...PullRequestParts }
        }
      }
      pullRequests(
        headRefName: $branch
        first: 20
        orderBy: { field: CREATED_AT, direction: DESC }
      ) { nodes { ...PullRequestParts } }
      ${[...trees, ...labels].join('\n      ')}
    }
    ${people.join('\n    ')}
    ${
      teams.length > 0
        ? `organization(login: $owner) { ${teams.join('\n      ')} }`
        : ''
    }
  }
  ${pullRequestParts(teams.length > 0)}
  ${TARGET}
  ${trees.length > 0 ? TREE : ''}`;
  return { query, variables };
}

/** Asks for folders at a commit. */
export function treesDocument(
  owner: string,
  repo: string,
  revision: string,
  folders: string[],
): Document {
  const variables: Record<string, unknown> = { owner, repo };
  const declared = ['$owner: String!', '$repo: String!'];
  const trees = folders.map((folder, index) => {
    variables[`t${index}`] = `${revision}:${folder}`;
    declared.push(`$t${index}: String!`);
    return `t${index}: object(expression: $t${index}) { ...TreeParts }`;
  });
  const query = `
  query Trees(${declared.join(', ')}) {
    repository(owner: $owner, name: $repo) {
      ${trees.join('\n      ')}
    }
  }
  ${TREE}`;
  return { query, variables };
}

/** The folders that hold some paths, without a slash at their end. */
export function foldersOf(paths: string[]): string[] {
  return [...new Set(paths.map(folderOf))];
}

/** The folder that holds a path; empty for the repository's root. */
export function folderOf(path: string): string {
  const folder = posix.dirname(path);
  return folder === '.' ? '' : folder;
}

/** The users whom the look asks for, in the order of its fields. */
export function usersOf({ assignees, reviewers }: Mentions): string[] {
  return [...reviewers, ...assignees];
}

/** A team's name below its organization, from `platform` or `acme/platform`. */
export function teamSlug(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
