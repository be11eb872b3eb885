import type { MountInput } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { memo } from 'react';
import { formValues } from './FormValues';
import type { FieldProps } from './MountFormField';

/**
 * A field that is drawn anew only when something of its own changes, or another
 * field that it looks at.
 *
 * @remarks
 *
 * With every key the form draws each of its fields, because any of them could
 * look at all values. What it hands down anew besides, such as `onChange`, does
 * the same as before: rjsf, which compares fields in this way itself, takes
 * functions for equal.
 *
 * @param others - the inputs of other fields that it looks at
 */
export function memoField<TValue, TOptions = {}>(
  field: (props: FieldProps<TValue, TOptions>) => JSX.Element,
  others: readonly MountInput[] = [],
): (props: FieldProps<TValue, TOptions>) => JSX.Element {
  const Field = memo(field, (before, after) => {
    const [then, now] = [formValues(before), formValues(after)];
    return (
      Object.is(before.formData, after.formData) &&
      others.every(input => Object.is(then[input], now[input])) &&
      ownOf(before) === ownOf(after)
    );
  });
  return function MemoField(props) {
    return <Field {...props} />;
  };
}

/** What the template and the form say of a field, as text. */
function ownOf(props: FieldProps<any, any>): string {
  const { idSchema, schema, uiSchema, required, disabled, readonly } = props;
  const { rawErrors, autofocus } = props;
  return JSON.stringify([
    idSchema.$id,
    schema,
    uiSchema,
    required,
    disabled,
    readonly,
    rawErrors,
    autofocus,
  ]);
}
