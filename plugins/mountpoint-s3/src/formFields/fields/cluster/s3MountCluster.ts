import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { ClusterField } from './ClusterField';

/** `S3MountCluster`: the EKS cluster, as an entity reference. */
export const s3MountCluster: MountFormField = {
  name: 'S3MountCluster',
  component: ClusterField,
  schema: textSchema,
  validation: validateInput('cluster', 'cluster'),
};
