import { z } from 'zod/v3';
import { listChange } from '../request/listChange';
import { MountRequest } from '../request/MountRequest';
import { parseInputs } from '../request/parseInputs';
import { changeShape, REMOVABLE } from './changeShape';

/** A request to change a mount. @public */
export interface ChangeRequest {
  /** Entity reference of the cluster, canonical. */
  cluster: string;
  /** The mount's namespace. */
  namespace: string;
  /** The mount's name. */
  name: string;
  /** The second mount's name, where it becomes another volume. */
  newName?: string;
  /** The inputs that get another value; what is absent stays as it is. */
  changes: Partial<MountRequest>;
  /** The inputs that lose their value, by name or because they were sent empty. */
  removed: (keyof MountRequest)[];
}

const schema = z.object(changeShape).strict();

/** The removable inputs that were sent empty, as a form sends a cleared field. */
function cleared(input: unknown): (typeof REMOVABLE)[number][] {
  const sent = new Map(
    input !== null && typeof input === 'object' ? Object.entries(input) : [],
  );
  return REMOVABLE.filter(key => {
    const value: unknown = sent.get(key);
    return value === '' || value === null;
  });
}

/**
 * Validates the inputs of a change. How they fit together, and with what is
 * there, is judged with the whole mount that they make.
 *
 * @throws a MountInputError with every problem found
 * @public
 */
export function parseChangeRequest(input: unknown): ChangeRequest {
  const { cluster, namespace, name, newName, ...others } = parseInputs(
    schema,
    input,
  );
  const { remove = [], mountOptions, ...values } = others;
  const changes = Object.fromEntries(
    Object.entries({
      ...values,
      mountOptions: listChange(mountOptions),
    }).filter(([, value]) => value !== undefined),
  );
  return {
    cluster,
    namespace,
    name,
    newName,
    changes,
    removed: [...new Set([...cleared(input), ...remove])],
  };
}
