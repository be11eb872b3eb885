import {
  clusterPath,
  mountEntityName,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ClusterPlace } from '../clusters/clusterPlace';

/**
 * The Component of the mount that a file belongs to; `undefined` for a file that
 * mounts share.
 */
export function mountRefOfPath(
  place: ClusterPlace,
  path: string,
): string | undefined {
  const folder = `${clusterPath(place)}/mounts/`;
  if (!path.startsWith(folder)) {
    return undefined;
  }
  const [namespace, name] = path.slice(folder.length).split('/');
  return mountRef(place, { namespace, name });
}

/** The entity reference of a mount's Component. */
export function mountRef(
  place: Pick<ClusterPlace, 'name'>,
  mount: { namespace: string; name: string },
): string {
  return `component:default/${mountEntityName(place, mount)}`;
}
