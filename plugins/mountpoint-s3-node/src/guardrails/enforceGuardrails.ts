import {
  checkGuardrails,
  Cluster,
  Guardrails,
  MountInputError,
  ResolvedMountRequest,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ownershipOf, OwnershipOfOptions } from './ownershipOf';

/** What {@link enforceGuardrails} compares. @public */
export interface EnforceGuardrailsOptions extends OwnershipOfOptions {
  /** The operator's guardrails. */
  guardrails: Guardrails;
  /** What is asked for, with the cluster's settings filled in. */
  mount: ResolvedMountRequest;
  /** The cluster that it is asked for. */
  cluster: Cluster;
}

/**
 * Stops a mount that the operator's guardrails don't allow to the caller.
 *
 * @remarks
 *
 * To be called before anything is written, and before anything is told of what
 * the GitOps repository holds.
 *
 * @throws a MountInputError that says what is allowed, or a NotAllowedError for
 * a caller who is no user
 * @public
 */
export async function enforceGuardrails(
  options: EnforceGuardrailsOptions,
): Promise<void> {
  const problems = checkGuardrails({
    ...options,
    ownershipEntityRefs: await ownershipOf(options),
  });
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
}
