import {
  AuthService,
  HttpAuthService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import { Guardrails } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  GitopsSettings,
  RepositoryLinks,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-node';
import { PullRequestCache } from './pullRequests/PullRequestCache';
import { RepositoryCache } from './repository/RepositoryCache';

/** What the routes work with. */
export interface RouteServices {
  /** Tells users from services. */
  auth: AuthService;
  /** Where clusters and mounts are looked up, always as the caller. */
  catalog: CatalogService;
  /** Knows who calls. */
  httpAuth: HttpAuthService;
  /** Knows the caller's groups. */
  userInfo: UserInfoService;
  /** The operator's configuration. */
  settings: GitopsSettings;
  /** What the operator lets people ask for. */
  guardrails: Guardrails;
  /** The GitOps repository's pages. */
  links: RepositoryLinks;
  /** What the GitOps repository holds. */
  repository: RepositoryCache;
  /** The pull requests of the GitOps repository. */
  pullRequests: PullRequestCache;
}
