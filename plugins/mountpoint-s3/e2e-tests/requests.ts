// A dozen requests that differ in what their plans hold, as the form's data.

/** What every request has. */
const BASE = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  owner: 'group:default/data-science',
  access: 'read-only',
  usage: 'dataset',
};

/** The form's data, a request each, with names of their own. */
export const REQUESTS: Record<string, unknown>[] = [
  { name: 'plain', bucket: 'acme-training' },
  { name: 'a-prefix', bucket: 'acme-training', prefix: 'imagenet/' },
  {
    name: 'writes',
    bucket: 'acme-results',
    access: 'read-write',
    usage: 'other',
  },
  {
    name: 'deletes',
    bucket: 'acme-results',
    access: 'read-write-delete',
    allowOverwrite: true,
    usage: 'checkpoints',
  },
  {
    name: 'express',
    bucket: 'acme-scratch--usw2-az1--x-s3',
    access: 'read-write-delete',
    usage: 'checkpoints',
    zonePinned: true,
  },
  {
    name: 'access-point',
    bucket: 'arn:aws:s3:us-west-2:111122223333:accesspoint/training',
  },
  {
    name: 'encrypted',
    bucket: 'acme-secret',
    access: 'read-write',
    usage: 'other',
    kmsKeyArn:
      'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  },
  {
    name: 'own-role',
    bucket: 'acme-training',
    credentials: 'pod',
    serviceAccount: 'trainer',
    manageServiceAccount: true,
  },
  {
    name: 'cached',
    bucket: 'acme-models',
    usage: 'model-cache',
    cache: 'emptyDir',
    cacheSize: '10Gi',
    metadataTtl: 600,
  },
  {
    name: 'job',
    bucket: 'acme-training',
    workload: 'training-job',
    image: 'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
    description: 'Nightly training: `**visual**` <search>, 100 % of “it”.',
  },
  // The names that YAML would read as something else.
  {
    name: '1e3',
    namespace: 'no',
    bucket: 'acme-2026',
    prefix: 'on/2026-11-22/',
  },
  // On a cluster that is not set up: its own files come along.
  {
    name: 'first',
    cluster: 'resource:default/ml-lab',
    namespace: 'vision',
    bucket: 'acme-training',
    workload: 'pod',
    image: 'nginxinc/nginx-unprivileged:1.29.3',
    mountOptions: ['max-threads=32'],
  },
].map(request => ({ ...BASE, ...request }));
