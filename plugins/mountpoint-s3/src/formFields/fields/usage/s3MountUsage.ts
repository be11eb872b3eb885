import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { UsageField } from './UsageField';

/** `S3MountUsage`: what the mount is for, answered with advice. */
export const s3MountUsage: MountFormField = {
  name: 'S3MountUsage',
  component: UsageField,
  schema: textSchema,
  validation: validateInput('usage'),
};
