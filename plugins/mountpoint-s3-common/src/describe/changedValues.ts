import { differences } from '../change/identityFields';
import { Cluster } from '../cluster/Cluster';
import { ResolvedMountRequest } from '../request/MountRequest';

/**
 * A value of an input or a setting as it is: text that looks like a list or an
 * answer is still text.
 *
 * @public
 */
export type SettingValue = string | number | boolean | readonly string[];

/** A value that a plan changes. @public */
export interface ChangedValue {
  /** The input's name, or for a cluster the setting's: `argocd.repoURL`. */
  name: string;
  /** What it is; absent where there is none. */
  before?: SettingValue;
  /** What it becomes; absent where it goes. */
  after?: SettingValue;
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
    before: before[name],
    after: after[name],
  }));
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
    .filter(
      name => JSON.stringify(then.get(name)) !== JSON.stringify(now.get(name)),
    )
    .map(name => ({ name, before: then.get(name), after: now.get(name) }));
}

/** The settings as a person names them, those that have a value. */
function settingsOf(cluster: Cluster | undefined): Map<string, SettingValue> {
  const {
    name: _name,
    version: _version,
    argocd,
    tags,
    ...others
  } = cluster ?? ({} as Partial<Cluster>);
  const all: Record<string, SettingValue | undefined> = {
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
    Object.entries(all).filter(
      (entry): entry is [string, SettingValue] =>
        (entry[1] ?? '').toString() !== '',
    ),
  );
}
