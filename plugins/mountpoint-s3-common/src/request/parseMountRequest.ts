import { z } from 'zod/v3';
import { checkRelations } from './checkRelations';
import { describeIssue } from './describeIssue';
import { MountInputError } from './MountInputError';
import { MountRequest } from './MountRequest';
import { mountRequestShape } from './mountRequestShape';

const schema = z.object(mountRequestShape).strict();
const fields = Object.keys(mountRequestShape);

/** Forms send an emptied field as an empty text, YAML a bare key as null. */
function withoutBlanks(input: unknown): unknown {
  if (input === null || typeof input !== 'object' || Array.isArray(input)) {
    return input;
  }
  return Object.fromEntries(
    Object.entries(input).filter(
      ([, value]) => value !== undefined && value !== null && value !== '',
    ),
  );
}

/**
 * Validates the inputs of a mount and fills in the defaults that don't depend
 * on the cluster.
 *
 * @param input - a map of inputs, as the form, the action or a YAML file has it
 * @throws {@link MountInputError} with every problem found, each with the
 * field, the value and what is allowed
 * @public
 */
export function parseMountRequest(input: unknown): MountRequest {
  const data = withoutBlanks(input);
  if (data === null || typeof data !== 'object' || Array.isArray(data)) {
    throw new MountInputError([
      {
        field: 'input',
        message: `is not a map of inputs: allowed are ${fields.join(', ')}`,
      },
    ]);
  }
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    throw new MountInputError(
      parsed.error.issues.flatMap(issue => describeIssue(issue, data, fields)),
    );
  }
  const request: MountRequest = {
    ...parsed.data,
    prefix: parsed.data.prefix ?? '',
    access: parsed.data.access ?? 'read-only',
    allowOverwrite: parsed.data.allowOverwrite ?? false,
    usage: parsed.data.usage ?? 'other',
    manageServiceAccount: parsed.data.manageServiceAccount ?? false,
    cache: parsed.data.cache ?? 'none',
    zonePinned: parsed.data.zonePinned ?? false,
    workload: parsed.data.workload ?? 'none',
    mountPath: parsed.data.mountPath ?? defaultMountPath(parsed.data.workload),
    capacity: parsed.data.capacity ?? '1200Gi',
    mountOptions: parsed.data.mountOptions ?? [],
  };
  const problems = checkRelations(request);
  if (problems.length > 0) {
    throw new MountInputError(problems);
  }
  return request;
}

function defaultMountPath(
  workload: MountRequest['workload'] | undefined,
): string | undefined {
  if (workload === 'training-job') {
    return '/datasets';
  }
  return workload === 'pod' ? '/data' : undefined;
}
