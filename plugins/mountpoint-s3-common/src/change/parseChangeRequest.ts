import { z } from 'zod/v3';
import { MountRequest } from '../request/MountRequest';
import { listChange } from '../request/listChange';
import { parseInputs } from '../request/parseInputs';
import { changeShape } from './changeShape';

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
  /**
   * The inputs that lose their value. A form sends an emptied field as an empty
   * text, which here means something else than a field that was not sent.
   */
  removed: (keyof MountRequest)[];
}

const schema = z.object(changeShape).strict();

/** Inputs that a mount can be without, and so can lose. */
const REMOVABLE: readonly string[] = [
  'description',
  'prefix',
  'serviceAccount',
  'runAsUser',
  'runAsGroup',
  'kmsKeyArn',
  'bucketOwner',
  'cacheSize',
  'cacheStorageClass',
  'metadataTtl',
  'image',
  'mountPath',
];

/**
 * Validates the inputs of a change. How they fit together is judged with the
 * whole mount that they make.
 *
 * @throws a MountInputError with every problem found
 * @public
 */
export function parseChangeRequest(input: unknown): ChangeRequest {
  const { cluster, namespace, name, newName, mountOptions, ...others } =
    parseInputs(schema, input);
  const changes = { ...others, mountOptions: listChange(mountOptions) };
  const removed =
    input !== null && typeof input === 'object'
      ? Object.entries(input)
          .filter(
            ([key, value]) =>
              (value === '' || value === null) && REMOVABLE.includes(key),
          )
          .map(([key]) => key as keyof MountRequest)
      : [];
  return {
    cluster,
    namespace,
    name,
    newName,
    changes: Object.fromEntries(
      Object.entries(changes).filter(([, value]) => value !== undefined),
    ),
    removed,
  };
}
