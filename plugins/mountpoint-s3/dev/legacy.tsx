// The demo app in the classic frontend system, started by
// `npm run start:classic` in the repository's root.

import { createApp } from '@backstage/app-defaults';
import { AppRouter, FlatRoutes } from '@backstage/core-app-api';
import {
  AlertDisplay,
  OAuthRequestDialog,
  Sidebar,
  SidebarItem,
  SidebarPage,
  SignInPage,
} from '@backstage/core-components';
import { configApiRef, createApiFactory } from '@backstage/core-plugin-api';
import {
  ScmIntegrationsApi,
  scmIntegrationsApiRef,
} from '@backstage/integration-react';
import {
  CatalogEntityPage,
  CatalogIndexPage,
  catalogPlugin,
  EntityAboutCard,
  EntityLayout,
  EntitySwitch,
} from '@backstage/plugin-catalog';
import { ScaffolderPage, scaffolderPlugin } from '@backstage/plugin-scaffolder';
import { ScaffolderFieldExtensions } from '@backstage/plugin-scaffolder-react';
// eslint-disable-next-line @backstage/no-ui-css-imports-in-non-frontend -- this is an app
import '@backstage/ui/css/styles.css';
import { RiAddCircleLine, RiBookOpenLine } from '@remixicon/react';
import { createRoot } from 'react-dom/client';
import { Navigate, Route } from 'react-router-dom';
import {
  EntityS3BucketMountsCard,
  EntityS3ClusterMountsContent,
  EntityS3ClusterSetUpCard,
  EntityS3MountCard,
  EntityS3MountContent,
  isS3Bucket,
  isS3Cluster,
  isS3Mount,
  mountpointS3Plugin,
  s3MountFieldExtensions,
  S3MountTaskOutputs,
  useS3MountMenuItems,
} from '../src/legacy';

const app = createApp({
  apis: [
    createApiFactory({
      api: scmIntegrationsApiRef,
      deps: { configApi: configApiRef },
      factory: ({ configApi }) => ScmIntegrationsApi.fromConfig(configApi),
    }),
  ],
  plugins: [mountpointS3Plugin],
  components: {
    SignInPage: props => <SignInPage {...props} providers={['guest']} />,
  },
  bindRoutes({ bind }) {
    bind(catalogPlugin.externalRoutes, {
      createFromTemplate: scaffolderPlugin.routes.selectedTemplate,
    });
    bind(mountpointS3Plugin.externalRoutes, {
      createFromTemplate: scaffolderPlugin.routes.selectedTemplate,
    });
  },
});

function Overview() {
  return (
    <>
      <EntityAboutCard />
      <EntitySwitch>
        <EntitySwitch.Case if={isS3Mount}>
          <EntityS3MountCard />
        </EntitySwitch.Case>
        <EntitySwitch.Case if={isS3Bucket}>
          <EntityS3BucketMountsCard />
        </EntitySwitch.Case>
        <EntitySwitch.Case if={isS3Cluster}>
          <EntityS3ClusterSetUpCard />
        </EntitySwitch.Case>
      </EntitySwitch>
    </>
  );
}

function EntityPage() {
  return (
    <EntityLayout UNSTABLE_extraContextMenuItems={useS3MountMenuItems()}>
      <EntityLayout.Route path="/" title="Overview">
        <Overview />
      </EntityLayout.Route>
      <EntityLayout.Route path="/s3-mount" title="S3 mount" if={isS3Mount}>
        <EntityS3MountContent />
      </EntityLayout.Route>
      <EntityLayout.Route path="/s3-mounts" title="S3 mounts" if={isS3Cluster}>
        <EntityS3ClusterMountsContent />
      </EntityLayout.Route>
    </EntityLayout>
  );
}

const Root = app.createRoot(
  <>
    <AlertDisplay />
    <OAuthRequestDialog />
    <AppRouter>
      <SidebarPage>
        <Sidebar>
          <SidebarItem
            icon={() => <RiBookOpenLine />}
            to="/catalog"
            text="Catalog"
          />
          <SidebarItem
            icon={() => <RiAddCircleLine />}
            to="/create"
            text="Create"
          />
        </Sidebar>
        <FlatRoutes>
          <Route path="/" element={<Navigate to="/catalog" />} />
          <Route path="/catalog" element={<CatalogIndexPage />} />
          <Route
            path="/catalog/:namespace/:kind/:name"
            element={<CatalogEntityPage />}
          >
            <EntityPage />
          </Route>
          <Route
            path="/create"
            element={
              <ScaffolderPage
                components={{
                  EXPERIMENTAL_TemplateOutputsComponent: S3MountTaskOutputs,
                }}
              />
            }
          >
            <ScaffolderFieldExtensions>
              {s3MountFieldExtensions}
            </ScaffolderFieldExtensions>
          </Route>
        </FlatRoutes>
      </SidebarPage>
    </AppRouter>
  </>,
);

createRoot(document.getElementById('root')!).render(<Root />);
