import { Access } from '../request/MountRequest';
import { Usage } from '../rules/usages';

/** The uses that fail on S3, and that an operator may let through with a warning. @public */
export const OVERRIDABLE_USAGES = [
  'spark-shuffle',
  'database',
  'git',
] as const satisfies readonly Usage[];

/**
 * What some owners may ask for: all that one rule says at once.
 *
 * @remarks
 *
 * A list that is left out allows everything, but for what leads away from the
 * names that the other lists check: `accounts`, `accessPoints` and `endpoints`
 * have narrow defaults.
 *
 * @public
 */
export interface GuardrailRule {
  /** Entity references of the mounts' owners, or `*` for every owner. */
  owners: string[];
  /** Patterns of the clusters' entity references. */
  clusters?: string[];
  /** Patterns of the Kubernetes namespaces. */
  namespaces?: string[];
  /** Patterns of the buckets' names; access points are never meant. */
  buckets?: string[];
  /** Folders that the mount's prefix must lie in. */
  prefixes?: string[];
  /** What the pods may do. */
  access?: Access[];
  /** Patterns of the ARNs of the KMS keys that may be named. */
  kmsKeys?: string[];
  /** Whether a mount that writes must name a KMS key. */
  requireKmsKey?: boolean;
  /** Zone IDs of S3 Express buckets. */
  zones?: string[];
  /** AWS accounts of buckets, access points and keys. Default: the cluster's own. */
  accounts?: string[];
  /** Patterns of the ARNs of access points. Default: none. */
  accessPoints?: string[];
  /** Patterns of the addresses in `mountOptions`. Default: none. */
  endpoints?: string[];
}

/**
 * What the operator lets people ask for: `mountpointS3.guardrails` in
 * app-config.
 *
 * @public
 */
export interface Guardrails {
  /** Whether a mount's owner may be somebody else than the caller. */
  anyOwner: boolean;
  /** Whether services, which own nothing, may ask in any owner's name. */
  allowServices: boolean;
  /** The uses that fail on S3, and are let through with a warning. */
  overridableUsages: Usage[];
  /** What is allowed; `undefined` for everything. */
  rules?: GuardrailRule[];
}
