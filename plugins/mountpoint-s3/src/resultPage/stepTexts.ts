import type { Messages } from '../translation/useMessages';
import type { StepKind } from './planSteps';
import type { TaskResult } from './readResult';

/** What a step is called, and what happens in it. */
export interface StepTexts {
  title: string;
  text: string;
}

/** Puts a step into words. */
export function stepTexts(
  kind: StepKind,
  options: { result: TaskResult; isInCatalog?: boolean; t: Messages },
): StepTexts {
  const { result, isInCatalog, t } = options;
  const { name, namespace } = result;
  switch (kind) {
    case 'review':
      return {
        title: t('result.step.review'),
        text: t('result.step.reviewText'),
      };
    case 'reviewSetUp':
      return {
        title: t('result.step.review'),
        text: t('result.step.reviewSetUpText'),
      };
    case 'terraformAdd':
    case 'terraformChange':
    case 'terraformRemove':
    case 'terraformSetUp':
      return {
        title: t('result.step.terraform'),
        text: t(`result.step.${kind}Text` as const),
      };
    case 'volume':
      return {
        title: t('result.step.volume'),
        text:
          name && namespace
            ? t('result.step.volumeText', { name, namespace })
            : t('result.step.volumeShortText'),
      };
    case 'volumeChange':
    case 'volumeSecond':
      return {
        title: t('result.step.volume'),
        text: t(`result.step.${kind}Text` as const),
      };
    case 'catalog':
      return {
        title: t('result.step.catalog'),
        text: t(
          isInCatalog
            ? 'result.step.catalogDoneText'
            : 'result.step.catalogText',
        ),
      };
    case 'forget':
      return {
        title: t('result.step.forget'),
        text: t(
          isInCatalog === false
            ? 'result.step.forgetDoneText'
            : 'result.step.forgetText',
        ),
      };
    default:
      return {
        title: t(`result.step.${kind}` as const),
        text: t(`result.step.${kind}Text` as const),
      };
  }
}
