import { LoggerService } from '@backstage/backend-plugin-api';
import {
  ChangeSet,
  refuseErrors,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { join } from 'node:path';
import { SOURCE_PATH } from './changeSetOutput';
import { writeFiles } from './writeFiles';

/**
 * Writes a plan's files into the workspace, unless it must not be carried out:
 * then nothing is written.
 *
 * @throws a MountInputError with the plan's errors
 */
export async function writeChangeSet(
  plan: ChangeSet,
  context: { workspacePath: string; logger: LoggerService },
): Promise<void> {
  refuseErrors(plan);
  for (const { severity, message } of plan.findings) {
    context.logger.info(`${severity}: ${message}`);
  }
  await writeFiles(join(context.workspacePath, SOURCE_PATH), plan.files);
  context.logger.info(
    plan.files.length + plan.deletions.length > 0
      ? `Planned ${plan.files.length} files to write and ${plan.deletions.length} to delete`
      : 'Everything is as requested already: there is nothing to do',
  );
}
