import { useEffect } from 'react';
import { useMessages } from '../../../translation/useMessages';
import { EntityCombobox } from '../../shared/EntityCombobox';
import { FieldFrame } from '../../shared/FieldFrame';
import type { FieldProps } from '../../shared/MountFormField';
import { memoField } from '../../shared/memoField';
import { useFieldState } from '../../shared/useFieldState';
import { useOwners } from './useOwners';

/** Chooses the owner of a mount, among those who may have any. */
export const OwnerField = memoField(function OwnerFieldView(props: FieldProps) {
  const { required, onChange, formData } = props;
  const t = useMessages();
  const state = useFieldState(props, 'owner');
  const { value: owners, error } = useOwners();
  const options = owners?.options ?? [];

  const only = options.length === 1 ? options[0].id : undefined;
  useEffect(() => {
    if (required && only && !formData) {
      onChange(only);
    }
  }, [required, only, formData, onChange]);

  const isForeign =
    owners?.isComplete &&
    formData &&
    !options.some(({ id }) => id === formData);
  const problem =
    state.problem ??
    (isForeign ? t('form.owner.notAllowed', { owner: formData }) : undefined);
  return (
    <FieldFrame
      state={{ ...state, problem }}
      required={required}
      hint={
        <>
          {owners?.isComplete && options.length === 0 && (
            <p>{t('form.owner.none')}</p>
          )}
          {owners && !owners.isComplete && <p>{t('form.owner.unknown')}</p>}
          {error && <p>{error.message}</p>}
        </>
      }
    >
      <EntityCombobox
        state={{ ...state, problem }}
        options={options}
        isLoading={owners === undefined && error === undefined}
        required={required}
        onChange={onChange}
      />
    </FieldFrame>
  );
});
