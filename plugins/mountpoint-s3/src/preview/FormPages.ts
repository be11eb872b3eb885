import { formMessages } from '../translation/messages/form';

/** A page of the form, and the fields on it. */
export interface FormPage {
  readonly title: string;
  readonly fields: readonly string[];
}

/** An input of a template that fields and preview have a name for. */
export type NamedInput = keyof typeof formMessages.fields;

/** An input without the path into it: `mountOptions` of `mountOptions.0`. */
export function inputOf(field: string): NamedInput | undefined {
  const [name] = field.split('.');
  return isInput(name) ? name : undefined;
}

function isInput(name: string): name is NamedInput {
  return Object.hasOwn(formMessages.fields, name);
}

/**
 * The page that a field is on, if it is another one than the page on view.
 *
 * @param shown - the names of the fields on view
 */
export function otherPageOf(
  pages: readonly FormPage[],
  shown: readonly string[],
  field: string,
): string | undefined {
  const page = pages.find(({ fields }) => fields.includes(field));
  return page && !page.fields.some(name => shown.includes(name))
    ? page.title
    : undefined;
}
