import { createFrontendModule } from '@backstage/frontend-plugin-api';
import { AppRootWrapperBlueprint } from '@backstage/plugin-app-react';
import styles from './demoStyles.module.css';

/** Small repairs of how the pages of Backstage itself look in the demo. */
export const demoStylesModule = createFrontendModule({
  pluginId: 'app',
  extensions: [
    AppRootWrapperBlueprint.make({
      name: 'demo-styles',
      params: {
        component: ({ children }) => (
          <div className={styles.app}>{children}</div>
        ),
      },
    }),
  ],
});
