import {
  checkOwner,
  MountInputError,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { ownershipOf, OwnershipOfOptions } from './ownershipOf';

/** What {@link enforceOwnership} compares. @public */
export interface EnforceOwnershipOptions extends OwnershipOfOptions {
  /** Entity reference of the owner of the mount that is there. */
  owner: string;
}

/**
 * Stops a caller who touches a mount that is not theirs. For what takes nothing
 * new, such as a removal; {@link enforceGuardrails} does the same for what does.
 *
 * @throws a MountInputError that says whose mounts are the caller's, or a
 * NotAllowedError for a caller who is no user
 * @public
 */
export async function enforceOwnership(
  options: EnforceOwnershipOptions,
): Promise<void> {
  const { guardrails, owner } = options;
  const problems = checkOwner(guardrails, owner, await ownershipOf(options));
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
}
