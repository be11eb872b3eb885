import { ActionContext } from '@backstage/plugin-scaffolder-node';
import {
  FilesReader,
  readGitopsSettings,
  readRepositoryFiles,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { ActionServices } from './ActionServices';

/**
 * What the planning functions that are shared with the previews work with here:
 * the initiator's credentials, and the repository as its forge has it.
 */
export async function planOptions(
  services: ActionServices,
  ctx: Pick<ActionContext<any, any>, 'getInitiatorCredentials' | 'signal'>,
) {
  const settings = readGitopsSettings(services.config);
  const readFiles: FilesReader = filter =>
    readRepositoryFiles({ ...services, settings, filter, signal: ctx.signal });
  return {
    ...services,
    settings,
    credentials: await ctx.getInitiatorCredentials(),
    readFiles,
  };
}
