import { FilesReader } from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { PlanRequest } from './PlanRequest';

/**
 * What the planning functions that are shared with the actions work with here:
 * the caller's own credentials, and the repository as it is kept.
 */
export function planOptions({ services, credentials }: PlanRequest) {
  const { catalog, guardrails, repository, settings, userInfo } = services;
  const readFiles: FilesReader = async filter => {
    const { commit, files } = await repository.read();
    return {
      commit,
      files: new Map([...files].filter(([path]) => filter(path))),
    };
  };
  return { catalog, credentials, guardrails, readFiles, settings, userInfo };
}
