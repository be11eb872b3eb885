import { Request } from 'express';
import { ForgeContext } from '../ForgeContext';
import { Repository } from '../repositories/Repository';

/** Where Gitea's answers say that things are. */
export interface GiteaLinks {
  /** The API as the caller addressed it, up to and with `/api/v1`. */
  api: string;
  /** The pages, which are the local forge's own. */
  html: string;
}

/** The links for the answer to a request. */
export function createGiteaLinks(
  request: Request,
  context: ForgeContext,
): GiteaLinks {
  return {
    api: `http://${request.headers.host}${request.baseUrl}`,
    html: context.url,
  };
}

/** A repository's links. */
export function repositoryLinks(
  { fullName }: Repository,
  { api, html }: GiteaLinks,
): GiteaLinks {
  return { api: `${api}/repos/${fullName}`, html: `${html}/${fullName}` };
}
