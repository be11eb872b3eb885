import { Cluster } from '../cluster/Cluster';
import { volumeName } from '../names/names';
import { principalOf } from '../names/principal';
import { splitOption } from '../request/checkMountOptions';
import { ResolvedMountRequest } from '../request/MountRequest';
import { describeBucket } from '../rules/bucket';
import { codeCell, codeSpan } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { writeYaml } from '../text/writeYaml';
import { ACCESS_WORDS } from './accessWords';
import { bucketAddress } from './bucketAddress';
import { Finding } from './Finding';
import { Grant } from './grants';
import { staleness } from './staleness';
import { prerequisites } from './prerequisites';

/** Remarks that a mount's README would have to change with. */
const OF_THE_CLUSTER = ['first-mount', 'old-driver'];

function useIt(mount: ResolvedMountRequest): string {
  const ids = {
    runAsUser: mount.runAsUser,
    runAsGroup: mount.runAsGroup,
  };
  const snippet = writeYaml({
    spec: {
      serviceAccountName:
        mount.credentials === 'pod' ? mount.serviceAccount : undefined,
      securityContext:
        mount.runAsUser === undefined && mount.runAsGroup === undefined
          ? undefined
          : ids,
      containers: [
        {
          name: 'app',
          volumeMounts: [{ name: 's3', mountPath: mount.mountPath ?? '/data' }],
        },
      ],
      volumes: [
        { name: 's3', persistentVolumeClaim: { claimName: mount.name } },
      ],
    },
  });
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
${snippet.trimEnd()}
\`\`\`

List the claim once under \`volumes\`; several \`volumeMounts\` may use it. For a
part of the bucket ask for another mount with a \`prefix\` rather than for a
\`subPath\`, which vanishes with its last object.`;
}

function limits(mount: ResolvedMountRequest): string {
  const bucket = describeBucket(mount.bucket);
  const renames = bucket.kind === 'directory' && bucket.availabilityZone;
  const lines = [
    `Pods may ${ACCESS_WORDS[mount.access]}.`,
    freshness(mount),
    'No locks, links or extended attributes, and `chmod` and `chown` fail: owner and mode are the same for every file. An image whose entry point changes the owner of its data folder must not have that folder here.',
    'A folder exists as long as an object lies below it; empty ones vanish.',
    'Nodes of EKS run it on Linux: not on Fargate, on Windows or as hybrid nodes.',
    'Objects whose keys end in `/` or hold `//` can’t be seen, nor the object `a` where `a/b` exists; archived objects can’t be read before they are restored, nor those with a key of the customer’s own (SSE-C).',
    'What `df` says of size and space is made up.',
    'All pods of a node share one Mountpoint process for this volume. If it ends, they see `Transport endpoint is not connected` and must be restarted.',
  ];
  if (mount.access !== 'read-only') {
    lines.splice(
      1,
      0,
      `A file is written from beginning to end by one writer, and can be read once it is closed. ${changes(
        mount,
      )}`,
      renames
        ? `Files can be renamed${
            mount.allowOverwrite ? '' : ', but not onto an existing file'
          }; directories can’t.`
        : 'Nothing can be renamed: `mv`, editors and tools that write a temporary file and rename it fail.',
      `A file has at most ${largestFile(mount)}.`,
    );
  }
  lines.push(
    'Not for Spark’s shuffle, spill, event log or checkpoint directories, nor for databases or Git: they rename, append and write at random.',
  );
  return lines.map(line => `- ${line}`).join('\n');
}

function changes({ allowOverwrite, mountOptions }: ResolvedMountRequest) {
  if (mountOptions.includes('incremental-upload')) {
    return allowOverwrite
      ? 'An existing file can be appended to, or replaced as a whole; changing a part of it fails.'
      : 'An existing file can be appended to; changing or replacing it fails.';
  }
  return allowOverwrite
    ? 'An existing file can be replaced as a whole; changing a part of it, or appending, fails.'
    : 'Changing, replacing or appending to an existing file fails.';
}

/**
 * S3 takes an upload in 10,000 parts at most, of Mountpoint's 8 MiB or as large
 * as the mount says.
 *
 * @see https://github.com/awslabs/mountpoint-s3/blob/main/doc/CONFIGURATION.md#maximum-object-size
 */
function largestFile({ mountOptions }: ResolvedMountRequest) {
  const given = mountOptions
    .map(splitOption)
    .find(({ key }) => key === 'part-size' || key === 'write-part-size');
  const part = Number(given?.value ?? 8 * 2 ** 20) / 2 ** 20;
  const gibibytes = Math.floor((part * 10_000) / 1024);
  return `${gibibytes} GiB (10,000 parts of ${Number(part.toFixed(1))} MiB)`;
}

function freshness(mount: ResolvedMountRequest): string {
  const stale = staleness(mount);
  return stale === undefined
    ? 'New objects are seen within about a second of being written elsewhere.'
    : `Changes made elsewhere may not be seen for ${stale}.`;
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

${limits(mount)}

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
