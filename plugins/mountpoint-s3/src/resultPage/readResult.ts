import {
  type Finding,
  parseBranchName,
  type PullRequestPurpose,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** What a task of one of the templates came to. */
export interface TaskResult {
  purpose: PullRequestPurpose;
  /** Whether a change became a second mount beside the first. */
  isSecondMount: boolean;
  /** Whether there was anything to ask for. */
  changed: boolean;
  /** The pull request's page; absent when there was nothing to ask for. */
  pullRequestUrl?: string;
  pullRequestNumber?: number;
  branch?: string;
  /** Paths of the files that it writes. */
  paths: string[];
  /** Paths of the files that it deletes. */
  deletions: string[];
  /** Entity reference of the mount's Component. */
  entityRef?: string;
  /** Entity reference of the cluster. */
  cluster?: string;
  namespace?: string;
  name?: string;
  findings: Finding[];
}

/**
 * Reads a task's output.
 *
 * @remarks
 *
 * An operator may have changed the template, and the scaffolder passes on an
 * expression that it can't evaluate as it is. So each value is taken only if it
 * is what it should be.
 *
 * @param purpose - what the template is for
 * @returns undefined when the output isn't that of our templates
 */
export function readResult(
  output: Record<string, unknown>,
  purpose: PullRequestPurpose,
): TaskResult | undefined {
  const pullRequestUrl = webAddress(output.pullRequestUrl);
  const changed = pullRequestUrl !== undefined;
  if (!changed && output.changed !== false) {
    return undefined;
  }
  const branch = text(output.branch);
  const number = Number(output.pullRequestNumber);
  // The branch says it better: a change that needs another volume adds a mount.
  const done = (branch && parseBranchName(branch)?.purpose) || purpose;
  return {
    purpose: done,
    isSecondMount: purpose === 'change' && done === 'add',
    changed,
    pullRequestUrl,
    pullRequestNumber:
      Number.isInteger(number) && number > 0 ? number : undefined,
    branch,
    paths: texts(output.paths),
    deletions: texts(output.deletions),
    entityRef: text(output.entityRef),
    cluster: text(output.cluster),
    namespace: text(output.namespace),
    name: text(output.name),
    findings: Array.isArray(output.findings)
      ? output.findings.filter(isFinding)
      : [],
  };
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' && !value.includes('${{')
    ? value
    : undefined;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.flatMap(item => text(item) ?? []) : [];
}

function webAddress(value: unknown): string | undefined {
  const address = text(value);
  return address && /^https?:\/\//i.test(address) ? address : undefined;
}

function isFinding(value: unknown): value is Finding {
  const { severity, code, message } = (value ?? {}) as Partial<Finding>;
  return (
    (severity === 'error' || severity === 'warning' || severity === 'advice') &&
    typeof code === 'string' &&
    typeof message === 'string'
  );
}
