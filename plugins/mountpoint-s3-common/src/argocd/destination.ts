import { Cluster } from '../cluster/Cluster';

/**
 * The cluster in an Argo CD destination, which takes a server's URL or a name
 * and never both.
 */
export function destination(cluster: Cluster) {
  return cluster.argocd.destination.includes('://')
    ? { server: cluster.argocd.destination }
    : { name: cluster.argocd.destination };
}
