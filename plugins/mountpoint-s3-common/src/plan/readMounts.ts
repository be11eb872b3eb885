import { Cluster } from '../cluster/Cluster';
import { MountInputError } from '../request/MountInputError';
import { ResolvedMountRequest } from '../request/MountRequest';
import { parseMountRequest } from '../request/parseMountRequest';
import { quote } from '../text/quote';
import { readYaml } from '../text/readYaml';
import { clusterPath } from './layout';
import { recordedMount } from './recordedMount';

/**
 * Reads a `mount.yaml`.
 *
 * @throws an Error that says why it can't be read
 */
export function readMountYaml(
  cluster: Cluster,
  text: string,
): ResolvedMountRequest {
  const data = readYaml(text);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new MountInputError([
      { field: 'mount.yaml', message: 'is not a map of inputs' },
    ]);
  }
  const { version, ...inputs } = data as Record<string, unknown>;
  if (version !== 1) {
    throw new MountInputError([
      {
        field: 'version',
        message: `${quote(version)} is not known: allowed is 1`,
      },
    ]);
  }
  return recordedMount(cluster, parseMountRequest(inputs));
}

/**
 * Reads every `mount.yaml` of a cluster; those that can't be read are named.
 *
 * @param files - text by path, of any files
 */
export function readMounts(
  cluster: Cluster,
  files: ReadonlyMap<string, string>,
): { mounts: ResolvedMountRequest[]; unreadable: string[] } {
  const folder = `${clusterPath(cluster)}/mounts/`;
  const mounts: ResolvedMountRequest[] = [];
  const unreadable: string[] = [];
  for (const [path, text] of files) {
    if (
      path.startsWith(folder) &&
      /^[^/]+\/[^/]+\/mount\.yaml$/.test(path.slice(folder.length))
    ) {
      try {
        mounts.push(readMountYaml(cluster, text));
      } catch {
        unreadable.push(path);
      }
    }
  }
  return { mounts, unreadable };
}
