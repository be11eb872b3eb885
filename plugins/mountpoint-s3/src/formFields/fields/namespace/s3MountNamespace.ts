import type { MountFormField } from '../../shared/MountFormField';
import { textSchema } from '../textSchema';
import { validateInput } from '../validateInput';
import { NamespaceField } from './NamespaceField';

/** `S3MountNamespace`: the Kubernetes namespace of the pods. */
export const s3MountNamespace: MountFormField = {
  name: 'S3MountNamespace',
  component: NamespaceField,
  schema: textSchema,
  validation: validateInput('namespace', 'namespace'),
};
