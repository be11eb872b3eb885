import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { PrefixField } from './PrefixField';

/** `S3MountPrefix`: the folder of the bucket that pods see. */
export const s3MountPrefix: MountFormField = {
  name: 'S3MountPrefix',
  component: PrefixField,
  schema: textSchema,
  validation: validateInput('prefix', 'prefix'),
};
