import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';
import type { MountFormField } from '../../shared/MountFormField';
import { validateInput } from '../validateInput';
import { type ClusterFieldOptions, ClusterField } from './ClusterField';

/** `S3MountCluster`: the EKS cluster, as an entity reference. */
export const s3MountCluster: MountFormField = {
  name: 'S3MountCluster',
  component: ClusterField,
  schema: makeFieldSchema({
    output: z => z.string(),
    uiOptions: z =>
      z.object({
        purpose: z
          .enum(['change', 'remove', 'set-up'])
          .optional()
          .describe(
            'What the form is for; a new mount, if it says nothing, which the operator’s guardrails limit',
          ),
      }),
  }),
  validation: (value, field, context) => {
    const options: ClusterFieldOptions | undefined =
      context.uiSchema?.['ui:options'];
    return validateInput('cluster', options?.purpose ? undefined : 'cluster')(
      value,
      field,
      context,
    );
  },
};
