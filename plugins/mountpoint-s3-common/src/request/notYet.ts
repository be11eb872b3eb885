import { describeBucket } from '../rules/bucket';
import { quote } from '../text/quote';
import { InputProblem } from './MountInputError';
import { MountRequest } from './MountRequest';

const NOT_YET: {
  field: keyof MountRequest;
  asked(request: MountRequest): boolean;
  instead: string;
}[] = [
  {
    field: 'bucket',
    asked: ({ bucket }) => describeBucket(bucket).kind === 'access-point',
    instead: 'give the name of the bucket',
  },
  {
    field: 'credentials',
    asked: ({ credentials }) => credentials === 'pod',
    instead: 'leave it out, or give `driver`',
  },
  {
    field: 'serviceAccount',
    asked: ({ serviceAccount }) => serviceAccount !== undefined,
    instead: 'leave it out',
  },
  {
    field: 'manageServiceAccount',
    asked: ({ manageServiceAccount }) => manageServiceAccount,
    instead: 'leave it out, or give `false`',
  },
  {
    field: 'kmsKeyArn',
    asked: ({ kmsKeyArn }) => kmsKeyArn !== undefined,
    instead: 'use a bucket that S3 encrypts with its own keys',
  },
  {
    field: 'bucketOwner',
    asked: ({ bucketOwner }) => bucketOwner !== undefined,
    instead: "use a bucket of the cluster's account",
  },
  {
    field: 'cache',
    asked: ({ cache }) => cache !== 'none',
    instead: 'leave it out, or give `none`',
  },
  {
    field: 'cacheSize',
    asked: ({ cacheSize }) => cacheSize !== undefined,
    instead: 'leave it out',
  },
  {
    field: 'cacheStorageClass',
    asked: ({ cacheStorageClass }) => cacheStorageClass !== undefined,
    instead: 'leave it out',
  },
  {
    field: 'metadataTtl',
    asked: ({ metadataTtl }) => metadataTtl !== undefined,
    instead: 'leave it out',
  },
  {
    field: 'zonePinned',
    asked: ({ zonePinned }) => zonePinned,
    instead: 'leave it out, or give `false`; the workload prefers the zone',
  },
  {
    field: 'mountOptions',
    asked: ({ mountOptions }) => mountOptions.length > 0,
    instead: 'leave it out',
  },
];

/**
 * Refuses the inputs that are understood but have no effect yet: ignoring one
 * would grant or mount something else than what was asked for.
 */
export function refuseNotYet(request: MountRequest): InputProblem[] {
  return NOT_YET.filter(({ asked }) => asked(request)).map(
    ({ field, instead }) => ({
      field,
      message: `${quote(
        request[field],
      )} is not supported yet by this version: ${instead}`,
    }),
  );
}
