import { Cluster } from '../cluster/Cluster';
import { mermaid } from '../diagram/mermaid';
import { mountDiagram } from '../diagram/mountDiagram';
import { ResolvedMountRequest } from '../request/MountRequest';
import { boundedSections } from '../text/boundedSections';
import { codeSpan } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { branchName } from '../names/branchName';
import { bucketSlug } from '../names/names';
import { grantsTable } from './grantsTable';
import { filesBriefly, findingsList, pathsList } from './markdownLists';
import { bucketAddress } from './bucketAddress';
import { prerequisites } from './prerequisites';
import { ACCESS_WORDS } from './accessWords';
import { Finding } from './Finding';
import { Grant } from './grants';
import { clusterPath, mountPath } from './layout';
import { PlannedFile, PullRequestText } from './Plan';

/** GitHub takes titles of at most 256 characters; the longest names need more. */
function oneLine(title: string): string {
  return title.length <= 250 ? title : `${title.slice(0, 249)}…`;
}

function terraformDoes(
  cluster: Cluster,
  mount: ResolvedMountRequest,
  isSetUp: boolean,
): string {
  const driverIsThere = isSetUp || cluster.addon === 'existing';
  if (mount.credentials === 'pod') {
    const grants =
      'makes the service account’s role, if there is none yet, and gives it the permissions above';
    return driverIsThere
      ? grants
      : `${grants}, and installs the CSI driver’s add-on`;
  }
  return driverIsThere
    ? 'adds the permissions above to the role'
    : 'makes the role with the permissions above, and installs the CSI driver’s add-on';
}

function afterTheMerge(
  cluster: Cluster,
  mount: ResolvedMountRequest,
  isSetUp: boolean,
): string {
  const argocd = isSetUp
    ? ''
    : `needs ${codeSpan(
        `kubectl apply -f ${clusterPath(cluster)}/argocd/`,
      )} once. Then it `;
  const folder = codeSpan(`${clusterPath(cluster)}/terraform`);
  return `1. **Terraform** ${terraformDoes(
    cluster,
    mount,
    isSetUp,
  )}: \`terraform apply\` in ${folder}. Until then pods get “access denied”.
2. **Argo CD** ${argocd}creates the PersistentVolume, the PersistentVolumeClaim ${codeSpan(
    mount.name,
  )}${
    mount.workload === 'none' ? '' : ' and the workload'
  }. The namespace ${codeSpan(mount.namespace)} must exist.
3. **Backstage** shows the mount in the catalog.`;
}

function howToUndo(isSetUp: boolean): string {
  return `First remove what Argo CD applies (the folder \`manifests\`), then the rest of the mount’s folder, which takes the permissions away: the order keeps running pods from losing access under their feet. ${
    isSetUp
      ? ''
      : 'Reverting this pull request would take the cluster’s own files along, which other mounts use from now on. '
  }No object in S3 is deleted.`;
}

/**
 * The pull request of a mount, for its reviewer: first what is granted, then
 * how it connects, what to mind, what happens after the merge, and how to undo
 * it.
 */
export function pullRequestText(options: {
  cluster: Cluster;
  mount: ResolvedMountRequest;
  files: PlannedFile[];
  findings: Finding[];
  grants: Grant[];
  isSetUp: boolean;
}): PullRequestText {
  const { cluster, mount, files, findings, grants, isSetUp } = options;
  const called = `${mount.namespace}/${mount.name}`;
  const own = files.filter(({ path }) =>
    path.startsWith(`${mountPath(cluster, mount)}/`),
  );
  const shared = files.filter(file => !own.includes(file));
  const title = oneLine(
    `Mount ${bucketSlug(mount.bucket)} as ${called} on ${cluster.name}`,
  );
  const intro = `${codeSpan(
    bucketAddress(mount),
  )} becomes files in pods of the namespace ${codeSpan(
    mount.namespace,
  )} on ${codeSpan(cluster.name)}. Pods may ${
    ACCESS_WORDS[mount.access]
  }. Requested for ${codeSpan(mount.owner)}.${
    mount.description ? `\n\n> ${escapeMarkdown(mount.description)}` : ''
  }`;
  return {
    branch: branchName(cluster, 'add', mount),
    title,
    body: boundedSections([
      { text: intro },
      {
        heading: 'What is granted',
        text: `The role ${codeSpan(
          grants[0].roleArn,
        )}, which only the service account ${codeSpan(
          grants[0].serviceAccount,
        )} can take, may:

${grantsTable(grants)}`,
      },
      {
        heading: 'How it connects',
        text: mermaid(mountDiagram(cluster, mount)),
      },
      { heading: 'What to mind', text: findingsList(findings) },
      {
        heading: 'Before it works',
        text: prerequisites(cluster, mount, grants).join('\n\n'),
        brief: 'What the mount’s `README.md` says under this heading.',
      },
      {
        heading: 'After the merge',
        text: afterTheMerge(cluster, mount, isSetUp),
      },
      { heading: 'How to undo it', text: howToUndo(isSetUp) },
      {
        heading: 'Files',
        text: `The mount:

${pathsList(own.map(({ path }) => path))}

${
  isSetUp
    ? 'Its bucket, the same for every mount of it:'
    : 'The cluster’s own, once, and the bucket:'
}

${pathsList(shared.map(({ path }) => path))}`,
        brief: filesBriefly(files.length),
      },
    ]),
    commitMessage: title,
  };
}
