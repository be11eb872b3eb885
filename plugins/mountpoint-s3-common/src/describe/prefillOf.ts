import { MountRequest, ResolvedMountRequest } from '../request/MountRequest';

/** A template whose form can begin with what a mount is. @public */
export type PrefilledTemplate = 'change' | 'remove';

/**
 * What a change's form shows as the mount has it.
 *
 * @remarks
 *
 * Not `bucketOwner`: another bucket has its own, and an owner that is sent along
 * would be taken for a choice.
 */
const SHOWN = [
  'owner',
  'description',
  'access',
  'allowOverwrite',
  'usage',
  'runAsUser',
  'runAsGroup',
  'workload',
  'image',
  'mountPath',
  'kmsKeyArn',
  'manageServiceAccount',
  'mountOptions',
  'bucket',
  'prefix',
  'region',
  'credentials',
  'serviceAccount',
  'cache',
  'cacheSize',
  'cacheStorageClass',
  'zonePinned',
  'capacity',
] as const satisfies readonly (keyof MountRequest)[];

/** Whether a value would be taken for "as it is", or for a field that was cleared. */
function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/**
 * The form data with which a template begins for a mount: which one it is, and
 * for a change its values as they are, so that sending it unchanged changes
 * nothing, and one field that is changed changes that alone.
 *
 * @public
 */
export function prefillOf(
  mount: ResolvedMountRequest,
  template: PrefilledTemplate,
): Record<string, unknown> {
  const { cluster, namespace, name, metadataTtl } = mount;
  const which = { cluster, namespace, name };
  if (template === 'remove') {
    return which;
  }
  const shown = SHOWN.filter(key => !isEmpty(mount[key]));
  return {
    ...which,
    ...Object.fromEntries(shown.map(key => [key, mount[key]])),
    // The form takes seconds alone; a word stays what it is.
    ...(typeof metadataTtl === 'number' ? { metadataTtl } : {}),
  };
}
