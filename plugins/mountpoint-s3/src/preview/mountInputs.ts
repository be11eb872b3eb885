import type { FormValues } from '../formFields/shared/FormValues';

/**
 * The inputs that the template `mount-s3-bucket` makes of the form's values,
 * for its action `mountpoint-s3:plan`: those of fields that the form has hidden
 * again are left out.
 *
 * @remarks
 *
 * This repeats the conditions of the template's first step, so that the preview
 * plans what the action will plan. The cases in
 * `templates/mount-bucket/cases.yaml` hold both together: a test here compares
 * the inputs, one of the scaffolder's module runs the template.
 */
export function mountInputs(values: FormValues): Record<string, unknown> {
  const hasWorkload = values.workload !== 'none';
  const isPods = values.credentials === 'pod';
  return {
    cluster: values.cluster,
    namespace: values.namespace,
    name: values.name,
    owner: values.owner,
    description: values.description,
    bucket: values.bucket,
    region: values.region,
    prefix: values.prefix,
    access: values.access,
    allowOverwrite: values.allowOverwrite,
    usage: values.usage,
    runAsUser: values.runAsUser,
    runAsGroup: values.runAsGroup,
    workload: values.workload,
    image: hasWorkload ? values.image : '',
    mountPath: hasWorkload ? values.mountPath : '',
    credentials: values.credentials,
    serviceAccount: isPods ? values.serviceAccount : '',
    manageServiceAccount: isPods ? values.manageServiceAccount : false,
    kmsKeyArn: values.kmsKeyArn,
    bucketOwner: values.bucketOwner,
    cache: values.cache,
    cacheSize: values.cache !== 'none' ? values.cacheSize : '',
    cacheStorageClass:
      values.cache === 'ephemeral' ? values.cacheStorageClass : '',
    metadataTtl: values.metadataTtl,
    zonePinned: values.zonePinned,
    mountOptions: values.mountOptions,
    capacity: values.capacity,
  };
}
