import { Cluster } from '../cluster/Cluster';
import { MountInputError } from '../request/MountInputError';
import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';
import { quote } from '../text/quote';
import { reasonOf } from '../text/reasonOf';
import { mountPath } from './layout';
import { RepositoryFiles } from './Plan';
import { readMountYaml } from './readMounts';

/**
 * Reads the mount that a request names, by its `mount.yaml`.
 *
 * @throws a MountInputError on the field `name` when it isn't there, can't be
 * read
 * @public
 */
export function existingMount(
  cluster: Cluster,
  request: Pick<MountRequest, 'namespace' | 'name'>,
  repository: RepositoryFiles,
): ResolvedMountRequest {
  const folder = mountPath(cluster, request);
  const text = repository.files.get(`${folder}/mount.yaml`);
  const refuse = (message: string) =>
    new MountInputError([
      { field: 'name', message: `${quote(request.name)} ${message}` },
    ]);
  if (text === undefined) {
    throw refuse(
      `is no mount in the namespace \`${request.namespace}\` of ${cluster.name}: allowed are mounts that are merged`,
    );
  }
  try {
    return readMountYaml(cluster, text);
  } catch (error) {
    throw refuse(`has a mount.yaml that can't be read: ${reasonOf(error)}`);
  }
}
