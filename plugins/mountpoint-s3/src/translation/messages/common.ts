/** Texts that several pages share. */
export const commonMessages = {
  loading: 'Loading {{what}}…',
  retry: 'Try again',
  failedTitle: 'Could not load {{what}}',
  notFoundTitle: 'Could not find {{what}}',
  notAllowedTitle: 'You may not see {{what}}',
  backendAwayTitle: 'The S3 Mounts backend does not answer',
  backendAwayText:
    'What needs the GitOps repository can’t be shown. Ask those who run Backstage whether the plugin mountpoint-s3-backend is installed and running.',
  notRecorded: 'Not recorded',
  wholeBucket: 'The whole bucket',
  opensInNewTab: '{{what}} (opens in a new tab)',
  copy: {
    action: 'Copy the {{what}}',
    done: 'Copied',
    failed: 'Copying is not possible here: select the text instead',
  },
  access: {
    readOnly: 'Read-only',
    readOnlySentence: 'Pods can list and read files. Writing fails.',
    readWrite: 'Read and write',
    readWriteSentence:
      'Pods can read files and write new ones. Deleting fails.',
    readWriteDelete: 'Read, write and delete',
    readWriteDeleteSentence:
      'Pods can read files, write new ones and delete them.',
  },
  credentials: {
    driver: 'The cluster’s S3 driver',
    driverSentence: 'Pods need no AWS permissions of their own.',
    pod: 'The pod’s service account',
    podSentence:
      'Only pods that run as this service account can use the mount.',
  },
  pullRequest: {
    open: 'Open',
    draft: 'Draft',
    merged: 'Merged',
    closed: 'Closed',
    unknown: 'State not known',
  },
  severity: {
    error: 'Error',
    warning: 'Warning',
    advice: 'Advice',
  },
  table: {
    mount: 'Mount',
    cluster: 'Cluster',
    namespace: 'Namespace',
    bucket: 'Bucket',
    access: 'Access',
    owner: 'Owner',
    search: 'Filter the mounts',
    searchPlaceholder: 'Name, namespace, bucket, owner …',
    accessFilter: 'Access',
    anyAccess: 'Any access',
    noMatch: 'No mount matches the filter.',
    clearFilter: 'Clear the filter',
    pageSize: '{{size}} rows',
    page: '{{from}}–{{to}} of {{total}}',
    progress: '{{loaded}} of {{total}} mounts loaded …',
    countOne: '{{total}} mount',
    countMany: '{{total}} mounts',
    incompleteTitle: 'Only {{loaded}} of {{total}} mounts could be loaded',
  },
} as const;
