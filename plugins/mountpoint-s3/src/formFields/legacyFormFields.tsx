import type {
  CustomFieldValidator,
  FieldExtensionOptions,
} from '@backstage/plugin-scaffolder-react';
import { lazy, Suspense } from 'react';
import { fields } from './fields';
import type { FieldProps, MountFormField } from './shared/MountFormField';

/**
 * The fields of the templates' forms, for `createScaffolderFieldExtension` of
 * the old frontend system, which knows no lazy fields: each brings itself when
 * it is drawn or asked.
 */
export const legacyFormFields: FieldExtensionOptions<any, any>[] = fields.map(
  ({ name, load }) => ({
    name,
    component: lazily(load),
    validation: validateLazily(load),
  }),
);

function lazily(load: () => Promise<MountFormField>) {
  const Component = lazy(async () => ({ default: (await load()).component }));
  return function LazyField(props: FieldProps<any, any>) {
    return (
      <Suspense fallback={null}>
        <Component {...props} />
      </Suspense>
    );
  };
}

function validateLazily(
  load: () => Promise<MountFormField>,
): CustomFieldValidator<any, any> {
  return async (value, field, context) =>
    (await load()).validation?.(value, field, context);
}
