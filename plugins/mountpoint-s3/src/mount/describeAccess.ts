import type { Messages } from '../translation/useMessages';

/** A setting of a mount, as a short label and as a sentence. */
export interface Description {
  readonly label: string;
  readonly sentence?: string;
}

/** What pods may do with the files; an unknown value stands for itself. */
export function describeAccess(access: string, t: Messages): Description {
  switch (access) {
    case 'read-only':
      return {
        label: t('common.access.readOnly'),
        sentence: t('common.access.readOnlySentence'),
      };
    case 'read-write':
      return {
        label: t('common.access.readWrite'),
        sentence: t('common.access.readWriteSentence'),
      };
    case 'read-write-delete':
      return {
        label: t('common.access.readWriteDelete'),
        sentence: t('common.access.readWriteDeleteSentence'),
      };
    default:
      return { label: access };
  }
}
