import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { FormValues } from '../formFields/shared/FormValues';

const MOUNT = ['cluster', 'namespace', 'name'] as const;

/** The inputs of each template's action, which are its form's fields. */
const INPUTS: { [purpose in PlanPurpose]: readonly string[] } = {
  change: [
    ...MOUNT,
    'newName',
    'remove',
    'description',
    'owner',
    'access',
    'allowOverwrite',
    'usage',
    'runAsUser',
    'runAsGroup',
    'kmsKeyArn',
    'metadataTtl',
    'workload',
    'image',
    'mountPath',
    'mountOptions',
    'bucket',
    'prefix',
    'region',
    'bucketOwner',
    'credentials',
    'serviceAccount',
    'manageServiceAccount',
    'cache',
    'cacheSize',
    'cacheStorageClass',
    'zonePinned',
    'capacity',
  ],
  remove: MOUNT,
  'set-up': [
    'cluster',
    'identity',
    'credentials',
    'addon',
    'addonVersion',
    'driverRole',
    'argocdNamespace',
    'argocdRepoURL',
    'argocdRevision',
    'argocdDestination',
    'permissionsBoundary',
    'rolePath',
    'tags',
    'stateBackend',
    'pipelines',
    'acknowledgeStateMoves',
  ],
};

/** The inputs without which nothing can be planned. */
const REQUIRED: { [purpose in PlanPurpose]: readonly string[] } = {
  change: MOUNT,
  remove: MOUNT,
  'set-up': ['cluster'],
};

/**
 * The inputs that a template makes of its form's values for its action.
 *
 * @remarks
 *
 * This repeats the template's first step, so that the preview asks for what the
 * action will plan. The cases beside each template hold both together: a test
 * here compares the inputs, one of the scaffolder's module runs the template.
 */
export function planInputs(
  purpose: PlanPurpose,
  values: FormValues,
): Record<string, unknown> {
  return Object.fromEntries(
    INPUTS[purpose].map(input => [input, values[input]]),
  );
}

/** What a plan is of, which makes it another plan: a mount, or a cluster. */
export function planTarget(purpose: PlanPurpose, values: FormValues): string {
  return JSON.stringify(REQUIRED[purpose].map(input => values[input]));
}

/** The inputs that are still to be given, in the order of the form. */
export function missingInputs(
  purpose: PlanPurpose,
  values: FormValues,
): string[] {
  return REQUIRED[purpose].filter(input => !values[input]);
}
