import { Cluster } from '../cluster/Cluster';
import {
  argoName,
  bucketEntityName,
  mountEntityName,
  volumeName,
} from '../names/names';
import { principalOf } from '../names/principal';
import { bucketPath } from '../plan/layout';
import { quote } from '../text/quote';
import { CheckedCluster } from './CheckedCluster';
import { error, RepositoryProblem } from './RepositoryProblem';

interface Claim {
  /** What kind of name it is, and where it must be unique. */
  what: string;
  /** The name. */
  name: string;
  /** Who has it; the same holder may have it several times. */
  holder: string;
  /** Where a second holder is reported. */
  path: string;
}

/** Who has a role that nobody here makes: it can serve several clusters. */
const ROLES_THAT_WERE_THERE = 'roles that were there already';

/** The EKS cluster itself, whatever its folder is called. */
function eksCluster(cluster: Cluster): string {
  return `arn:${cluster.partition}:eks:${cluster.region}:${cluster.account}:cluster/${cluster.cluster}`;
}

function claimsOf({ path, cluster, mounts }: CheckedCluster): Claim[] {
  const eks = eksCluster(cluster);
  return [
    { what: 'EKS cluster', name: eks, holder: path, path },
    {
      what: 'Argo CD project and applications',
      name: argoName(cluster),
      holder: path,
      path,
    },
    ...mounts.flatMap(({ path: record, mount }) => {
      const { roleName, policyName, serviceAccount } = principalOf(
        cluster,
        mount,
      );
      const account = `${serviceAccount.namespace}:${serviceAccount.name}`;
      const bucket = `${bucketPath(
        cluster.root,
        mount.bucket,
      )}/catalog-info.yaml`;
      return [
        {
          what: 'volume handle',
          name: volumeName(cluster, mount),
          holder: record,
          path: record,
        },
        {
          what: 'claim',
          name: `${mount.namespace}/${mount.name} on ${eks}`,
          holder: record,
          path: record,
        },
        {
          what: 'catalog entity',
          name: `component:default/${mountEntityName(cluster, mount)}`,
          holder: record,
          path: record,
        },
        {
          what: 'catalog entity',
          name: `resource:default/${bucketEntityName(mount.bucket)}`,
          holder: bucket,
          path: bucket,
        },
        // IAM compares names without their case.
        {
          what: `IAM role in the account ${cluster.account}`,
          name: roleName.toLowerCase(),
          holder:
            mount.credentials === 'driver' && cluster.addon === 'existing'
              ? ROLES_THAT_WERE_THERE
              : `${account} on ${eks}`,
          path: mount.credentials === 'driver' ? path : record,
        },
        // Those of a role that is made here are called after it.
        ...(policyName === roleName
          ? []
          : [
              {
                what: `name of IAM policies in the account ${cluster.account}`,
                name: policyName.toLowerCase(),
                holder: `${account} on ${eks}`,
                path,
              },
            ]),
      ];
    }),
  ];
}

/**
 * Checks that what must have a name of its own in a cluster, in an account, in
 * Argo CD or in the catalog has one, over the whole repository.
 *
 * @remarks
 *
 * Names are made so that they can't collide, so a collision means that one EKS
 * cluster, or one layout, is there twice, or that somebody chose a name to
 * collide.
 */
export function checkUnique(
  clusters: readonly CheckedCluster[],
): RepositoryProblem[] {
  const holders = new Map<string, Claim>();
  const reported = new Set<string>();
  const problems: RepositoryProblem[] = [];
  for (const claim of clusters.flatMap(claimsOf)) {
    const key = JSON.stringify([claim.what, claim.name]);
    const first = holders.get(key);
    if (!first) {
      holders.set(key, claim);
    } else if (first.holder !== claim.holder) {
      const place = JSON.stringify([key, claim.path]);
      if (!reported.has(place)) {
        reported.add(place);
        problems.push(
          error(
            claim.path,
            `has the ${claim.what} ${quote(claim.name)}, as ${quote(
              first.path,
            )} has already: each must have its own`,
          ),
        );
      }
    }
  }
  return problems;
}
