import {
  Sidebar,
  SidebarDivider,
  SidebarItem,
  SidebarSpace,
} from '@backstage/core-components';
import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { SidebarLogo } from './SidebarLogo';

/** The demo's sidebar: the two pages of the story first, settings at the end. */
export const sidebarModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    NavContentBlueprint.make({
      params: {
        component: ({ navItems }) => {
          const items = navItems.withComponent(item => (
            <SidebarItem
              to={item.href}
              icon={() => item.icon}
              text={item.title}
            />
          ));
          return (
            <Sidebar>
              <SidebarLogo />
              <SidebarDivider />
              {items.take('page:catalog')}
              {items.take('page:scaffolder')}
              <SidebarSpace />
              <SidebarDivider />
              {items.take('page:user-settings')}
            </Sidebar>
          );
        },
      },
    }),
  ],
});
