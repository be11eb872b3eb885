import { differences } from '../change/identityFields';
import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';

/** A value that a plan changes, as text. @public */
export interface ChangedValue {
  /** The input's name, or for a cluster the setting's: `argocd.repoURL`. */
  name: string;
  /** What it is; absent where there is none. */
  before?: string;
  /** What it becomes; absent where it goes. */
  after?: string;
}

/**
 * The inputs of a mount that differ from another's, or from its own after a
 * change.
 *
 * @public
 */
export function changedInputs(
  before: ResolvedMountRequest,
  after: ResolvedMountRequest,
): ChangedValue[] {
  return differences(before, after).map(name => ({
    name,
    before: textOf(before[name]),
    after: textOf(after[name]),
  }));
}

function textOf(value: unknown): string | undefined {
  return value === undefined || typeof value === 'string'
    ? value
    : JSON.stringify(value);
}

/**
 * The settings of a cluster that a set-up changes: all of them for a first one.
 *
 * @param before - the cluster as it is set up, if it is
 * @public
 */
export function changedSettings(
  before: Cluster | undefined,
  after: Cluster,
): ChangedValue[] {
  const then = settingsOf(before);
  const now = settingsOf(after);
  return [...new Set([...then.keys(), ...now.keys()])]
    .filter(name => then.get(name) !== now.get(name))
    .map(name => ({ name, before: then.get(name), after: now.get(name) }));
}

/** The settings as a person names them, one value each. */
function settingsOf(cluster: Cluster | undefined): Map<string, string> {
  const {
    name: _name,
    version: _version,
    argocd,
    tags,
    ...others
  } = cluster ?? ({} as Partial<Cluster>);
  const all: Record<string, unknown> = {
    ...others,
    ...Object.fromEntries(
      Object.entries(argocd ?? {}).map(([key, value]) => [
        `argocd.${key}`,
        value,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(tags ?? {}).map(([key, value]) => [`tag ${key}`, value]),
    ),
  };
  return new Map(
    Object.entries(all)
      .map(([key, value]): [string, string] => [
        key,
        Array.isArray(value) ? value.join(', ') : String(value ?? ''),
      ])
      .filter(([, value]) => value !== ''),
  );
}
