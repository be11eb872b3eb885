import {
  checkRepository,
  MountInputError,
  repositoryLayout,
  RepositoryProblem,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { readRepository } from '../files/readRepository';
import type { Streams } from '../main';
import { printable } from '../text/printable';

/** The arguments of {@link check}. */
export interface CheckOptions {
  /** The working tree. */
  folder: string;
  json?: boolean;
  streams: Streams;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** What was checked, and how it came out, in a line. */
function summary(
  clusters: number,
  mounts: number,
  problems: RepositoryProblem[],
): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  const found = [
    ...(errors > 0 ? [counted(errors, 'error')] : []),
    ...(warnings > 0 ? [counted(warnings, 'warning')] : []),
  ];
  return `${counted(mounts, 'mount')} on ${counted(clusters, 'cluster')}: ${
    found.join(', ') || 'no problems'
  }`;
}

/**
 * Checks the working tree of a GitOps repository: a summary and the warnings
 * on standard output, the errors on standard error.
 *
 * @returns the exit status: 1 if there are errors
 * @throws a MountInputError when the folder is no such working tree
 */
export function check(options: CheckOptions): number {
  const { folder, json, streams } = options;
  const { files, problems: unread } = readRepository(folder);
  const said = new Set(unread.map(({ path }) => path));
  const layout = repositoryLayout([...files.keys(), ...said]);
  const clusters = layout.length;
  const mounts = layout.reduce(
    (sum, cluster) => sum + cluster.mounts.length,
    0,
  );
  const problems = [
    ...unread,
    // A file that can't be read is not missing.
    ...checkRepository(files).filter(({ path }) => !said.has(path)),
  ].sort((a, b) => {
    if (a.path === b.path) {
      return 0;
    }
    return a.path < b.path ? -1 : 1;
  });
  if (clusters === 0 && problems.length === 0) {
    throw new MountInputError([
      {
        field: 'folder',
        message: `\`${folder}\` has no clusters/<cluster>/s3-mounts/cluster.yaml in it: give the working tree of a GitOps repository in which a cluster is set up`,
      },
    ]);
  }

  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const line = ({ path, message }: RepositoryProblem) =>
    `${printable(path)}: ${message}\n`;
  if (json) {
    streams.out(
      `${JSON.stringify({ clusters, mounts, problems }, undefined, 2)}\n`,
    );
  } else {
    streams.out(`${summary(clusters, mounts, problems)}\n`);
    for (const problem of warnings) {
      streams.out(`  warning: ${line(problem)}`);
    }
  }
  for (const problem of errors) {
    streams.error(line(problem));
  }
  return errors.length > 0 ? 1 : 0;
}
