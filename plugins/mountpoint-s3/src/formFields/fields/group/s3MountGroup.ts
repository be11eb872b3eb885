import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import type { MountFormField } from '../../shared/MountFormField';
import { GroupField } from './GroupField';

/**
 * `S3MountGroup`: a heading that folds the fields after it. It has no value of
 * its own, so that the inputs of the template stay flat.
 */
export const s3MountGroup: MountFormField = {
  name: 'S3MountGroup',
  component: GroupField,
  schema: makeFieldSchema({
    output: z => z.null(),
    uiOptions: z =>
      z.object({
        fields: z
          .array(z.string())
          .describe('The names of the fields that are folded'),
      }),
  }),
};
