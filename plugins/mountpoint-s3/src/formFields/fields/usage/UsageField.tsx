import type {
  Access,
  Finding,
  Usage,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import { FindingIcon } from '../../../preview/FindingIcon';
import { useMessages } from '../../../translation/useMessages';
import type { Core } from '../../core/loadCore';
import { useCore } from '../../core/useCore';
import { useAllowed } from '../../guardrails/useAllowed';
import { ChoiceCards } from '../../shared/ChoiceCards';
import { FieldFrame } from '../../shared/FieldFrame';
import { type FormValues, textOf } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { CodeText } from '../../../components/CodeText/CodeText';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';
import styles from './UsageField.module.css';

const USAGES: readonly Usage[] = [
  'dataset',
  'checkpoints',
  'model-cache',
  'spark-input',
  'spark-output',
  'spark-shuffle',
  'logs',
  'database',
  'git',
  'other',
];

/** Offers what a mount can be for, each with how well it works on S3. */
export const UsageField = memoField(
  function UsageFieldView(props: FieldProps) {
    const t = useMessages();
    const core = useCore().value;
    const overridable = useAllowed().value?.overridableUsages;
    const state = useFieldState(props, 'usage');
    const { bucket, access, allowOverwrite } = state.values;
    const advice = useMemo(
      () =>
        core &&
        new Map(
          USAGES.map(usage => [
            usage,
            advise(
              core,
              usage,
              { bucket, access, allowOverwrite },
              overridable,
            ),
          ]),
        ),
      [core, bucket, access, allowOverwrite, overridable],
    );
    const chosen = advice?.get(state.value as Usage) ?? [];
    return (
      <FieldFrame
        state={state}
        required={props.required}
        hint={
          chosen.length > 0 && (
            <ul className={styles.advice}>
              {chosen.map(({ severity, message }) => (
                <li key={message}>
                  <FindingIcon severity={severity} />
                  <CodeText text={message} />
                </li>
              ))}
            </ul>
          )
        }
      >
        <ChoiceCards
          state={state}
          required={props.required}
          isCompact
          onChange={props.onChange}
          choices={USAGES.map(usage => ({
            value: usage,
            title: t(`form.usage.${usage}`),
            verdict: advice && verdictOf(usage, advice.get(usage) ?? []),
          }))}
        />
      </FieldFrame>
    );
  },
  ['bucket', 'access', 'allowOverwrite'],
);

function advise(
  core: Core,
  usage: Usage,
  values: FormValues,
  overridable: Usage[] | undefined,
): Finding[] {
  return core.adviceFor({
    usage,
    access: (textOf(values.access) || undefined) as Access | undefined,
    bucket: textOf(values.bucket),
    allowOverwrite: values.allowOverwrite === true,
    overridable,
  });
}

function verdictOf(usage: Usage, advice: Finding[]) {
  if (usage === 'other') {
    return undefined;
  }
  return (
    (['error', 'warning'] as const).find(severity =>
      advice.some(finding => finding.severity === severity),
    ) ?? 'ok'
  );
}
