import type { Entity } from '@backstage/catalog-model';
import { MOUNT_ANNOTATIONS } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';

type MountAnnotation = keyof typeof MOUNT_ANNOTATIONS;

/** What a mount's catalog entity says about it. */
export type MountDetails = {
  readonly [annotation in MountAnnotation]?: string;
} & {
  /** The annotations that every mount has and this one lacks. */
  readonly missing: readonly string[];
};

/** Absent on purpose when the whole bucket is mounted. */
const OPTIONAL: readonly MountAnnotation[] = ['prefix'];

/** Reads a mount's annotations. An empty annotation counts as missing. */
export function readMountDetails(entity: Entity): MountDetails {
  const details: { [annotation in MountAnnotation]?: string } = {};
  const missing: string[] = [];

  for (const key of Object.keys(MOUNT_ANNOTATIONS) as MountAnnotation[]) {
    const annotation = MOUNT_ANNOTATIONS[key];
    const value = entity.metadata.annotations?.[annotation]?.trim();
    if (value) {
      details[key] = value;
    } else if (!OPTIONAL.includes(key)) {
      missing.push(annotation);
    }
  }
  return { ...details, missing };
}
