import type { Description } from './describeAccess';

const CREDENTIALS = new Map<string, Description>([
  [
    'driver',
    {
      label: "The cluster's S3 driver",
      sentence: 'Pods need no AWS permissions of their own.',
    },
  ],
  [
    'pod',
    {
      label: "The pod's service account",
      sentence: 'Only pods that run as this service account can use the mount.',
    },
  ],
]);

/** Whose IAM role opens the bucket; an unknown value stands for itself. */
export function describeCredentials(credentials: string): Description {
  return CREDENTIALS.get(credentials) ?? { label: credentials };
}
