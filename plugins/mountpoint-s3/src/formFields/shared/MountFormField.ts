import type {
  CustomFieldValidator,
  FieldExtensionComponentProps,
  FieldSchema,
} from '@backstage/plugin-scaffolder-react';

/** What every field is given by the form. */
export type FieldProps<
  TValue = string,
  TOptions = {},
> = FieldExtensionComponentProps<TValue, TOptions>;

/** A field of a template's form, for either frontend system. */
export interface MountFormField {
  /** What templates write in `ui:field`. */
  readonly name: string;
  // The scaffolder takes fields of any value, and gives each its own.
  readonly component: (props: FieldProps<any, any>) => JSX.Element | null;
  readonly schema: FieldSchema<any, any>;
  readonly validation?: CustomFieldValidator<any, any>;
}
