import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useState } from 'react';
import type { MountpointS3Api } from '../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../api/mountpointS3ApiRef';

/** What somebody has looked at last, for the next page of the form. */
const lastTabs = new WeakMap<MountpointS3Api, string>();

/** The tab of a preview that is open: at first the one that was open last. */
export function useLastTab(): [string, (tab: string) => void] {
  const api = useApi(mountpointS3ApiRef);
  const [tab, setTab] = useState(lastTabs.get(api) ?? 'overview');
  const open = useCallback(
    (next: string) => {
      lastTabs.set(api, next);
      setTab(next);
    },
    [api],
  );
  return [tab, open];
}
