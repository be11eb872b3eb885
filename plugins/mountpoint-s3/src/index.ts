/**
 * The frontend of S3 Mounts: the form with its live preview, the page that
 * follows a request, and what the catalog shows of mounts, buckets and clusters.
 *
 * @packageDocumentation
 */

export { mountpointS3Plugin as default } from './plugin';
export { mountpointS3ApiRef } from './api/mountpointS3ApiRef';
export type { MountpointS3Api } from './api/MountpointS3Api';
export { mountpointS3TranslationRef } from './translation/translationRef';
