/**
 * S3 Mounts for the classic frontend system: the same pages and fields as at
 * the package's root.
 *
 * @packageDocumentation
 */
export { mountpointS3Plugin } from './plugin';
export {
  EntityS3BucketMountsCard,
  EntityS3ClusterMountsContent,
  EntityS3ClusterSetUpCard,
  EntityS3MountCard,
  EntityS3MountContent,
} from './entityExtensions';
export { isS3Bucket, isS3Cluster, isS3Mount } from './entityFilters';
export { s3MountFieldExtensions } from './formFields';
export { S3MountTaskOutputs } from './S3MountTaskOutputs';
export { useS3MountMenuItems } from './useS3MountMenuItems';
export type { S3MountMenuItem } from './useS3MountMenuItems';
export { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
export type { MountpointS3Api } from '../api/MountpointS3Api';
export { mountpointS3TranslationRef } from '../translation/translationRef';
