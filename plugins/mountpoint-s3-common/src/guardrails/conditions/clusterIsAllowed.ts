import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

/** `clusters`: patterns of the cluster's entity reference. */
export const clusterIsAllowed: Condition = ({ clusters }, { mount }) =>
  clusters === undefined || matchesOneOf(clusters, mount.cluster)
    ? undefined
    : { field: 'cluster', value: mount.cluster, allowed: clusters };
