import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { BucketField } from './BucketField';

/** `S3MountBucket`: a bucket's name, or an access point's ARN. */
export const s3MountBucket: MountFormField = {
  name: 'S3MountBucket',
  component: BucketField,
  schema: textSchema,
  validation: validateInput('bucket', 'bucket'),
};
