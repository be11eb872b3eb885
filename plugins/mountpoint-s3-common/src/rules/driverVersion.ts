import { Cluster } from '../cluster/Cluster';

/** A release of the CSI driver: major, minor, patch. */
export type DriverVersion = readonly [number, number, number];

/**
 * The oldest driver that mounts are planned for: since 2.0.0 Mountpoint runs in
 * pods, knows Pod Identity and takes its cache from volume attributes.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/docs/UPGRADING_TO_V2.md
 */
export const OLDEST_DRIVER: DriverVersion = [2, 0, 0];

/**
 * The first driver without known faults in draining nodes, terminating pods and
 * limiting the cache.
 *
 * @see https://github.com/awslabs/mountpoint-s3-csi-driver/blob/main/CHANGELOG.md
 */
export const ADVISED_DRIVER: DriverVersion = [2, 5, 0];

/** The driver that an EKS add-on's version brings: `v2.7.0-eksbuild.1` is 2.7.0. */
export function driverVersion(
  cluster: Pick<Cluster, 'addonVersion'>,
): DriverVersion | undefined {
  const match = /^v(\d+)\.(\d+)\.(\d+)-/.exec(cluster.addonVersion ?? '');
  return match
    ? [Number(match[1]), Number(match[2]), Number(match[3])]
    : undefined;
}

/** Whether a driver is older than another. */
export function isOlder(version: DriverVersion, than: DriverVersion): boolean {
  const index = version.findIndex((part, i) => part !== than[i]);
  return index >= 0 && version[index] < than[index];
}

/** A version as people write it: 2.7.0. */
export function showVersion(version: DriverVersion): string {
  return version.join('.');
}
