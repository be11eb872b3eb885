import { Alert, Button } from '@backstage/ui';
import { describeFailure } from '../components/Loaded/describeFailure';
import { Loaded } from '../components/Loaded/Loaded';
import { useMessages } from '../translation/useMessages';
import { useLivePreview } from './LivePreviewContext';
import { MissingFields } from './MissingFields';
import styles from './MountPreviewPanel.module.css';

/** What is still to be filled in, and what can't be known. */
export function PreviewGaps() {
  const { preview, cluster, allowed, hasHiddenMount } = useLivePreview();
  const t = useMessages();
  const missing = preview?.missing ?? [];
  const isLoading =
    !cluster.value && !cluster.error && !missing.includes('cluster');
  const unknown = [
    ...(cluster.error && !cluster.value ? [t('preview.unknown.cluster')] : []),
    ...(allowed.error && !allowed.value ? [t('preview.unknown.allowed')] : []),
    ...(hasHiddenMount ? [t('preview.unknown.hiddenMount')] : []),
  ];
  return (
    <>
      {missing.length > 0 && (
        <MissingFields
          fields={missing}
          note={
            missing.includes('cluster')
              ? t('preview.missing.clusterFirst')
              : undefined
          }
        />
      )}
      {isLoading && (
        <Loaded state={cluster} what={t('preview.what.cluster')}>
          {() => null}
        </Loaded>
      )}
      {unknown.length > 0 && (
        <Alert
          status="warning"
          icon
          title={
            cluster.error
              ? describeFailure(cluster.error, t('preview.what.cluster'), t)
                  .title
              : t('preview.unknown.title')
          }
          description={
            <ul className={styles.list}>
              {unknown.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          }
          customActions={
            cluster.error && (
              <Button
                size="small"
                variant="secondary"
                onPress={() => {
                  cluster.retry?.();
                  allowed.retry?.();
                }}
              >
                {t('common.retry')}
              </Button>
            )
          }
        />
      )}
    </>
  );
}
