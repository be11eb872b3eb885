import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import {
  Guardrails,
  guardrailsSchema,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

const PATH = 'mountpointS3.guardrails';

/**
 * Reads the operator's guardrails.
 *
 * @remarks
 *
 * Without any, everything is allowed in the name of the caller and their groups.
 *
 * @throws an InputError that names every place in app-config that is wrong
 * @public
 */
export function readGuardrails(config: RootConfigService): Guardrails {
  const parsed = guardrailsSchema.safeParse(config.getOptional(PATH) ?? {});
  if (!parsed.success) {
    throw new InputError(parsed.error.issues.flatMap(describe).join('\n'));
  }
  return parsed.data;
}

/** A place in app-config as Backstage's own messages write it. */
function pathOf(path: (string | number)[]): string {
  return path.reduce<string>(
    (start, key) =>
      typeof key === 'number' ? `${start}[${key}]` : `${start}.${key}`,
    PATH,
  );
}

function describe(issue: z.ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    const known =
      issue.path.length === 0
        ? guardrailsSchema.shape
        : guardrailsSchema.shape.rules.unwrap().element.shape;
    return issue.keys.map(
      key =>
        `${pathOf([...issue.path, key])} is unknown: allowed are ${Object.keys(
          known,
        ).join(', ')}`,
    );
  }
  return [`${pathOf(issue.path)} ${messageOf(issue)}`];
}

/** Zod's own messages speak of types that nobody writes in YAML. */
function messageOf(issue: z.ZodIssue): string {
  if (issue.code !== 'invalid_type') {
    return issue.message;
  }
  if (issue.received === 'undefined') {
    return 'is missing';
  }
  return issue.expected === 'object' ? 'is not a map' : issue.message;
}
