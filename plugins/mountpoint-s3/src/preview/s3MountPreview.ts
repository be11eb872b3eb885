import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import type { MountFormField } from '../formFields/shared/MountFormField';
import { PreviewField } from './PreviewField';

/**
 * `S3MountPreview`: what the form comes to, beside it or below it. It has no
 * value of its own.
 */
export const s3MountPreview: MountFormField = {
  name: 'S3MountPreview',
  component: PreviewField,
  schema: makeFieldSchema({
    output: z => z.null(),
    uiOptions: z =>
      z.object({
        purpose: z
          .enum(['change', 'remove', 'set-up'])
          .optional()
          .describe(
            'What the form is for; a new mount, if it says nothing. The server plans everything else',
          ),
        besideOnly: z
          .boolean()
          .optional()
          .describe(
            'Whether it is left out where there is no room beside the form',
          ),
        pages: z
          .array(z.object({ title: z.string(), fields: z.array(z.string()) }))
          .optional()
          .describe(
            'The pages of the form and the fields on them, to say where a field is',
          ),
      }),
  }),
};
