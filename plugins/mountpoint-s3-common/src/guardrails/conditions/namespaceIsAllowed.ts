import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

/** `namespaces`: patterns of the Kubernetes namespace. */
export const namespaceIsAllowed: Condition = ({ namespaces }, { mount }) =>
  namespaces === undefined || matchesOneOf(namespaces, mount.namespace)
    ? undefined
    : { field: 'namespace', value: mount.namespace, allowed: namespaces };
