import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import type { MountFormField } from '../../shared/MountFormField';
import { validateInput } from '../validateInput';
import { OptionsField } from './OptionsField';

/** `S3MountOptions`: further options of Mountpoint, one a line. */
export const s3MountOptions: MountFormField = {
  name: 'S3MountOptions',
  component: OptionsField,
  schema: makeFieldSchema({ output: z => z.array(z.string()) }),
  validation: validateInput('mountOptions'),
};
