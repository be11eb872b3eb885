import { Cluster } from '../cluster/Cluster';
import { volumeName } from '../names/names';
import { principalOf } from '../names/principal';
import { ResolvedMountRequest } from '../request/MountRequest';
import { codeCell, codeSpan } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { ACCESS_WORDS } from './accessWords';
import { bucketAddress } from './bucketAddress';
import { Finding } from './Finding';
import { Grant } from './grants';
import { limits } from './limits';
import { prerequisites } from './prerequisites';
import { volumeSnippet } from './volumeSnippet';

/** Remarks that a mount's README would have to change with. */
const OF_THE_CLUSTER = ['first-mount', 'old-driver'];

function useIt(mount: ResolvedMountRequest): string {
  const who =
    mount.credentials === 'pod' && mount.serviceAccount !== undefined
      ? `Any pod with the service account ${codeSpan(
          mount.serviceAccount,
        )} in the namespace`
      : 'Any pod in the namespace';
  return `${who} ${codeSpan(mount.namespace)} can use the claim ${codeSpan(
    mount.name,
  )}:

\`\`\`yaml
${volumeSnippet(mount).trimEnd()}
\`\`\`

List the claim once under \`volumes\`; several \`volumeMounts\` may use it. For a
part of the bucket ask for another mount with a \`prefix\` rather than for a
\`subPath\`, which vanishes with its last object.`;
}

/**
 * A mount's README.md: how to use it, what it can't do, and where to look when
 * something is wrong.
 */
export function readme(options: {
  cluster: Cluster;
  mount: ResolvedMountRequest;
  findings: Finding[];
  grants: Grant[];
}): string {
  const { cluster, mount, grants } = options;
  const volume = volumeName(cluster, mount);
  const principal = principalOf(cluster, mount);
  const source = bucketAddress(mount);
  const needed = prerequisites(cluster, mount, grants);
  const remarks = options.findings
    .filter(({ code }) => !OF_THE_CLUSTER.includes(code))
    .map(
      ({ severity, message }) =>
        `- ${severity === 'advice' ? '' : '**Mind:** '}${escapeMarkdown(
          message,
        )}`,
    );
  return `# ${mount.name}

${codeSpan(source)} as files in pods of the namespace ${codeSpan(
    mount.namespace,
  )} on ${codeSpan(cluster.name)}, with Mountpoint for Amazon S3.
${mount.description ? `\n> ${escapeMarkdown(mount.description)}\n` : ''}
|                              |     |
| ---------------------------- | --- |
| Owner                        | ${codeSpan(mount.owner)} |
| Bucket                       | ${codeSpan(mount.bucket)} in ${codeSpan(
    mount.region,
  )} |
| Prefix                       | ${
    mount.prefix ? codeCell(mount.prefix) : 'the whole bucket'
  } |
| Access                       | pods may ${ACCESS_WORDS[mount.access]} |
| PersistentVolumeClaim        | ${codeSpan(mount.name)} |
| PersistentVolume             | ${codeSpan(volume)} |
| IAM role                     | ${codeSpan(principal.roleName)}, ${
    mount.credentials === 'driver'
      ? 'the CSI driver’s'
      : `of the service account ${codeSpan(principal.serviceAccount.name)}`
  } |
${needed.length > 0 ? `\n## Before it works\n\n${needed.join('\n\n')}\n` : ''}
## Use it

${useIt(mount)}

## What it can and can’t do

${limits(mount)
  .map(line => `- ${line}`)
  .join('\n')}

Everything that works and doesn’t: [Mountpoint’s semantics](https://github.com/awslabs/mountpoint-s3/blob/main/doc/SEMANTICS.md).
${remarks.length > 0 ? `\n## For this mount\n\n${remarks.join('\n')}\n` : ''}
## When something is wrong

The claim must be \`Bound\`, and the pod’s events name what failed:

\`\`\`sh
kubectl get pvc -n ${mount.namespace} ${mount.name}
kubectl describe pod -n ${mount.namespace} <pod>
\`\`\`

A volume that is \`Released\` waits for a claim that was deleted and made again. It takes
the new one when it forgets the old:

\`\`\`sh
kubectl patch pv ${volume} --type=json -p '[{"op": "remove", "path": "/spec/claimRef/uid"}]'
\`\`\`

Mountpoint runs in a pod of its own in the namespace \`mount-s3\`. Its log says what
S3 answered; access is refused until the pull request’s Terraform is applied${
    mount.bucketOwner === undefined
      ? ''
      : `, and
where the bucket belongs to another account than ${codeSpan(mount.bucketOwner)}`
  }:

\`\`\`sh
kubectl get pods -n mount-s3 -o json \\
  | jq -r '.items[] | select(.metadata.annotations["s3.csi.aws.com/volume-name"] == "${volume}") | .metadata.name' \\
  | xargs -r -n1 kubectl logs -n mount-s3
\`\`\`

The driver’s own logs, if no such pod appears:

\`\`\`sh
kubectl logs -n kube-system -l app=s3-csi-node -c s3-plugin
kubectl logs -n kube-system -l app=s3-csi-controller
\`\`\`

## Change it or give it up

\`mount.yaml\` is the record that everything here follows from. What identifies the
volume (bucket, its owner, prefix, region, read-only or not, credentials, service
account, cache) can’t be changed under a bound claim: ask for a second mount, and
remove this one afterwards. Removing a mount deletes no object in S3.
`;
}
