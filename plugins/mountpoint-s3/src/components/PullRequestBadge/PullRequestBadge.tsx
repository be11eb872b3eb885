import { Badge } from '@backstage/ui';
import {
  RiGitClosePullRequestLine,
  RiGitMergeLine,
  RiGitPrDraftLine,
  RiGitPullRequestLine,
  RiQuestionLine,
} from '@remixicon/react';
import type { PullRequestState } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMessages } from '../../translation/useMessages';

type Shown = PullRequestState['state'] | 'draft' | 'unknown';

const ICONS: { [shown in Shown]: JSX.Element } = {
  open: <RiGitPullRequestLine />,
  draft: <RiGitPrDraftLine />,
  merged: <RiGitMergeLine />,
  closed: <RiGitClosePullRequestLine />,
  unknown: <RiQuestionLine />,
};

function shownState(pullRequest: PullRequestState | undefined): Shown {
  if (!pullRequest) {
    return 'unknown';
  }
  return pullRequest.state === 'open' && pullRequest.draft
    ? 'draft'
    : pullRequest.state;
}

/** Where a pull request stands, as an icon and a word. */
export function PullRequestBadge(props: {
  /** Undefined when its state isn't known. */
  pullRequest: PullRequestState | undefined;
}) {
  const t = useMessages();
  const shown = shownState(props.pullRequest);
  return (
    <Badge icon={ICONS[shown]}>
      {t(`common.pullRequest.${shown}` as const)}
    </Badge>
  );
}
