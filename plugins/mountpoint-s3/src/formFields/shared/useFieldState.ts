import type { MountInput } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useMemo } from 'react';
import { useMessages } from '../../translation/useMessages';
import { useCore } from '../core/useCore';
import { fieldProblem } from './fieldProblem';
import { formValues, type FormValues } from './FormValues';
import type { FieldProps } from './MountFormField';
import type { FieldLimits } from './useFieldLimits';
import { useSettled } from './useSettled';

/** What a field shows beside its input. */
export interface FieldState<T> {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly value?: T;
  /** The values of all fields. */
  readonly values: FormValues;
  /** What is wrong with the value, in a sentence. */
  readonly problem?: string;
  readonly isDisabled: boolean;
}

/**
 * Reads a field's properties, and checks its value with every key.
 *
 * @param input - the input of a mount that the field edits
 */
export function useFieldState<T>(
  props: FieldProps<T>,
  input: MountInput,
  limits?: FieldLimits,
): FieldState<T> {
  const { schema, uiSchema, idSchema, name, formData, rawErrors } = props;
  const t = useMessages();
  const core = useCore().value;
  const typed = useMemo(() => {
    const problem = core && fieldProblem(core, input, formData);
    if (problem || typeof formData !== 'string' || formData === '') {
      return problem;
    }
    return !limits || limits.allows(formData)
      ? undefined
      : t('form.notAllowed', { value: formData });
  }, [core, input, formData, limits, t]);
  const settled = useSettled(typed);
  const isMissing =
    (formData === undefined || formData === '') && !!rawErrors?.length;
  return {
    id: idSchema.$id,
    label: uiSchema['ui:title'] ?? schema.title ?? name,
    description: uiSchema['ui:description'] ?? schema.description,
    value: formData,
    values: formValues(props),
    problem: isMissing ? t('form.required') : settled,
    isDisabled: Boolean(props.disabled || props.readonly),
  };
}
