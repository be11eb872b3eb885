import { PullRequest } from '../pulls/PullRequest';
import { Label, RepositoryRecord } from './Repository';

// What GitHub gives a label that was made by naming it.
const DEFAULT_COLOR = 'ededed';

/** The labels of a repository and those that its pull requests carry, by name. */
export function listLabels(record: RepositoryRecord): Label[] {
  const labels = new Map<string, Label>();
  for (const { labels: names } of record.pullRequests) {
    for (const name of names) {
      labels.set(name, { name, color: DEFAULT_COLOR });
    }
  }
  for (const label of record.labels ?? []) {
    labels.set(label.name, label);
  }
  return [...labels.values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
}

/** The labels of a pull request, in the order in which it got them. */
export function listLabelsOf(
  pull: PullRequest,
  record: RepositoryRecord,
): Label[] {
  const labels = new Map(listLabels(record).map(label => [label.name, label]));
  return pull.labels.flatMap(name => labels.get(name) ?? []);
}
