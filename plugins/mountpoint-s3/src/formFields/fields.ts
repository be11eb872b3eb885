import type { MountFormField } from './shared/MountFormField';

/** A field of a template's form, and how it is loaded. */
export interface LazyFormField {
  /** The name of its extension. */
  readonly id: string;
  /** What templates write in `ui:field`. */
  readonly name: string;
  /** Brings the field, with the first form. */
  readonly load: () => Promise<MountFormField>;
}

/** All fields of the templates of S3 Mounts. */
export const fields: readonly LazyFormField[] = [
  {
    id: 'access',
    name: 'S3MountAccess',
    load: () =>
      import('./fields/access/s3MountAccess').then(m => m.s3MountAccess),
  },
  {
    id: 'bucket',
    name: 'S3MountBucket',
    load: () =>
      import('./fields/bucket/s3MountBucket').then(m => m.s3MountBucket),
  },
  {
    id: 'cluster',
    name: 'S3MountCluster',
    load: () =>
      import('./fields/cluster/s3MountCluster').then(m => m.s3MountCluster),
  },
  {
    id: 'group',
    name: 'S3MountGroup',
    load: () => import('./fields/group/s3MountGroup').then(m => m.s3MountGroup),
  },
  {
    id: 'name',
    name: 'S3MountName',
    load: () => import('./fields/name/s3MountName').then(m => m.s3MountName),
  },
  {
    id: 'namespace',
    name: 'S3MountNamespace',
    load: () =>
      import('./fields/namespace/s3MountNamespace').then(
        m => m.s3MountNamespace,
      ),
  },
  {
    id: 'options',
    name: 'S3MountOptions',
    load: () =>
      import('./fields/options/s3MountOptions').then(m => m.s3MountOptions),
  },
  {
    id: 'owner',
    name: 'S3MountOwner',
    load: () => import('./fields/owner/s3MountOwner').then(m => m.s3MountOwner),
  },
  {
    id: 'prefix',
    name: 'S3MountPrefix',
    load: () =>
      import('./fields/prefix/s3MountPrefix').then(m => m.s3MountPrefix),
  },
  {
    id: 'preview',
    name: 'S3MountPreview',
    load: () => import('../preview/s3MountPreview').then(m => m.s3MountPreview),
  },
  {
    id: 'text',
    name: 'S3MountText',
    load: () => import('./fields/text/s3MountText').then(m => m.s3MountText),
  },
  {
    id: 'usage',
    name: 'S3MountUsage',
    load: () => import('./fields/usage/s3MountUsage').then(m => m.s3MountUsage),
  },
];
