import {
  ChangeSet,
  PlannedChange,
  RepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/** More than anybody reads before they ask for a pull request. */
const MOST_TEXTS = 200;

/** What a plan does to each of its files, with their texts before and after. */
export function plannedChanges(
  plan: Pick<ChangeSet, 'files' | 'deletions'>,
  { files }: RepositoryFiles,
): PlannedChange[] {
  const written = plan.files.map(({ path, content }): PlannedChange => {
    const before = files.get(path);
    return { path, change: changeOf(before, content), before, after: content };
  });
  const deleted = plan.deletions.map(
    (path): PlannedChange => ({
      path,
      change: 'deleted',
      before: files.get(path),
    }),
  );
  const all = [...written, ...deleted].sort((a, b) =>
    a.path < b.path ? -1 : 1,
  );
  // The files of one mount are much like those of the next, and the others are
  // what a set-up is about.
  const told = new Set(
    [
      ...all.filter(({ path }) => !isOfMount(path)),
      ...all.filter(({ path }) => isOfMount(path)),
    ].slice(0, MOST_TEXTS),
  );
  return all.map(file =>
    told.has(file)
      ? file
      : { path: file.path, change: file.change, isLeftOut: true },
  );
}

function isOfMount(path: string): boolean {
  return path.includes('/s3-mounts/mounts/');
}

function changeOf(
  before: string | undefined,
  after: string,
): PlannedChange['change'] {
  if (before === undefined) {
    return 'new';
  }
  return before === after ? 'same' : 'changed';
}
