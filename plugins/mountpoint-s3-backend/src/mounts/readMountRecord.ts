import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  Cluster,
  clusterStatePaths,
  existingMount,
  isEmptied,
  MountInputError,
  mountPath,
  MountRecord,
  RepositoryFiles,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  readClusterArn,
  requireSetUp,
  resolveCluster,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { clusterPlace } from '../clusters/clusterPlace';
import { RouteServices } from '../RouteServices';
import { FoundMount } from './findMount';

type ReadServices = Pick<
  RouteServices,
  'catalog' | 'links' | 'repository' | 'settings'
>;

/**
 * Reads what the GitOps repository records of a mount. What can't be read is
 * told in `problems`.
 */
export async function readMountRecord(
  services: ReadServices,
  found: FoundMount,
  credentials: BackstageCredentials,
): Promise<MountRecord> {
  const { links, settings } = services;
  const { entityRef, clusterRef } = found;
  const repository = await services.repository.read();
  const folder = mountPath(clusterPlace(clusterRef, settings), found);
  const record = {
    entityRef,
    clusterRef,
    commit: repository.commit,
    links: {
      folder: links.folder(folder),
      record: links.file(`${folder}/mount.yaml`),
    },
    isBeingRemoved: isEmptied(
      repository.files.get(`${folder}/manifests/kustomization.yaml`),
    ),
  };
  try {
    return {
      ...record,
      ...(await readMount(services, found, repository, credentials)),
      problems: [],
    };
  } catch (error) {
    if (error instanceof MountInputError) {
      return { ...record, problems: [...error.problems] };
    }
    throw error;
  }
}

async function readMount(
  { catalog, settings }: ReadServices,
  found: FoundMount,
  repository: RepositoryFiles,
  credentials: BackstageCredentials,
): Promise<{ cluster: Cluster; mount: ResolvedMountRequest }> {
  const ref = found.clusterRef;
  const arn = await readClusterArn({ ref, catalog, credentials });
  const place = clusterPlace(ref, settings);
  const text = repository.files.get(clusterStatePaths(place).cluster);
  const cluster = requireSetUp({
    name: place.name,
    cluster:
      text === undefined
        ? undefined
        : resolveCluster({ name: place.name, arn, settings, text }),
  });
  return { cluster, mount: existingMount(cluster, found, repository) };
}
