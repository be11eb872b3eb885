import { ForgeContext } from '../ForgeContext';
import { findTreeEntry } from '../git/findTreeEntry';
import { readBlob } from '../git/readBlob';
import { readRef } from '../git/readRef';
import { resolveCommit } from '../git/resolveCommit';
import { Repository } from '../repositories/Repository';
import { isRepositoryName } from '../repositories/isRepositoryName';

/** The body of a GraphQL request. */
export interface GraphqlRequest {
  query: string;
  variables: Record<string, unknown>;
}

/** A GraphQL answer. */
export interface GraphqlAnswer {
  data?: Record<string, unknown>;
  errors?: { type?: string; message: string; path?: string[] }[];
}

/**
 * Answers the two queries that stock Backstage sends, told apart by a field
 * that only they have: whether a branch has an open pull request
 * (`publish:github:pull-request`), and which repositories an owner has
 * (GithubEntityProvider). This is no GraphQL executor.
 */
export async function answerGraphql(
  request: GraphqlRequest,
  context: ForgeContext,
): Promise<GraphqlAnswer> {
  const { query, variables } = request;
  if (/\bassociatedPullRequests\b/.test(query)) {
    return await answerAssociatedPullRequests(variables, context);
  }
  if (/\brepositoryOwner\b/.test(query) && /\bcatalogInfoFile\b/.test(query)) {
    return await answerOwnedRepositories(variables, context);
  }
  return {
    errors: [
      {
        message:
          'The local forge does not know this GraphQL query. It answers the associatedPullRequests query of octokit-plugin-create-pull-request and the repositoryOwner query of GithubEntityProvider.',
      },
    ],
  };
}

async function answerAssociatedPullRequests(
  variables: Record<string, unknown>,
  context: ForgeContext,
): Promise<GraphqlAnswer> {
  const { owner, repo, head } = variables;
  const repository = await context.store.find(String(owner), String(repo));
  if (!repository) {
    return {
      data: { repository: null },
      errors: [
        {
          type: 'NOT_FOUND',
          path: ['repository'],
          message: `Could not resolve to a Repository with the name '${owner}/${repo}'.`,
        },
      ],
    };
  }
  const sha = await readRef(repository.git, `refs/heads/${head}`);
  if (sha === undefined) {
    return { data: { repository: { ref: null } } };
  }
  const { pullRequests } = await repository.read();
  const edges = pullRequests
    .filter(pull => pull.state === 'open' && pull.head === head)
    .slice(0, 1)
    .map(pull => ({
      node: {
        id: `PR_${pull.number}`,
        number: pull.number,
        url: `${context.url}/${repository.fullName}/pull/${pull.number}`,
      },
    }));
  return {
    data: { repository: { ref: { associatedPullRequests: { edges } } } },
  };
}

async function answerOwnedRepositories(
  variables: Record<string, unknown>,
  context: ForgeContext,
): Promise<GraphqlAnswer> {
  const { org, catalogPathRef } = variables;
  const repositories = isRepositoryName(org)
    ? await context.store.list(org)
    : [];
  const expression = String(catalogPathRef ?? 'HEAD:catalog-info.yaml');
  return {
    data: {
      repositoryOwner: {
        login: org,
        repositories: {
          nodes: await Promise.all(
            repositories.map(async repository => ({
              name: repository.name,
              url: `${context.url}/${repository.fullName}`,
              isArchived: false,
              isFork: false,
              visibility: 'PUBLIC',
              repositoryTopics: { nodes: [] },
              defaultBranchRef: { name: await repository.defaultBranch() },
              catalogInfoFile: await readExpression(repository, expression),
            })),
          ),
          pageInfo: { hasNextPage: false, endCursor: null },
        },
      },
    },
  };
}

async function readExpression(repository: Repository, expression: string) {
  const colon = expression.indexOf(':');
  const commit = await resolveCommit(
    repository.git,
    expression.slice(0, colon),
  );
  const entry =
    commit &&
    (await findTreeEntry(repository.git, commit, expression.slice(colon + 1)));
  if (!entry || entry.type !== 'blob') {
    return null;
  }
  const text = (await readBlob(repository.git, entry.sha)).toString();
  return { __typename: 'Blob', id: entry.sha, text };
}
