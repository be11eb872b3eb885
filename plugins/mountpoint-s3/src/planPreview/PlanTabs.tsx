import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo } from 'react';
import styles from '../preview/MountPreviewPanel.module.css';
import { useLastTab } from '../preview/useLastTab';
import { useMessages } from '../translation/useMessages';
import { PlanFiles } from './PlanFiles';
import { PlanOverview } from './PlanOverview';
import { PlanPicture } from './PlanPicture';

/** The parts of a plan's preview, one at a time. */
export const PlanTabs = memo(function PlanTabsView(props: {
  purpose: PlanPurpose;
}) {
  const t = useMessages();
  // Only a change leaves a mount behind that could be drawn.
  const hasPicture = props.purpose === 'change';
  const [tab, openTab] = useLastTab();
  return (
    <Tabs
      selectedKey={hasPicture || tab !== 'picture' ? tab : 'overview'}
      onSelectionChange={key => openTab(String(key))}
    >
      <TabList aria-label={t('preview.title')}>
        <Tab id="overview">{t('preview.tabs.overview')}</Tab>
        <Tab id="files">{t('preview.tabs.files')}</Tab>
        {hasPicture && <Tab id="picture">{t('preview.tabs.picture')}</Tab>}
      </TabList>
      <TabPanel id="overview" className={styles.panel}>
        <PlanOverview />
      </TabPanel>
      <TabPanel id="files" className={styles.panel}>
        <PlanFiles />
      </TabPanel>
      {hasPicture && (
        <TabPanel id="picture" className={styles.panel}>
          <PlanPicture />
        </TabPanel>
      )}
    </Tabs>
  );
});
