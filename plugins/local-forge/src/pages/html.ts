/** Text that is HTML already and is not escaped again. */
export class SafeHtml {
  constructor(readonly text: string) {}
}

/** What can stand in a template: texts are escaped, nothing is left out. */
export type HtmlValue =
  | SafeHtml
  | string
  | number
  | false
  | undefined
  | HtmlValue[];

/** Escapes a text for HTML content and for quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, character => `&#${character.charCodeAt(0)};`);
}

/** Template tag for HTML: every value is escaped unless it is SafeHtml. */
export function html(
  strings: TemplateStringsArray,
  ...values: HtmlValue[]
): SafeHtml {
  return new SafeHtml(
    strings.reduce(
      (text, string, index) => text + render(values[index - 1]) + string,
    ),
  );
}

function render(value: HtmlValue): string {
  if (value instanceof SafeHtml) {
    return value.text;
  }
  if (Array.isArray(value)) {
    return value.map(render).join('');
  }
  return value === false || value === undefined
    ? ''
    : escapeHtml(String(value));
}
