import { Alert, Flex } from '@backstage/ui';
import { DefaultTemplateOutputs } from '@backstage/plugin-scaffolder-react/alpha';
import type { PullRequestPurpose } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import { EntityLink } from '../components/EntityLink/EntityLink';
import { FindingList } from '../components/FindingList/FindingList';
import { Section } from '../components/Section/Section';
import { useMessages } from '../translation/useMessages';
import { FileList } from './FileList';
import { NextSteps } from './NextSteps';
import { PullRequestSummary } from './PullRequestSummary';
import { readResult, type TaskResult } from './readResult';
import { useIsInCatalog } from './useIsInCatalog';
import { usePullRequest } from './usePullRequest';

/** What a task of one of the templates came to, and what follows. */
export function ResultPage(props: {
  output: Record<string, unknown>;
  /** What the template is for. */
  purpose: PullRequestPurpose;
}) {
  const { output, purpose } = props;
  const result = useMemo(() => readResult(output, purpose), [output, purpose]);
  if (!result) {
    return <DefaultTemplateOutputs output={output} />;
  }
  return result.changed ? (
    <Requested result={result} />
  ) : (
    <NothingToDo result={result} />
  );
}

/** A purpose as the names of messages have it. */
function messageKey(purpose: PullRequestPurpose) {
  return purpose === 'set-up' ? 'setUp' : purpose;
}

function Requested({ result }: { result: TaskResult }) {
  const { purpose, findings, paths, deletions, entityRef } = result;
  const t = useMessages();
  const followed = usePullRequest(result);
  const pullRequest = followed.value?.pullRequest;
  const isInCatalog = useIsInCatalog(
    pullRequest?.state === 'merged' ? entityRef : undefined,
    purpose !== 'remove',
  );

  return (
    <Flex direction="column" gap="4" mb="4">
      <Section title={t(`result.title.${messageKey(purpose)}` as const)}>
        <PullRequestSummary result={result} followed={followed} />
      </Section>
      <Section title={t('result.nextTitle')}>
        <NextSteps result={result} progress={{ pullRequest, isInCatalog }} />
      </Section>
      {findings.length > 0 && (
        <Section title={t('result.findingsTitle')}>
          <FindingList findings={findings} />
        </Section>
      )}
      <FileList paths={paths} deletions={deletions} />
    </Flex>
  );
}

function NothingToDo({ result }: { result: TaskResult }) {
  const { purpose, entityRef } = result;
  const t = useMessages();
  return (
    <Alert
      mb="4"
      status="info"
      icon
      title={t('result.nothingTitle')}
      description={
        <>
          {t(`result.nothing.${messageKey(purpose)}` as const)}{' '}
          {entityRef && purpose !== 'remove' && (
            <EntityLink entityRef={entityRef} />
          )}
        </>
      }
    />
  );
}
