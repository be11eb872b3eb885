import type { MountInput } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import type { MountFormField } from '../../shared/MountFormField';
import { validateInput } from '../validateInput';
import { type TextFieldOptions, TextField } from './TextField';

/** `S3MountText`: any other input of a mount that is a text. */
export const s3MountText: MountFormField = {
  name: 'S3MountText',
  component: TextField,
  schema: makeFieldSchema({
    output: z => z.string(),
    uiOptions: z =>
      z.object({
        input: z.string().describe('The input of a mount that the field edits'),
      }),
  }),
  validation: (value, field, context) => {
    const options: Partial<TextFieldOptions> | undefined =
      context.uiSchema?.['ui:options'];
    return validateInput(
      options?.input as MountInput,
      options?.input === 'kmsKeyArn' ? 'kmsKeyArn' : undefined,
    )(value, field, context);
  },
};
