import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { memo, useState } from 'react';
import type { MountpointS3Api } from '../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import { useMessages } from '../translation/useMessages';
import styles from './MountPreviewPanel.module.css';
import { PreviewFiles } from './PreviewFiles';
import { PreviewOverview } from './PreviewOverview';
import { PreviewPicture } from './PreviewPicture';

/** What somebody has looked at last, for the next page of the form. */
const lastTabs = new WeakMap<MountpointS3Api, string>();

/** The parts of a preview, one at a time. */
export const PreviewTabs = memo(function PreviewTabsView() {
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  const [tab, setTab] = useState(lastTabs.get(api) ?? 'overview');
  return (
    <Tabs
      selectedKey={tab}
      onSelectionChange={key => {
        lastTabs.set(api, String(key));
        setTab(String(key));
      }}
    >
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
