import fc from 'fast-check';
import { Cluster, PIPELINES, STATE_BACKENDS } from '../cluster/Cluster';
import { changeShape } from '../change/changeShape';
import { clusterWithMounts, dnsLabel, mountInputs } from './arbitraries';

type Data = Record<string, unknown>;

/** What happens to a cluster, from its set-up to the removal of a mount. */
export interface ClusterLife {
  cluster: Cluster;
  /** The inputs of its mounts, no two of one name. */
  mounts: Data[];
  /** The inputs that the first mount gets another value for. */
  changes: Data;
  /** What a second mount is called, where the changes need one. */
  newName: string;
  /** Other settings for the cluster. */
  settings: Data;
}

const CHANGEABLE = Object.keys(changeShape).filter(
  key => !['cluster', 'namespace', 'name', 'newName'].includes(key),
);

function nameOf({ namespace, name }: Data): string {
  return `${namespace}/${name}`;
}

/** Mounts of one service account that agree on who makes it. */
function agreed(mounts: Data[]): Data[] {
  const first = new Map<string, unknown>();
  return mounts.map(mount => {
    if (mount.serviceAccount === undefined) {
      return mount;
    }
    const account = `${mount.namespace}/${mount.serviceAccount}`;
    if (!first.has(account)) {
      first.set(account, mount.manageServiceAccount);
    }
    return { ...mount, manageServiceAccount: first.get(account) };
  });
}

const newSettings = fc.record(
  {
    identity: fc.constantFrom('irsa', 'pod-identity'),
    credentials: fc.constantFrom('driver', 'pod'),
    addon: fc.constantFrom('managed', 'blueprints', 'existing'),
    addonVersion: fc.constantFrom('v3.1.0-eksbuild.1', 'v9.9.9-eksbuild.9'),
    driverRole: fc.constantFrom('no', 'shared-role'),
    argocdRevision: fc.constantFrom('no', 'release'),
    argocdDestination: fc.constantFrom('https://eks.example.com', '1e3'),
    tags: fc.constantFrom({}, { team: 'no', 'cost center': '0o14' }),
    rolePath: fc.constantFrom('/', '/other/'),
    stateBackend: fc.constantFrom(...STATE_BACKENDS),
    pipelines: fc.oneof(
      fc.constant(['none']),
      fc.subarray([...PIPELINES], { minLength: 1 }),
    ),
  },
  { requiredKeys: [] },
);

/** Lives of clusters, whose first mount takes some values from another's. */
export const clusterLife: fc.Arbitrary<ClusterLife> = clusterWithMounts.chain(
  ({ cluster, one, other }) =>
    fc
      .record({
        more: fc.array(mountInputs(cluster), { maxLength: 1 }),
        wanted: mountInputs(cluster),
        changed: fc.subarray(CHANGEABLE, { minLength: 1, maxLength: 6 }),
        newName: dnsLabel,
        settings: newSettings,
      })
      .map(({ more, wanted, changed, newName, settings }) => {
        const all = agreed(
          [one, other, ...more].filter(
            (mount, index, mounts) =>
              mounts.findIndex(same => nameOf(same) === nameOf(mount)) ===
              index,
          ),
        );
        // Others of its account don't change their minds with it.
        const shared = all
          .slice(1)
          .some(
            mount =>
              mount.namespace === one.namespace &&
              mount.serviceAccount !== undefined,
          );
        const keys = shared
          ? changed.filter(key => key !== 'manageServiceAccount')
          : changed;
        return {
          cluster,
          mounts: all,
          changes: Object.fromEntries(keys.map(key => [key, wanted[key]])),
          newName,
          settings,
        };
      }),
);
