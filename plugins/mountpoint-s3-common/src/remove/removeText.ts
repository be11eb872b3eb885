import { Cluster } from '../cluster/Cluster';
import { branchName } from '../names/branchName';
import { argoName, volumeName } from '../names/names';
import { ResolvedMountRequest } from '../request/MountRequest';
import { clusterPath } from '../plan/layout';
import { pathsList } from '../plan/markdownLists';
import { PlannedFile, PullRequestText } from '../plan/Plan';
import { codeSpan } from '../text/codeSpan';
import type { RemovalStep } from './planRemove';

function firstStep(cluster: Cluster, mount: ResolvedMountRequest): string {
  return `The first of two steps: Argo CD deletes the claim and the volume. The record and the permissions stay until the second.

## Before the merge

Stop every pod that uses the claim ${codeSpan(mount.name)} in ${codeSpan(
    mount.namespace,
  )}. Kubernetes keeps a claim that is in use, and the removal waits for it.

## After the merge

1. **Argo CD** asks for confirmation before it deletes the claim and the volume, in the application ${codeSpan(
    `${argoName(cluster)}.${mount.namespace}.${mount.name}`,
  )}.
2. See that both are gone: ${codeSpan(
    `kubectl get pvc -n ${mount.namespace} ${mount.name}`,
  )} and ${codeSpan(`kubectl get pv ${volumeName(cluster, mount)}`)}.
3. Ask for the removal again: that is the second step, which takes the record and the permissions away.

No object in S3 is deleted.`;
}

function secondStep(cluster: Cluster, mount: ResolvedMountRequest): string {
  return `The second of two steps: the record goes, and with it the permissions.

## Before the merge

The claim ${codeSpan(mount.name)} and its volume must be gone: ${codeSpan(
    `kubectl get pvc -n ${mount.namespace} ${mount.name}`,
  )} and ${codeSpan(
    `kubectl get pv ${volumeName(cluster, mount)}`,
  )} find nothing. A pod that still mounts loses access at once.

## After the merge

1. **Terraform** takes the permissions that no other mount needs: \`terraform apply\` in ${codeSpan(
    `${clusterPath(cluster)}/terraform`,
  )}.
2. **Argo CD** deletes the application, which holds nothing any more.
3. **Backstage** no longer shows the mount.

No object in S3 is deleted, and the bucket stays in the catalog.`;
}

/** The pull request of a step of a removal, for its reviewer. */
export function removeText(options: {
  cluster: Cluster;
  mount: ResolvedMountRequest;
  step: RemovalStep;
  files: PlannedFile[];
  deletions: string[];
}): PullRequestText {
  const { cluster, mount, step, files, deletions } = options;
  const called = `${mount.namespace}/${mount.name}`;
  const title = `Remove the mount ${called} from ${cluster.name}, step ${
    step === 'manifests' ? 1 : 2
  } of 2`;
  const body = `${
    step === 'manifests'
      ? firstStep(cluster, mount)
      : secondStep(cluster, mount)
  }

## Files

${
  files.length > 0
    ? `Changed:\n\n${pathsList(files.map(({ path }) => path))}\n\n`
    : ''
}Deleted:

${pathsList(deletions)}
`;
  return {
    branch: branchName(cluster, 'remove', mount),
    title,
    body,
    commitMessage: title,
  };
}
