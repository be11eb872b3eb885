import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { NameField } from './NameField';

/** `S3MountName`: the name of the mount, which is its claim's. */
export const s3MountName: MountFormField = {
  name: 'S3MountName',
  component: NameField,
  schema: textSchema,
  validation: validateInput('name'),
};
