import { Cluster } from '../cluster/Cluster';
import { clusterYaml } from '../cluster/clusterYaml';
import { parseCluster } from '../cluster/parseCluster';
import { recentResults } from '../memo/recentResults';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { quote } from '../text/quote';
import { reasonOf } from '../text/reasonOf';
import { readYaml } from '../text/readYaml';
import { Finding } from './Finding';
import { mountYaml } from './mountYaml';
import { recordedMount } from './recordedMount';
import { resolveMount } from './resolveMount';

/**
 * Whether the mount that is there already is the one that is asked for, and
 * what to say if it is not.
 *
 * @remarks
 *
 * What a request leaves to defaults is no difference: a record that is older
 * than a default holds the same mount.
 *
 * @param text - the existing `mount.yaml`
 * @returns `same` is the existing mount, if it is the one that is asked for
 */
export function compareMount(
  cluster: Cluster,
  request: MountRequest,
  text: string,
): { same?: ResolvedMountRequest; findings: Finding[] } {
  const called = `${request.namespace}/${request.name} on ${cluster.name}`;
  try {
    const data = readYaml(text);
    if (data === null || typeof data !== 'object') {
      throw new Error('it is not a map');
    }
    const { version, ...inputs } = data as Record<string, unknown>;
    if (version !== 1) {
      throw new Error(`its version is ${quote(version)}, not 1`);
    }
    const record = parseMountRequest(inputs);
    const recorded = recordedMount(cluster, record);
    const existing =
      request.bucketOwner === undefined
        ? resolveMount(cluster, record)
        : recorded;
    const asked = resolveMount(cluster, request);
    const keys = new Set([...Object.keys(existing), ...Object.keys(asked)]);
    const different = [...keys].filter(
      key =>
        JSON.stringify(existing[key as keyof ResolvedMountRequest]) !==
        JSON.stringify(asked[key as keyof ResolvedMountRequest]),
    );
    if (different.length === 0 && mountYaml(existing) === mountYaml(asked)) {
      return { same: recorded, findings: [] };
    }
    return {
      findings: [
        {
          severity: 'error',
          code: 'mount-exists',
          field: 'name',
          message: `${quote(
            request.name,
          )} is taken: ${called} exists with another ${different.join(
            ', ',
          )}. Choose another name, or change the existing mount.`,
        },
      ],
    };
  } catch (error) {
    return {
      findings: [
        {
          severity: 'error',
          code: 'mount-unreadable',
          field: 'name',
          message: `${called} exists, but its mount.yaml can't be read: ${reasonOf(
            error,
          )}`,
        },
      ],
    };
  }
}

/** All the mounts of one cluster, and all versions of one mount, ask the same. */
const compared = recentResults<Finding[]>(4);

/**
 * What to say when the cluster's own `cluster.yaml` is not what the plan was
 * asked to go by.
 *
 * @param text - the existing `cluster.yaml`
 */
export function compareCluster(cluster: Cluster, text: string): Finding[] {
  return compared(JSON.stringify([cluster, text]), () =>
    clusterFindings(cluster, text),
  );
}

function clusterFindings(cluster: Cluster, text: string): Finding[] {
  let difference: string;
  try {
    const existing = parseCluster({ name: cluster.name, data: readYaml(text) });
    if (clusterYaml(existing) === clusterYaml(cluster)) {
      return [];
    }
    const keys = new Set([...Object.keys(existing), ...Object.keys(cluster)]);
    const different = [...keys].filter(
      key =>
        JSON.stringify(existing[key as keyof Cluster]) !==
        JSON.stringify(cluster[key as keyof Cluster]),
    );
    difference = `differs from it in ${different.join(', ')}`;
  } catch (error) {
    difference = `can't be read: ${reasonOf(error)}`;
  }
  return [
    {
      severity: 'error',
      code: 'cluster-disagrees',
      field: 'cluster',
      message: `${quote(
        cluster.name,
      )} is already set up, and the repository's cluster.yaml ${difference}. The repository's wins: plan with that one.`,
    },
  ];
}
