import { isError } from '@backstage/errors';
import { Cluster } from '../cluster/Cluster';
import { clusterYaml } from '../cluster/clusterYaml';
import { parseCluster } from '../cluster/parseCluster';
import { ResolvedMountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { quote } from '../text/quote';
import { readYaml } from '../text/readYaml';
import { Finding } from './Finding';
import { mountYaml } from './mountYaml';
import { resolveMount } from './resolveMount';

function reasonOf(error: unknown) {
  return isError(error)
    ? error.message.split('\n')[0].replace(/:$/, '')
    : String(error);
}

/**
 * Whether the mount that is there already is the one that is asked for, and
 * what to say if it is not.
 *
 * @param text - the existing `mount.yaml`
 */
export function compareMount(
  cluster: Cluster,
  mount: ResolvedMountRequest,
  text: string,
): { same: boolean; findings: Finding[] } {
  const called = `${mount.namespace}/${mount.name} on ${cluster.name}`;
  try {
    const data = readYaml(text);
    if (data === null || typeof data !== 'object') {
      throw new Error('it is not a map');
    }
    const { version, ...inputs } = data as Record<string, unknown>;
    if (version !== 1) {
      throw new Error(`its version is ${quote(version)}, not 1`);
    }
    const existing = resolveMount(cluster, parseMountRequest(inputs));
    const keys = new Set([...Object.keys(existing), ...Object.keys(mount)]);
    const different = [...keys].filter(
      key =>
        JSON.stringify(existing[key as keyof ResolvedMountRequest]) !==
        JSON.stringify(mount[key as keyof ResolvedMountRequest]),
    );
    if (different.length === 0 && mountYaml(existing) === mountYaml(mount)) {
      return { same: true, findings: [] };
    }
    return {
      same: false,
      findings: [
        {
          severity: 'error',
          code: 'mount-exists',
          field: 'name',
          message: `${quote(
            mount.name,
          )} is taken: ${called} exists with another ${different.join(
            ', ',
          )}. Choose another name, or change the existing mount.`,
        },
      ],
    };
  } catch (error) {
    return {
      same: false,
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

/**
 * What to say when the cluster's own `cluster.yaml` is not what the plan was
 * asked to go by.
 *
 * @param text - the existing `cluster.yaml`
 */
export function compareCluster(cluster: Cluster, text: string): Finding[] {
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
