import { ForgeContext } from '../ForgeContext';
import { decodeNodeId } from '../api/nodeId';
import { GithubError } from '../http/GithubError';
import { isKnownTeam } from '../people/isKnownTeam';
import { isKnownUser } from '../people/isKnownUser';
import { isOrganization } from '../people/isOrganization';
import { listLabels } from '../repositories/listLabels';
import { Repository } from '../repositories/Repository';
import { ForgeNode } from './ForgeNode';
import { findGitObject } from './findGitObject';
import { findRef } from './findRef';

/** What a node id stands for, if it is there. */
export async function findNode(
  id: string,
  context: ForgeContext,
): Promise<ForgeNode | undefined> {
  const key = decodeNodeId(id);
  if (!key) {
    return undefined;
  }
  const [outer, inner = ''] = key.names;
  switch (key.type) {
    case 'User':
      return (await isKnownUser(context, outer))
        ? { __typename: 'User', login: outer }
        : undefined;
    case 'Organization':
      return (await isOrganization(context, outer))
        ? { __typename: 'Organization', login: outer }
        : undefined;
    case 'Team':
      return (await isKnownTeam(context, outer, inner))
        ? { __typename: 'Team', organization: outer, slug: inner }
        : undefined;
    default: {
      const [owner, name] = outer.split('/');
      const repository = await context.store.find(owner, name);
      return repository && (await findInside(repository, key.type, inner));
    }
  }
}

/** What a node id stands for; refuses in GitHub's words what is another type. */
export async function requireNode<Type extends ForgeNode['__typename']>(
  id: string,
  type: Type,
  context: ForgeContext,
): Promise<Extract<ForgeNode, { __typename: Type }>> {
  const node = await findNode(id, context);
  if (!isOfType(node, type)) {
    throw GithubError.graphql(
      'NOT_FOUND',
      `Could not resolve to ${type} node with the global id of '${id}'.`,
    );
  }
  return node;
}

function isOfType<Type extends ForgeNode['__typename']>(
  node: ForgeNode | undefined,
  type: Type,
): node is Extract<ForgeNode, { __typename: Type }> {
  return node?.__typename === type;
}

async function findInside(
  repository: Repository,
  type: ForgeNode['__typename'],
  name: string,
): Promise<ForgeNode | undefined> {
  switch (type) {
    case 'Repository':
      return { __typename: type, repository };
    case 'Ref':
      return await findRef(repository, name);
    case 'PullRequest': {
      const { pullRequests } = await repository.read();
      const pull = pullRequests.find(each => String(each.number) === name);
      return pull && { __typename: type, repository, pull };
    }
    case 'Label': {
      const labels = listLabels(await repository.read());
      const label = labels.find(each => each.name === name);
      return label && { __typename: type, repository, label };
    }
    case 'BranchProtectionRule': {
      const { protectedBranches = [] } = await repository.read();
      return protectedBranches.includes(name)
        ? { __typename: type, repository, pattern: name }
        : undefined;
    }
    default: {
      const object = await findGitObject(repository, name);
      return object?.__typename === type ? object : undefined;
    }
  }
}
