import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import {
  type PrefilledTemplate,
  prefillOf,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import type { MountpointS3Api } from '../api/MountpointS3Api';
import { clusterRefOf } from '../mount/clusterRefOf';
import { readMountDetails } from '../mount/readMountDetails';

/** Who opens a form doesn't wait longer for its values. */
const PATIENCE_MS = 3000;

/**
 * What a template's form begins with for a mount: its values as the GitOps
 * repository records them, or at least which mount it is.
 */
export async function mountFormData(options: {
  api: MountpointS3Api;
  mount: Entity;
  template: PrefilledTemplate;
}): Promise<Record<string, unknown>> {
  const { api, mount, template } = options;
  if (template === 'change') {
    const record = await readRecord(api, mount);
    if (record) {
      return prefillOf(record, template);
    }
  }
  const { namespace, claim } = readMountDetails(mount);
  return { cluster: clusterRefOf(mount), namespace, name: claim };
}

/** The recorded mount; undefined when it can't be had, or not soon. */
async function readRecord(api: MountpointS3Api, mount: Entity) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<undefined>(resolve => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS);
  });
  try {
    const record = await Promise.race([
      api.getMount(stringifyEntityRef(mount)),
      tooLate,
    ]);
    return record?.mount;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
