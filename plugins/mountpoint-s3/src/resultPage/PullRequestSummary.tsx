import { ButtonLink, Flex, Text } from '@backstage/ui';
import { RiExternalLinkLine } from '@remixicon/react';
import { PullRequestBadge } from '../components/PullRequestBadge/PullRequestBadge';
import { type Messages, useMessages } from '../translation/useMessages';
import styles from './PullRequestSummary.module.css';
import type { TaskResult } from './readResult';
import type { FollowedPullRequest } from './usePullRequest';

/** The pull request of a task, where it stands, and the way to it. */
export function PullRequestSummary(props: {
  result: TaskResult;
  followed: FollowedPullRequest;
}) {
  const { result, followed } = props;
  const t = useMessages();
  const pullRequest = followed.value?.pullRequest;
  const number = pullRequest?.number ?? result.pullRequestNumber;
  const isSettled = pullRequest !== undefined && pullRequest.state !== 'open';
  const action = t(isSettled ? 'result.see' : 'result.review');

  return (
    <Flex direction="column" gap="3">
      <Flex align="center" gap="3" className={styles.line}>
        <PullRequestBadge pullRequest={pullRequest} />
        <Text variant="body-medium" weight="bold">
          {pullRequest?.title ??
            (number === undefined
              ? t('result.pullRequestWithoutNumber')
              : t('result.pullRequest', { number: String(number) }))}
        </Text>
        {pullRequest && (
          <Text variant="body-medium" color="secondary">
            #{pullRequest.number}
          </Text>
        )}
      </Flex>
      <Text as="p" role="status" variant="body-medium">
        {stateText(followed, t)}
      </Text>
      {result.branch && (
        <Text as="p" variant="body-small" color="secondary">
          {t('result.branch', { branch: result.branch })}
        </Text>
      )}
      {result.pullRequestUrl && (
        <div>
          <ButtonLink
            variant={isSettled ? 'secondary' : 'primary'}
            href={result.pullRequestUrl}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t('common.opensInNewTab', { what: action })}
            iconEnd={<RiExternalLinkLine />}
          >
            {action}
          </ButtonLink>
        </div>
      )}
    </Flex>
  );
}

function stateText(followed: FollowedPullRequest, t: Messages): string {
  const { value, error } = followed;
  if (!value) {
    return t(error ? 'result.stateUnknown' : 'result.stateLooking');
  }
  const { pullRequest } = value;
  if (!pullRequest) {
    return t('result.stateUnknown');
  }
  switch (pullRequest.state) {
    case 'merged':
      return t('result.stateMerged');
    case 'closed':
      return t('result.stateClosed');
    default:
      return t(pullRequest.draft ? 'result.stateDraft' : 'result.stateOpen');
  }
}
