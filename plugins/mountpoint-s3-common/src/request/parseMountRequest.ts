import { z } from 'zod/v3';
import { checkRelations } from './checkRelations';
import { MountInputError } from './MountInputError';
import { MountRequest } from './MountRequest';
import { mountRequestShape } from './mountRequestShape';
import { parseInputs } from './parseInputs';

const schema = z.object(mountRequestShape).strict();

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
  const parsed = parseInputs(schema, input);
  const request: MountRequest = {
    ...parsed,
    description: parsed.description?.trim() ? parsed.description : undefined,
    prefix: parsed.prefix ?? '',
    access: parsed.access ?? 'read-only',
    allowOverwrite: parsed.allowOverwrite ?? false,
    usage: parsed.usage ?? 'other',
    manageServiceAccount: parsed.manageServiceAccount ?? false,
    cache: parsed.cache ?? 'none',
    zonePinned: parsed.zonePinned ?? false,
    workload: parsed.workload ?? 'none',
    mountPath: parsed.mountPath ?? defaultMountPath(parsed.workload),
    capacity: parsed.capacity ?? '1200Gi',
    mountOptions: parsed.mountOptions ?? [],
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
