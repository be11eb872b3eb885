import { Cluster } from '../cluster/Cluster';
import { splitOption } from '../request/checkMountOptions';
import { ResolvedMountRequest } from '../request/MountRequest';
import { partitionOfRegion } from '../rules/aws';
import { describeBucket, parseAccessPointArn } from '../rules/bucket';
import { driverVersion, isOlder, showVersion } from '../rules/driverVersion';
import { MOUNTPOINT_OPTIONS } from '../rules/mountpointOptions';
import { zonePrefixOf } from '../rules/zones';
import { quote } from '../text/quote';
import { Finding } from './Finding';

type Rule = (
  cluster: Cluster,
  mount: ResolvedMountRequest,
) => Pick<Finding, 'code' | 'field' | 'message'>[];

const namespaceIsATeams: Rule = (cluster, { namespace }) =>
  namespace === cluster.argocd.namespace
    ? [
        {
          code: 'argocd-namespace',
          field: 'namespace',
          message: `${quote(
            namespace,
          )} is Argo CD's own namespace: allowed is any namespace of a team`,
        },
      ]
    : [];

/** Keys and access points are used where the bucket is, in one partition. */
const regionsAgree: Rule = (cluster, { region, bucket, kmsKeyArn }) => {
  const found: ReturnType<Rule> = [];
  if (partitionOfRegion(region) !== cluster.partition) {
    found.push({
      code: 'region-partition',
      field: 'region',
      message: `${quote(region)} is not in the cluster's partition ${
        cluster.partition
      }: allowed are its regions`,
    });
  }
  const point = parseAccessPointArn(bucket);
  if (
    point &&
    (point.region !== region || point.partition !== cluster.partition)
  ) {
    found.push({
      code: 'access-point-region',
      field: 'bucket',
      message: `${quote(bucket)} is in ${point.region} of ${
        point.partition
      }, and the mount in ${region} of ${
        cluster.partition
      }: leave the region out, and give an access point of the cluster's partition`,
    });
  }
  const described = describeBucket(bucket);
  const zonePrefix = described.kind === 'directory' && zonePrefixOf(region);
  if (
    described.kind === 'directory' &&
    zonePrefix &&
    !described.zoneId.startsWith(zonePrefix)
  ) {
    found.push({
      code: 'zone-region',
      field: 'region',
      message: `${quote(region)} has no zone ${
        described.zoneId
      }, which the bucket's name carries: give the region of the bucket, where zones are called ${zonePrefix}…`,
    });
  }
  const [, keyPartition, , keyRegion] = kmsKeyArn?.split(':') ?? [];
  if (
    kmsKeyArn !== undefined &&
    (keyRegion !== region || keyPartition !== cluster.partition)
  ) {
    found.push({
      code: 'key-region',
      field: 'kmsKeyArn',
      message: `${quote(
        kmsKeyArn,
      )} is in another region or partition than the bucket: allowed is a key in ${region}`,
    });
  }
  return found;
};

const credentialsAreComplete: Rule = (cluster, mount) => {
  const { credentials, serviceAccount, manageServiceAccount } = mount;
  if (credentials === 'pod') {
    return serviceAccount === undefined
      ? [
          {
            code: 'service-account-missing',
            field: 'serviceAccount',
            message: `is required, because mounts on ${cluster.name} use the pod's credentials: give the service account that your pods run as`,
          },
        ]
      : [];
  }
  if (serviceAccount !== undefined || manageServiceAccount) {
    return [
      {
        code: 'service-account-unused',
        field: serviceAccount ? 'serviceAccount' : 'manageServiceAccount',
        message: `has no effect, because mounts on ${cluster.name} use the driver's credentials: leave it out, or give \`credentials: pod\``,
      },
    ];
  }
  return cluster.addon === 'existing' && cluster.driverRole === undefined
    ? [
        {
          code: 'no-driver-role',
          field: 'credentials',
          message: `\`driver\` is not offered on ${cluster.name}, whose cluster.yaml names no driverRole: allowed is \`pod\``,
        },
      ]
    : [];
};

const driverKnowsOptions: Rule = (cluster, { mountOptions }) => {
  const version = driverVersion(cluster);
  return mountOptions.flatMap(option => {
    const { since } = MOUNTPOINT_OPTIONS[splitOption(option).key] ?? {};
    return version && since && isOlder(version, since)
      ? [
          {
            code: 'option-too-new',
            field: 'mountOptions',
            message: `${quote(option)} needs version ${showVersion(
              since,
            )} of the driver, and ${cluster.name} has ${showVersion(
              version,
            )}: leave it out, or ask for a newer add-on`,
          },
        ]
      : [];
  });
};

/** What a cluster's settings rule out in a mount; every finding is an error. */
export function clusterRules(
  cluster: Cluster,
  mount: ResolvedMountRequest,
): Finding[] {
  return [
    namespaceIsATeams,
    regionsAgree,
    credentialsAreComplete,
    driverKnowsOptions,
  ]
    .flatMap(rule => rule(cluster, mount))
    .map(finding => ({ severity: 'error' as const, ...finding }));
}
