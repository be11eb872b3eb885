import { Cluster } from '../cluster/Cluster';
import { branchName } from '../names/branchName';
import { ResolvedMountRequest } from '../request/MountRequest';
import { clusterPath } from '../plan/layout';
import { Finding } from '../plan/Finding';
import { Grant } from '../plan/grants';
import { grantsTable } from '../plan/grantsTable';
import { findingsList, pathsList } from '../plan/markdownLists';
import { PlannedFile, PullRequestText } from '../plan/Plan';
import { codeCell, codeSpan } from '../text/codeSpan';
import { differences } from './identityFields';

function shown(value: unknown): string {
  return value === undefined
    ? 'none'
    : codeCell(typeof value === 'string' ? value : JSON.stringify(value));
}

/** The pull request of a change, for its reviewer: what differs comes first. */
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
  const rows = differences(before, after).map(
    key => `| ${key} | ${shown(before[key])} | ${shown(after[key])} |`,
  );
  const sameGrants =
    JSON.stringify(grants) === JSON.stringify(options.grantedBefore);
  const body = `Changes the mount ${codeSpan(called)} on ${codeSpan(
    cluster.name,
  )}. Its volume and claim stay what they are.

## What changes

| Input | Before | After |
| --- | --- | --- |
${rows.join('\n')}

## What is granted

${
  sameGrants
    ? 'As before. The permissions are:'
    : '**This changes.** The permissions will be:'
}

${grantsTable(grants)}

## What to mind

${findingsList(findings)}

## After the merge

1. **Terraform** ${
    sameGrants
      ? 'has nothing to do'
      : `changes the permissions: \`terraform apply\` in ${codeSpan(
          `${clusterPath(cluster)}/terraform`,
        )}`
  }.
2. **Argo CD** applies the objects that change.

To undo it, revert this pull request.

## Files

${pathsList(files.map(({ path }) => path))}
${deletions.length > 0 ? `\nDeleted:\n\n${pathsList(deletions)}\n` : ''}`;
  return {
    branch: branchName(cluster, 'change', after),
    title,
    body,
    commitMessage: title,
  };
}
