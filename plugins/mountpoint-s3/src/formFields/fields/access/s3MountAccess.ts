import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { AccessField } from './AccessField';

/** `S3MountAccess`: what the pods may do. */
export const s3MountAccess: MountFormField = {
  name: 'S3MountAccess',
  component: AccessField,
  schema: textSchema,
  validation: validateInput('access', 'access'),
};
