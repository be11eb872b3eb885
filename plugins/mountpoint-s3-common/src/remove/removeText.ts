import { Cluster } from '../cluster/Cluster';
import { mermaid } from '../diagram/mermaid';
import { mountDiagram } from '../diagram/mountDiagram';
import { branchName } from '../names/branchName';
import { argoApplicationName, volumeName } from '../names/names';
import { ResolvedMountRequest } from '../request/MountRequest';
import { grants as grantsOf } from '../plan/grants';
import { grantsTable } from '../plan/grantsTable';
import { clusterPath } from '../plan/layout';
import { filesBriefly, pathsList } from '../plan/markdownLists';
import { PlannedFile, PullRequestText } from '../plan/Plan';
import { boundedSections, Section } from '../text/boundedSections';
import { codeSpan } from '../text/codeSpan';
import type { RemovalStep } from './planRemove';

function firstStep(cluster: Cluster, mount: ResolvedMountRequest): Section[] {
  const grants = grantsOf(cluster, mount);
  return [
    {
      text: 'The first of two steps: Argo CD deletes the claim and the volume. The record and the permissions stay until the second.',
    },
    {
      heading: 'What is granted',
      text: `As before, until the second step: the role ${codeSpan(
        grants[0].roleArn,
      )} may

${grantsTable(grants)}`,
    },
    {
      heading: 'What is taken apart',
      text: mermaid(mountDiagram(cluster, mount)),
    },
    {
      heading: 'Before the merge',
      text: `Stop every pod that uses the claim ${codeSpan(
        mount.name,
      )} in ${codeSpan(
        mount.namespace,
      )}. Kubernetes keeps a claim that is in use, and the removal waits for it.`,
    },
    {
      heading: 'After the merge',
      text: `1. **Argo CD** asks for confirmation before it deletes the claim and the volume, in the application ${codeSpan(
        argoApplicationName(cluster, mount),
      )}.
2. See that both are gone: ${codeSpan(
        `kubectl get pvc -n ${mount.namespace} ${mount.name}`,
      )} and ${codeSpan(`kubectl get pv ${volumeName(cluster, mount)}`)}.
3. Ask for the removal again: that is the second step, which takes the record and the permissions away.

No object in S3 is deleted.`,
    },
    {
      heading: 'How to undo it',
      text: 'Revert this pull request: the claim and the volume stay, or come back under the same names.',
    },
  ];
}

function secondStep(cluster: Cluster, mount: ResolvedMountRequest): Section[] {
  const grants = grantsOf(cluster, mount);
  return [
    {
      text: 'The second of two steps: the record goes, and with it the permissions.',
    },
    {
      heading: 'What is no longer granted',
      text: `Unless another mount needs it, the role ${codeSpan(
        grants[0].roleArn,
      )} may no longer

${grantsTable(grants)}`,
    },
    {
      heading: 'Before the merge',
      text: `The claim ${codeSpan(
        mount.name,
      )} and its volume must be gone: ${codeSpan(
        `kubectl get pvc -n ${mount.namespace} ${mount.name}`,
      )} and ${codeSpan(
        `kubectl get pv ${volumeName(cluster, mount)}`,
      )} find nothing. A pod that still mounts loses access at once.`,
    },
    {
      heading: 'After the merge',
      text: `1. **Terraform** takes the permissions that no other mount needs: \`terraform apply\` in ${codeSpan(
        `${clusterPath(cluster)}/terraform`,
      )}.
2. **Argo CD** deletes the application, which holds nothing any more.
3. **Backstage** no longer shows the mount.

No object in S3 is deleted, and the bucket stays in the catalog.`,
    },
    {
      heading: 'How to undo it',
      text: 'Ask for the same mount again: it comes back under the same names.',
    },
  ];
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
  return {
    branch: branchName(cluster, 'remove', mount),
    title,
    body: boundedSections([
      ...(step === 'manifests'
        ? firstStep(cluster, mount)
        : secondStep(cluster, mount)),
      {
        heading: 'Files',
        text: [
          ...(files.length > 0
            ? [`Changed:\n\n${pathsList(files.map(({ path }) => path))}`]
            : []),
          `Deleted:\n\n${pathsList(deletions)}`,
        ].join('\n\n'),
        brief: filesBriefly(files.length + deletions.length),
      },
    ]),
    commitMessage: title,
  };
}
