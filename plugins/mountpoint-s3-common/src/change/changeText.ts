import { Cluster } from '../cluster/Cluster';
import { changedInputs, SettingValue } from '../describe/changedValues';
import { mermaid } from '../diagram/mermaid';
import { mountDiagram } from '../diagram/mountDiagram';
import { branchName } from '../names/branchName';
import { ResolvedMountRequest } from '../request/MountRequest';
import { clusterPath } from '../plan/layout';
import { Finding } from '../plan/Finding';
import { Grant } from '../plan/grants';
import { grantsTable } from '../plan/grantsTable';
import { filesBriefly, findingsList, pathsList } from '../plan/markdownLists';
import { PlannedFile, PullRequestText } from '../plan/Plan';
import { boundedSections } from '../text/boundedSections';
import { codeCell, codeSpan } from '../text/codeSpan';

function shown(value: SettingValue | undefined): string {
  if (value === undefined) {
    return 'none';
  }
  return codeCell(typeof value === 'string' ? value : JSON.stringify(value));
}

/** What is granted from now on, and what was until now where that differs. */
function granted(grants: Grant[], before: Grant[]): string {
  const isIn = (list: Grant[]) => {
    const texts = new Set(list.map(grant => JSON.stringify(grant)));
    return (grant: Grant) => texts.has(JSON.stringify(grant));
  };
  const lost = before.filter(grant => !isIn(grants)(grant));
  if (lost.length === 0 && grants.every(isIn(before))) {
    return `As before: the role ${codeSpan(grants[0].roleArn)} may

${grantsTable(grants)}`;
  }
  return `**This changes.** The role ${codeSpan(grants[0].roleArn)} may

${grantsTable(grants)}

${
  lost.length > 0
    ? `in place of

${grantsTable(lost)}`
    : 'and could do less until now.'
}`;
}

/**
 * The pull request of a change, for its reviewer: first what is granted, then
 * how it connects from now on, and what differs.
 */
export function changeText(options: {
  cluster: Cluster;
  before: ResolvedMountRequest;
  after: ResolvedMountRequest;
  files: PlannedFile[];
  deletions: string[];
  findings: Finding[];
  grants: Grant[];
  grantedBefore: Grant[];
}): PullRequestText {
  const { cluster, before, after, files, deletions, findings, grants } =
    options;
  const called = `${after.namespace}/${after.name}`;
  const title = `Change the mount ${called} on ${cluster.name}`;
  const rows = changedInputs(before, after).map(
    change =>
      `| ${change.name} | ${shown(change.before)} | ${shown(change.after)} |`,
  );
  const sameGrants =
    JSON.stringify(grants) === JSON.stringify(options.grantedBefore);
  const folder = codeSpan(`${clusterPath(cluster)}/terraform`);
  return {
    branch: branchName(cluster, 'change', after),
    title,
    body: boundedSections([
      {
        text: `Changes the mount ${codeSpan(called)} on ${codeSpan(
          cluster.name,
        )}. Its volume and claim stay what they are.`,
      },
      {
        heading: 'What is granted',
        text: granted(grants, options.grantedBefore),
      },
      {
        heading: 'What changes',
        text: `| Input | Before | After |
| --- | --- | --- |
${rows.join('\n')}`,
        brief: `${rows.length} inputs: see the mount’s \`mount.yaml\` in the changes of this pull request.`,
      },
      {
        heading: 'How it connects',
        text: mermaid(mountDiagram(cluster, after)),
      },
      { heading: 'What to mind', text: findingsList(findings) },
      {
        heading: 'After the merge',
        text: `1. **Terraform** ${
          sameGrants
            ? 'has nothing to do'
            : `changes the permissions: \`terraform apply\` in ${folder}`
        }.
2. **Argo CD** applies the objects that change.`,
      },
      {
        heading: 'How to undo it',
        text: 'Revert this pull request. No object in S3 is deleted.',
      },
      {
        heading: 'Files',
        text: [
          pathsList(files.map(({ path }) => path)),
          ...(deletions.length > 0
            ? [`Deleted:\n\n${pathsList(deletions)}`]
            : []),
        ].join('\n\n'),
        brief: filesBriefly(files.length + deletions.length),
      },
    ]),
    commitMessage: title,
  };
}
