import { Request } from 'express';
import { ForgeContext } from '../ForgeContext';
import { Repository } from '../repositories/Repository';

/** The URLs in an answer. */
export interface ApiLinks {
  /** The API as the caller addressed it, such as `http://127.0.0.1:7090/api/v3`. */
  api: string;
  /** The pages, such as `http://localhost:7090`. */
  html: string;
}

/** The links for the answer to a request. */
export function createApiLinks(
  request: Request,
  context: ForgeContext,
): ApiLinks {
  return {
    api: `http://${request.headers.host}/api/v3`,
    html: context.url,
  };
}

/** A repository on the API and on the pages. */
export function repositoryLinks(
  repository: Repository,
  links: ApiLinks,
): ApiLinks {
  return {
    api: `${links.api}/repos/${repository.fullName}`,
    html: `${links.html}/${repository.fullName}`,
  };
}
