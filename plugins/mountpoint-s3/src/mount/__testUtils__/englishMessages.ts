import { mockApis } from '@backstage/frontend-test-utils';
import { mountpointS3TranslationRef } from '../../translation/translationRef';
import type { Messages } from '../../translation/useMessages';

/** The texts as they are without any translation. */
export function englishMessages(): Messages {
  const snapshot = mockApis
    .translation()
    .getTranslation(mountpointS3TranslationRef);
  if (!snapshot.ready) {
    throw new Error('The messages are not ready');
  }
  return snapshot.t;
}
