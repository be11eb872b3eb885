import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { PlannedFile } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Writes planned files below a folder of the task's workspace. */
export async function writeFiles(
  folder: string,
  files: PlannedFile[],
): Promise<void> {
  // The publish actions want the folder even where there are deletions only.
  await mkdir(folder, { recursive: true });
  for (const { path, content } of files) {
    const target = resolveSafeChildPath(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content, 'utf8');
  }
}
