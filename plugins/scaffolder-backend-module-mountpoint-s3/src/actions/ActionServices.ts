import {
  RootConfigService,
  UrlReaderService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import { ScmIntegrationRegistry } from '@backstage/integration';
import { CatalogService } from '@backstage/plugin-catalog-node';

/** What the actions work with. @public */
export interface ActionServices {
  /** Where clusters are looked up. */
  catalog: CatalogService;
  /** The app-config, with the section `mountpointS3`. */
  config: RootConfigService;
  /** The forges that Backstage knows. */
  integrations: ScmIntegrationRegistry;
  /** Reads the GitOps repository. */
  reader: UrlReaderService;
  /** Who the caller is, and whom they belong to. */
  userInfo: UserInfoService;
}
