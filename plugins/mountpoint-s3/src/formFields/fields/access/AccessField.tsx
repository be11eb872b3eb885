import { useMessages } from '../../../translation/useMessages';
import { ChoiceCards } from '../../shared/ChoiceCards';
import { FieldFrame } from '../../shared/FieldFrame';
import { formValues } from '../../shared/FormValues';
import type { FieldProps } from '../../shared/MountFormField';
import { LIMITING_INPUTS } from '../../guardrails/valuesLeft';
import { useFieldLimits } from '../../shared/useFieldLimits';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';

const ACCESS = ['read-only', 'read-write', 'read-write-delete'] as const;

/**
 * Offers what pods may do; what the operator rules out isn't there. Where
 * nothing has to be chosen, what is can stay as it is.
 */
export const AccessField = memoField(function AccessFieldView(
  props: FieldProps,
) {
  const { required, onChange } = props;
  const t = useMessages();
  const limits = useFieldLimits(formValues(props), 'access');
  const state = useFieldState(props, 'access', limits);
  const offered = ACCESS.filter(access => !limits || limits.allows(access));
  return (
    <FieldFrame
      state={state}
      required={required}
      hint={
        offered.length < ACCESS.length
          ? t('form.access.someLeft', { count: offered.length })
          : undefined
      }
    >
      <ChoiceCards
        state={{ ...state, value: state.value ?? '' }}
        required={required}
        onChange={value => onChange(value || undefined)}
        choices={[
          ...(required
            ? []
            : [
                {
                  value: '',
                  title: t('form.access.asItIs.title'),
                  description: t('form.access.asItIs.description'),
                },
              ]),
          ...offered.map(access => ({
            value: access,
            title: t(`form.access.${access}.title`),
            description: t(`form.access.${access}.description`),
          })),
        ]}
      />
    </FieldFrame>
  );
},
LIMITING_INPUTS);
