import { IAM_LIMITS, rolePolicies } from '../iam/rolePolicies';
import { principalOf } from '../names/principal';
import { ResolvedMountRequest } from '../request/MountRequest';
import { quote } from '../text/quote';
import { CheckedCluster } from './CheckedCluster';
import { error, RepositoryProblem, warning } from './RepositoryProblem';

/** From which share of the policies on somebody should know. */
const NEARLY = 0.8;

const FIX =
  'give mounts that share a bucket a common prefix, or move some to a service account of their own (credentials: pod)';

/** What one cluster's mounts need of a role. */
interface Use {
  path: string;
  mounts: number;
  lengths: number[];
}

/** The roles of all clusters, and what each cluster needs of them. */
function rolesOf(clusters: readonly CheckedCluster[]) {
  const roles = new Map<string, { name: string; uses: Use[] }>();
  for (const { path, cluster, mounts } of clusters) {
    const own = new Map<string, ResolvedMountRequest[]>();
    for (const { mount } of mounts) {
      const { roleName } = principalOf(cluster, mount);
      own.set(roleName, [...(own.get(roleName) ?? []), mount]);
    }
    for (const [name, using] of own) {
      // IAM compares names without their case.
      const key = `${cluster.partition} ${
        cluster.account
      } ${name.toLowerCase()}`;
      const role = roles.get(key) ?? { name, uses: [] };
      role.uses.push({
        path,
        mounts: using.length,
        lengths: rolePolicies(cluster, using).map(
          policy => JSON.stringify(policy).length,
        ),
      });
      roles.set(key, role);
    }
  }
  return [...roles.values()];
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

/**
 * Checks that the permissions of every role fit into IAM's limits, before a
 * merge makes Terraform fail for the whole cluster.
 *
 * @remarks
 *
 * A role that was there already may serve several clusters, which share what it
 * takes. What else is attached to it nobody knows here.
 */
export function checkPolicies(
  clusters: readonly CheckedCluster[],
): RepositoryProblem[] {
  const { policiesPerRole, policyCharacters } = IAM_LIMITS;
  return rolesOf(clusters).flatMap(({ name, uses }) => {
    const tooLong = uses.flatMap(({ path, lengths }) => {
      const longest = Math.max(0, ...lengths);
      return longest > policyCharacters
        ? [
            error(
              path,
              `a policy of the role ${quote(
                name,
              )} has ${longest} characters, more than the ${policyCharacters} that IAM takes: shorten the prefixes of its mounts`,
            ),
          ]
        : [];
    });
    if (tooLong.length > 0) {
      return tooLong;
    }
    const count = total(uses.map(({ lengths }) => lengths.length));
    const mounts = total(uses.map(use => use.mounts));
    const said = `the mounts of the role ${quote(name)} (${mounts}${
      uses.length > 1 ? ` on ${uses.length} clusters` : ''
    }) need ${count} managed policies of the ${policiesPerRole} that a role takes`;
    if (count > policiesPerRole) {
      return uses.map(({ path }) => error(path, `${said}: ${FIX}`));
    }
    return count >= NEARLY * policiesPerRole
      ? uses.map(({ path }) =>
          warning(path, `${said}: before they are used up, ${FIX}`),
        )
      : [];
  });
}
