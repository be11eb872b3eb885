import type { Messages } from '../translation/useMessages';
import type { Description } from './describeAccess';

/** Whose IAM role opens the bucket; an unknown value stands for itself. */
export function describeCredentials(
  credentials: string,
  t: Messages,
): Description {
  switch (credentials) {
    case 'driver':
      return {
        label: t('common.credentials.driver'),
        sentence: t('common.credentials.driverSentence'),
      };
    case 'pod':
      return {
        label: t('common.credentials.pod'),
        sentence: t('common.credentials.podSentence'),
      };
    default:
      return { label: credentials };
  }
}
