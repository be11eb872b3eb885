import { ButtonLink, Text } from '@backstage/ui';
import {
  RiCheckboxBlankCircleLine,
  RiCheckboxCircleFill,
  RiCloseCircleLine,
  RiEyeOffLine,
  RiPlayCircleLine,
} from '@remixicon/react';
import { EntityLink } from '../components/EntityLink/EntityLink';
import { type TemplateLink, useTemplateLink } from '../menu/useTemplateLink';
import { type Messages, useMessages } from '../translation/useMessages';
import styles from './NextSteps.module.css';
import {
  type NextStep,
  planSteps,
  type Progress,
  type StepStatus,
} from './planSteps';
import type { TaskResult } from './readResult';
import { stepTexts } from './stepTexts';

const ICONS: { [status in StepStatus]: typeof RiEyeOffLine } = {
  done: RiCheckboxCircleFill,
  current: RiPlayCircleLine,
  waiting: RiCheckboxBlankCircleLine,
  unseen: RiEyeOffLine,
  stopped: RiCloseCircleLine,
};

/** What happens after a request, step by step, and who does it. */
export function NextSteps(props: { result: TaskResult; progress: Progress }) {
  const { result, progress } = props;
  const t = useMessages();
  const linkTo = useTemplateLink();
  const { isInCatalog } = progress;

  return (
    <ol className={styles.steps}>
      {planSteps(result, progress).map(step => {
        const Icon = ICONS[step.status];
        const { title, text } = stepTexts(step.kind, {
          result,
          isInCatalog,
          t,
        });
        const action =
          step.status === 'current'
            ? actionOf(step, { result, linkTo, t })
            : undefined;
        return (
          <li
            key={step.kind}
            className={styles.step}
            data-status={step.status}
            aria-current={step.status === 'current' ? 'step' : undefined}
          >
            <Icon className={styles.icon} aria-hidden />
            <div className={styles.text}>
              <Text as="p" variant="body-medium" weight="bold">
                {title}{' '}
                <span className={styles.status}>
                  {t(`result.status.${step.status}` as const)}
                </span>
              </Text>
              <Text as="p" variant="body-medium">
                {text}{' '}
                {step.kind === 'catalog' &&
                  step.status === 'done' &&
                  result.entityRef && (
                    <EntityLink entityRef={result.entityRef} />
                  )}
              </Text>
              <Text as="p" variant="body-small" color="secondary">
                {t('result.who', { who: t(`result.${step.who}` as const) })}
              </Text>
              {action && (
                <ButtonLink
                  size="small"
                  variant="secondary"
                  href={action.href}
                  className={styles.action}
                >
                  {action.label}
                </ButtonLink>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** The form that a step leads to, if it leads to one. */
function actionOf(
  { kind }: NextStep,
  options: { result: TaskResult; linkTo: TemplateLink; t: Messages },
): { href: string; label: string } | undefined {
  const { result, linkTo, t } = options;
  const { cluster, namespace, name } = result;
  const link = (href: string | undefined, label: string) =>
    href && cluster ? { href, label } : undefined;
  switch (kind) {
    case 'again':
      return link(
        linkTo('remove', { cluster, namespace, name }),
        t('result.step.againLink'),
      );
    case 'mount':
      return link(linkTo('add', { cluster }), t('result.step.mountLink'));
    default:
      return undefined;
  }
}
