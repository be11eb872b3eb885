import type {
  Allowed,
  Guardrails,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

/**
 * The part of the operator's guardrails that speaks of this user, as guardrails
 * of their own: with them the core says in the browser what it will say in the
 * action.
 */
export function guardrailsOf(allowed: Allowed): Guardrails {
  const { anyOwner, owners, overridableUsages } = allowed;
  // A rule without limits would have the narrow defaults that rules have.
  const hasRules = owners.every(({ mounts }) => mounts !== undefined);
  return {
    anyOwner,
    allowServices: false,
    overridableUsages,
    rules: hasRules
      ? owners.flatMap(({ owner, mounts = [] }) =>
          mounts.map(mount => ({ ...mount, owners: [owner] })),
        )
      : undefined,
  };
}
