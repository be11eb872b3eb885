import { Access } from '../request/MountRequest';

/** What pods may do, as the end of a sentence that begins "Pods may". @public */
export const ACCESS_WORDS: Record<Access, string> = {
  'read-only': 'read',
  'read-write': 'read and add files, not delete them',
  'read-write-delete': 'read, add and delete files',
};
