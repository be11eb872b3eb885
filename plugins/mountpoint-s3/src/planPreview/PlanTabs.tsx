import { Tab, TabList, TabPanel, Tabs } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import type { PlanPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo, useState } from 'react';
import type { MountpointS3Api } from '../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';
import styles from '../preview/MountPreviewPanel.module.css';
import { useMessages } from '../translation/useMessages';
import { PlanFiles } from './PlanFiles';
import { PlanOverview } from './PlanOverview';
import { PlanPicture } from './PlanPicture';

/** What somebody has looked at last, for the next page of the form. */
const lastTabs = new WeakMap<MountpointS3Api, string>();

/** The parts of a plan's preview, one at a time. */
export const PlanTabs = memo(function PlanTabsView(props: {
  purpose: PlanPurpose;
}) {
  const t = useMessages();
  const api = useApi(mountpointS3ApiRef);
  // Only a change leaves a mount behind that could be drawn.
  const hasPicture = props.purpose === 'change';
  const [tab, setTab] = useState(lastTabs.get(api) ?? 'overview');
  return (
    <Tabs
      selectedKey={hasPicture || tab !== 'picture' ? tab : 'overview'}
      onSelectionChange={key => {
        lastTabs.set(api, String(key));
        setTab(String(key));
      }}
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
