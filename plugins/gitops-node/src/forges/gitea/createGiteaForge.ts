import { Forge } from '../Forge';
import { ForgeOptions } from '../ForgeOptions';
import { GiteaForge } from './GiteaForge';

/** A repository on Gitea, or on Forgejo, which has kept Gitea's API. */
export function createGiteaForge(options: ForgeOptions): Forge {
  return new GiteaForge(options);
}
