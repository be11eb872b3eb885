import { bucketEntityName } from '../names/names';
import { BUCKET_RESOURCE_TYPE, MOUNT_ANNOTATIONS } from './annotations';

/**
 * The bucket's Resource in the catalog. Nothing of a mount or a cluster goes
 * into it: two requests for one bucket write the same bytes.
 *
 * @param owner - the operator's choice for all buckets of the repository
 */
export function bucketEntity(bucket: string, owner: string) {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Resource',
    metadata: {
      name: bucketEntityName(bucket),
      title: bucket,
      description: `The S3 bucket ${bucket}`,
      annotations: { [MOUNT_ANNOTATIONS.bucket]: bucket },
      tags: ['s3'],
    },
    spec: { type: BUCKET_RESOURCE_TYPE, owner },
  };
}
