import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { OwnerField } from './OwnerField';

/** `S3MountOwner`: the group or user that the mount belongs to. */
export const s3MountOwner: MountFormField = {
  name: 'S3MountOwner',
  component: OwnerField,
  schema: textSchema,
  validation: validateInput('owner'),
};
