import { ForgeContext } from '../ForgeContext';
import { GitlabUsers } from './GitlabUsers';

/** What GitLab's request handlers need. */
export interface GitlabContext extends ForgeContext {
  users: GitlabUsers;
}

/** The root of GitLab's pages. */
export function gitlabUrl({ url }: Pick<ForgeContext, 'url'>): string {
  return `${url}/gitlab`;
}
