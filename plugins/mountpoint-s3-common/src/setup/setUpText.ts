import { Cluster } from '../cluster/Cluster';
import { changedSettings, SettingValue } from '../describe/changedValues';
import { setUpBranchName } from '../names/branchName';
import { driverRoleName } from '../names/names';
import { clusterPath } from '../plan/layout';
import { Finding } from '../plan/Finding';
import { filesBriefly, findingsList, pathsList } from '../plan/markdownLists';
import { PlannedFile, PullRequestText } from '../plan/Plan';
import { boundedSections } from '../text/boundedSections';
import { codeCell, codeSpan } from '../text/codeSpan';
import { escapeMarkdown } from '../text/escapeMarkdown';
import { stateMoves } from './stateMoves';

/** The settings that change, as a table, and in short. */
function changesTable(
  current: Cluster | undefined,
  cluster: Cluster,
): { text: string; brief: string } {
  const shown = (value: SettingValue | undefined) =>
    value === undefined ? 'none' : codeCell([value].flat().join(', '));
  const rows = changedSettings(current, cluster).map(
    ({ name, before, after }) =>
      `| ${escapeMarkdown(name)} | ${shown(before)} | ${shown(after)} |`,
  );
  return {
    text:
      rows.length > 0
        ? `| Setting | Before | After |\n| --- | --- | --- |\n${rows.join(
            '\n',
          )}`
        : 'The settings stay as they are; the files are brought up to date.',
    brief: `${rows.length} settings: see \`cluster.yaml\` in the changes of this pull request.`,
  };
}

function commands(lines: string[]): string {
  return `\`\`\`sh\n${lines.join('\n')}\n\`\`\``;
}

/** What to run in Terraform before the first or next apply, if anything. */
function beforeApply(current: Cluster | undefined, cluster: Cluster): string {
  const folder = codeSpan(`${clusterPath(cluster)}/terraform`);
  if (current) {
    const moves = stateMoves(current, cluster);
    return moves.length > 0
      ? `In ${folder}, before the new files are applied:

${commands(moves)}

Then \`terraform plan\` must destroy no role and no add-on.`
      : '';
  }
  return cluster.addon === 'managed'
    ? `If the cluster has the add-on already, import it before the first apply, in ${folder} of this branch:

${commands([
  'terraform init',
  `terraform import 'module.mountpoint_s3.aws_eks_addon.driver[0]' ${cluster.cluster}:aws-mountpoint-s3-csi-driver`,
])}`
    : '';
}

/** What the set-up itself lets anybody do, which is nothing on any bucket. */
function granted(current: Cluster | undefined, cluster: Cluster): string {
  const buckets = current
    ? 'On buckets what the mounts have asked for, as before.'
    : 'Nothing on any bucket yet: that comes with each mount.';
  return cluster.addon === 'existing'
    ? `${buckets} The CSI driver is there already and stays as it is.`
    : `${buckets} Terraform installs the CSI driver’s add-on ${codeSpan(
        cluster.addonVersion ?? '',
      )}, whose role is ${codeSpan(driverRoleName(cluster))}.`;
}

function howToUndo(current: Cluster | undefined, cluster: Cluster): string {
  if (current) {
    return stateMoves(current, cluster).length > 0
      ? 'Ask for the settings of before, and make the state moves that its pull request names.'
      : 'Revert this pull request, and apply Terraform and Argo CD’s files again.';
  }
  const folder = clusterPath(cluster);
  return `While nothing is mounted: ${codeSpan(
    `kubectl delete -f ${folder}/argocd/`,
  )}, then \`terraform destroy\` in ${codeSpan(
    `${folder}/terraform`,
  )}, then revert this pull request. Mounts are removed before that, one by one.`;
}

/** The pull request of a cluster's set-up, for its reviewer. */
export function setUpText(options: {
  cluster: Cluster;
  current: Cluster | undefined;
  files: PlannedFile[];
  deletions: string[];
  findings: Finding[];
}): PullRequestText {
  const { cluster, current, files, deletions, findings } = options;
  const title = current
    ? `Change how S3 mounts are set up on ${cluster.name}`
    : `Set up S3 mounts on ${cluster.name}`;
  const before = beforeApply(current, cluster);
  const folder = clusterPath(cluster);
  return {
    branch: setUpBranchName(cluster),
    title,
    body: boundedSections([
      {
        text: current
          ? `Changes how S3 mounts are set up on ${codeSpan(cluster.name)}.`
          : `Sets up S3 mounts on ${codeSpan(cluster.name)}.`,
      },
      { heading: 'What is granted', text: granted(current, cluster) },
      { heading: 'Settings', ...changesTable(current, cluster) },
      { heading: 'What to mind', text: findingsList(findings) },
      {
        heading: 'After the merge',
        text: `${
          before ? `${before}\n\n` : ''
        }1. **Terraform**: \`terraform apply\` in ${codeSpan(
          `${folder}/terraform`,
        )}, by hand or by the pipeline.
2. **Argo CD**: ${codeSpan(`kubectl apply -f ${folder}/argocd/`)}, ${
          current ? 'if a file there has changed' : 'once'
        }.`,
      },
      { heading: 'How to undo it', text: howToUndo(current, cluster) },
      {
        heading: 'Files',
        text: [
          pathsList(files.map(({ path }) => path)),
          ...(deletions.length > 0
            ? [`No longer needed:\n\n${pathsList(deletions)}`]
            : []),
        ].join('\n\n'),
        brief: filesBriefly(files.length + deletions.length),
      },
    ]),
    commitMessage: title,
  };
}
