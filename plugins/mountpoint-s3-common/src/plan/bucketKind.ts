import { Bucket, describeBucket } from '../rules/bucket';

const WORDS: Record<Bucket['kind'], string> = {
  'general-purpose': 'S3 bucket',
  directory: 'S3 Express bucket',
  'access-point': 'S3 access point',
};

/** What kind of bucket it is, as people call it. @public */
export function bucketKind(bucket: string): string {
  return WORDS[describeBucket(bucket).kind];
}
