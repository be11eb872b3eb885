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

/**
 * Checks that the permissions of every role fit into IAM's limits, before a
 * merge makes Terraform fail for the whole cluster.
 *
 * @remarks
 *
 * What else is attached to a role that was there already nobody knows here.
 */
export function checkPolicies(checked: CheckedCluster): RepositoryProblem[] {
  const { path, cluster, mounts } = checked;
  const { policiesPerRole, policyCharacters } = IAM_LIMITS;
  const roles = new Map<string, ResolvedMountRequest[]>();
  for (const { mount } of mounts) {
    const { roleName } = principalOf(cluster, mount);
    const others = roles.get(roleName);
    if (others) {
      others.push(mount);
    } else {
      roles.set(roleName, [mount]);
    }
  }
  return [...roles].flatMap(([name, own]) => {
    const lengths = rolePolicies(cluster, own).map(
      policy => JSON.stringify(policy).length,
    );
    const count = lengths.length;
    const longest = Math.max(0, ...lengths);
    const said = `the mounts of the role ${quote(name)} (${
      own.length
    }) need ${count} managed policies of the ${policiesPerRole} that a role takes`;
    if (longest > policyCharacters) {
      return [
        error(
          path,
          `a policy of the role ${quote(
            name,
          )} has ${longest} characters, more than the ${policyCharacters} that IAM takes: shorten the prefixes of its mounts`,
        ),
      ];
    }
    if (count > policiesPerRole) {
      return [error(path, `${said}: ${FIX}`)];
    }
    return count >= NEARLY * policiesPerRole
      ? [warning(path, `${said}: before they are used up, ${FIX}`)]
      : [];
  });
}
