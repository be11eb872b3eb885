import { encodeNodeId } from '../../api/nodeId';
import { TypeResolvers } from '../FieldResolver';
import { BranchProtectionRuleNode, toRepositoryNode } from '../ForgeNode';

// A protected branch of the forge changes through pull requests only, and
// nobody is exempt.
const restrictions: TypeResolvers<unknown> = {
  allowsDeletions: () => false,
  allowsForcePushes: () => false,
  blocksCreations: () => true,
};

const ruleFields: TypeResolvers<BranchProtectionRuleNode> = {
  ...restrictions,
  id: ({ repository, pattern }) =>
    encodeNodeId('BranchProtectionRule', repository.fullName, pattern),
  pattern: ({ pattern }) => pattern,
  repository: ({ repository }) => toRepositoryNode(repository),
  isAdminEnforced: () => true,
  restrictsPushes: () => true,
};

const refUpdateRuleFields: TypeResolvers<{ pattern: string }> = {
  ...restrictions,
  pattern: ({ pattern }) => pattern,
  viewerCanPush: () => false,
};

/** What protects branches. */
export const protectionResolvers = {
  BranchProtectionRule: ruleFields,
  RefUpdateRule: refUpdateRuleFields,
};
