import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { memo } from 'react';
import { useMessages } from '../translation/useMessages';
import styles from './MountPreviewPanel.module.css';
import { PreviewFiles } from './PreviewFiles';
import { PreviewOverview } from './PreviewOverview';
import { PreviewPicture } from './PreviewPicture';
import { useLastTab } from './useLastTab';

/** The parts of a preview, one at a time. */
export const PreviewTabs = memo(function PreviewTabsView() {
  const t = useMessages();
  const [tab, openTab] = useLastTab();
  return (
    <Tabs selectedKey={tab} onSelectionChange={key => openTab(String(key))}>
      <TabList aria-label={t('preview.title')}>
        <Tab id="overview">{t('preview.tabs.overview')}</Tab>
        <Tab id="files">{t('preview.tabs.files')}</Tab>
        <Tab id="picture">{t('preview.tabs.picture')}</Tab>
      </TabList>
      <TabPanel id="overview" className={styles.panel}>
        <PreviewOverview />
      </TabPanel>
      <TabPanel id="files" className={styles.panel}>
        <PreviewFiles />
      </TabPanel>
      <TabPanel id="picture" className={styles.panel}>
        <PreviewPicture />
      </TabPanel>
    </Tabs>
  );
});
