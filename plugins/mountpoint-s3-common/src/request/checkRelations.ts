import { describeBucket } from '../rules/bucket';
import { quote } from '../text/quote';
import { checkMountOptions } from './checkMountOptions';
import { InputProblem } from './MountInputError';
import { MountRequest } from './MountRequest';

/**
 * The rules between inputs: what one of them makes necessary or useless in
 * another.
 */
export function checkRelations(request: MountRequest): InputProblem[] {
  const problems: InputProblem[] = [];
  const add = (field: keyof MountRequest, message: string) =>
    problems.push({ field, message });
  const useless = (field: keyof MountRequest, fix: string) =>
    add(
      field,
      `${quote(request[field])} has no effect: leave it out, or give ${fix}`,
    );

  if (request.allowOverwrite && request.access === 'read-only') {
    add(
      'allowOverwrite',
      '`true` contradicts `access: read-only`: allowed is `false`, or another access',
    );
  }

  if (request.credentials === 'driver') {
    if (request.serviceAccount !== undefined) {
      useless('serviceAccount', '`credentials: pod`');
    }
    if (request.manageServiceAccount) {
      useless('manageServiceAccount', '`credentials: pod`');
    }
  }
  if (request.credentials === 'pod' && request.serviceAccount === undefined) {
    add(
      'serviceAccount',
      'is required with `credentials: pod`: give the service account that your pods run as',
    );
  }

  if (request.cache === 'none') {
    for (const field of ['cacheSize', 'cacheStorageClass'] as const) {
      if (request[field] !== undefined) {
        useless(field, 'a `cache`');
      }
    }
  } else {
    if (request.cacheSize === undefined) {
      add(
        'cacheSize',
        `is required with \`cache: ${request.cache}\`, because a cache without a limit fills the node: give a size, such as \`10Gi\``,
      );
    }
    if (
      request.cache === 'ephemeral' &&
      request.cacheStorageClass === undefined
    ) {
      add(
        'cacheStorageClass',
        'is required with `cache: ephemeral`: give the StorageClass of its volume, such as `gp3`',
      );
    }
    if (
      request.cache !== 'ephemeral' &&
      request.cacheStorageClass !== undefined
    ) {
      useless('cacheStorageClass', '`cache: ephemeral`');
    }
  }

  if (
    request.zonePinned &&
    describeBucket(request.bucket).kind !== 'directory'
  ) {
    add(
      'zonePinned',
      '`true` is for S3 Express buckets, which lie in one zone: allowed is `false`',
    );
  }

  if (request.workload === 'none') {
    for (const field of ['image', 'mountPath'] as const) {
      if (request[field] !== undefined) {
        add(
          field,
          `${quote(
            request[field],
          )} has no workload to go to: leave it out, or give \`workload: pod\` or \`workload: training-job\``,
        );
      }
    }
  } else if (request.image === undefined) {
    add(
      'image',
      `is required with \`workload: ${request.workload}\`: give an image with a tag other than \`latest\`, or a digest`,
    );
  }

  for (const message of checkMountOptions(request)) {
    add('mountOptions', message);
  }
  return problems;
}
