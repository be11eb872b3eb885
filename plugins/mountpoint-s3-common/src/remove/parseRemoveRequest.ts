import { z } from 'zod/v3';
import { mountRequestShape } from '../request/mountRequestShape';
import { parseInputs } from '../request/parseInputs';

/**
 * The inputs of a removal as a Zod 3 shape: which mount.
 *
 * @public
 */
export const removeShape = {
  cluster: mountRequestShape.cluster,
  namespace: mountRequestShape.namespace,
  name: mountRequestShape.name,
};

/** A request to take the next step of a mount's removal. @public */
export interface RemoveRequest {
  /** Entity reference of the cluster, canonical. */
  cluster: string;
  /** The mount's namespace. */
  namespace: string;
  /** The mount's name. */
  name: string;
}

const schema = z.object(removeShape).strict();

/**
 * Validates the inputs of a removal.
 *
 * @throws a MountInputError with every problem found
 * @public
 */
export function parseRemoveRequest(input: unknown): RemoveRequest {
  return parseInputs(schema, input);
}
