import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { Grant, grants } from '../plan/grants';

/**
 * IAM's limits for the managed policies of a role.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
 * @public
 */
export const IAM_LIMITS = {
  /** The characters of a managed policy, white space aside. */
  policyCharacters: 6144,
  /** The managed policies of a role, without asking AWS for more. */
  policiesPerRole: 10,
} as const;

/** A statement of an identity policy. @public */
export interface PolicyStatement {
  /** Always `Allow`. */
  Effect: 'Allow';
  /** IAM actions, sorted. */
  Action: string[];
  /** ARNs and ARN patterns. */
  Resource: string[];
  /** Which keys may be listed. */
  Condition?: { StringLike: { 's3:prefix': string[] } };
}

/** An identity policy. @public */
export interface PolicyDocument {
  /** The version of IAM's policy language. */
  Version: '2012-10-17';
  /** What it allows. */
  Statement: PolicyStatement[];
}

interface Permission {
  group: string;
  actions: string[];
  resource: string;
  prefix: string;
}

/** What a permission is merged with: the same actions, and the same condition. */
function groupOf(grant: Grant, mount: ResolvedMountRequest): string {
  const [action] = grant.actions;
  switch (action) {
    case 's3express:CreateSession':
      return 'express';
    case 's3:ListBucket':
      return grant.prefixes ? `list ${grant.resource}` : 'list';
    case 'kms:Decrypt':
      return mount.access === 'read-only' ? 'key read' : 'key write';
    default:
      return `objects ${mount.access}`;
  }
}

function statement(group: string, permissions: Permission[]): PolicyStatement {
  const own = permissions.filter(permission => permission.group === group);
  const prefixes = own.flatMap(({ prefix }) => (prefix ? [prefix] : []));
  return {
    Effect: 'Allow',
    Action: own[0].actions,
    Resource: [...new Set(own.map(({ resource }) => resource))],
    ...(prefixes.length > 0
      ? { Condition: { StringLike: { 's3:prefix': prefixes } } }
      : {}),
  };
}

/** The length of a text as Terraform's `jsonencode` writes it. */
function jsonLength(text: string): number {
  return JSON.stringify(text).length + 5 * (text.match(/[<>&]/g) ?? []).length;
}

/** An upper bound of what a permission adds to a policy, as `policies.tf` has it. */
function lengthOf({ resource, prefix }: Permission): number {
  return jsonLength(resource) + jsonLength(prefix) + (prefix ? 160 : 2);
}

/** Byte order, as Terraform sorts. */
function compare(a: string, b: string): number {
  if (a === b) {
    return 0;
  }
  return a < b ? -1 : 1;
}

/**
 * The managed policies of one role: the union of its mounts, merged by action
 * set and spread over as many policies as IAM's limit on their length asks for.
 *
 * @remarks
 *
 * `policies.tf` computes the same; a test holds both together.
 *
 * @param mounts - the mounts of one role
 * @public
 */
export function rolePolicies(
  cluster: Cluster,
  mounts: ResolvedMountRequest[],
): PolicyDocument[] {
  const byKey = new Map<string, Permission>();
  for (const mount of mounts) {
    for (const grant of grants(cluster, mount)) {
      const group = groupOf(grant, mount);
      const prefix = grant.prefixes?.[0] ?? '';
      byKey.set(`${group} ${grant.resource} ${prefix}`, {
        group,
        actions: grant.actions,
        resource: grant.resource,
        prefix,
      });
    }
  }
  const permissions = [...byKey]
    .sort(([a], [b]) => compare(a, b))
    .map(([, permission]) => permission);
  const room = Math.max(
    1,
    IAM_LIMITS.policyCharacters -
      960 -
      Math.max(0, ...permissions.map(lengthOf)),
  );

  const policies: Permission[][] = [];
  let filled = 0;
  for (const permission of permissions) {
    filled += lengthOf(permission);
    (policies[Math.floor(filled / room)] ??= []).push(permission);
  }
  return policies
    .filter(policy => policy !== undefined)
    .map(policy => ({
      Version: '2012-10-17' as const,
      Statement: [...new Set(policy.map(({ group }) => group))]
        .sort(compare)
        .map(group => statement(group, policy)),
    }));
}
