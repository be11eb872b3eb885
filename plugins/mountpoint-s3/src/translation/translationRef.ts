import { createTranslationRef } from '@backstage/frontend-plugin-api';
import { bucketMessages } from './messages/bucket';
import { clusterMessages } from './messages/cluster';
import { commonMessages } from './messages/common';
import { formMessages } from './messages/form';
import { mountMessages } from './messages/mount';
import { planMessages } from './messages/plan';
import { previewMessages } from './messages/preview';
import { resultMessages } from './messages/result';

/**
 * All texts of S3 Mounts' pages, for a translation into another language.
 *
 * @public
 */
export const mountpointS3TranslationRef = createTranslationRef({
  id: 'mountpoint-s3',
  messages: {
    bucket: bucketMessages,
    cluster: clusterMessages,
    common: commonMessages,
    form: formMessages,
    mount: mountMessages,
    plan: planMessages,
    preview: previewMessages,
    result: resultMessages,
  },
});
