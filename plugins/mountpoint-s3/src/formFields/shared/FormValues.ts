/** The values of all fields of a form, by the names of the inputs. */
export type FormValues = Readonly<Record<string, unknown>>;

const NONE: FormValues = {};

/** What is filled in so far, on all pages of the form that a field is in. */
export function formValues(props: {
  formContext?: { formData?: FormValues };
}): FormValues {
  return props.formContext?.formData ?? NONE;
}

/** A field's value as text; empty for what is not filled in. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
