import { Cluster } from '../cluster/Cluster';
import { serviceAccountAnnotations } from '../manifests/serviceAccount';
import { principalOf } from '../names/principal';
import { ResolvedMountRequest } from '../request/MountRequest';
import { parseAccessPointArn } from '../rules/bucket';
import { codeSpan } from '../text/codeSpan';
import { writeYaml } from '../text/writeYaml';
import { Grant } from './grants';

function json(statement: unknown): string {
  return `\`\`\`json\n${JSON.stringify(statement, undefined, 2)}\n\`\`\``;
}

/**
 * Permissions as the statements of a policy on the other side. The role is
 * named in a condition, because a policy that names it as its principal can't
 * be saved before the role exists.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-principalarn
 */
function statements(cluster: Cluster, grants: Grant[], resource?: string) {
  return grants.map(grant => ({
    Effect: 'Allow',
    Principal: { AWS: `arn:${cluster.partition}:iam::${cluster.account}:root` },
    Action: grant.actions,
    Resource: resource ?? grant.resource,
    Condition: {
      ArnEquals: { 'aws:PrincipalArn': grant.roleArn },
      ...(grant.prefixes
        ? { StringLike: { 's3:prefix': grant.prefixes } }
        : {}),
    },
  }));
}

/**
 * What has to be there that no file of the pull request can make, as Markdown
 * with the text to paste; empty if there is nothing.
 */
export function prerequisites(
  cluster: Cluster,
  mount: ResolvedMountRequest,
  grants: Grant[],
): string[] {
  const { serviceAccount } = principalOf(cluster, mount);
  const parts: string[] = [];
  const onKey = (grant: Grant) => grant.actions.includes('kms:Decrypt');

  if (mount.credentials === 'pod') {
    const annotations = serviceAccountAnnotations(cluster, serviceAccount);
    if (cluster.identity === 'pod-identity') {
      parts.push(
        'The cluster needs the add-on `eks-pod-identity-agent` (EKS Auto Mode has it built in). EKS gives the role to pods that start after the association is made: restart older ones.',
      );
    } else if (!mount.manageServiceAccount) {
      parts.push(`The service account ${codeSpan(
        serviceAccount.name,
      )} belongs to you and needs this annotation; pods that run already must be restarted:

\`\`\`yaml
${writeYaml({ metadata: { annotations } }).trimEnd()}
\`\`\``);
    }
  }
  const point = parseAccessPointArn(mount.bucket);
  const onObjects = grants.filter(grant => !onKey(grant));
  if (point) {
    if (point.account !== cluster.account) {
      parts.push(`The access point belongs to the account ${codeSpan(
        point.account,
      )}. Its owners add to the access point’s policy:

${json(statements(cluster, onObjects))}`);
    }
    parts.push(
      `The policy of the bucket behind the access point must delegate to the access points of the account ${codeSpan(
        point.account,
      )}: it allows the same to everybody whose request comes through one, with the condition ${codeSpan(
        `"StringEquals": {"s3:DataAccessPointAccount": "${point.account}"}`,
      )}.`,
    );
  } else if (
    mount.bucketOwner !== undefined &&
    mount.bucketOwner !== cluster.account
  ) {
    parts.push(`The bucket belongs to the account ${codeSpan(
      mount.bucketOwner,
    )}. Its owners add to the bucket’s policy:

${json(statements(cluster, onObjects))}`);
  }
  const key = grants.find(onKey);
  if (key) {
    const [, , , , keyAccount] = key.resource.split(':');
    parts.push(
      `${
        keyAccount === cluster.account
          ? 'The policy of the KMS key must delegate to IAM, as the default one does, or hold'
          : `The KMS key belongs to the account ${codeSpan(
              keyAccount,
            )}. Its owners add to the key’s policy`
      }:

${json(statements(cluster, [key], '*'))}`,
    );
  }
  return parts;
}
