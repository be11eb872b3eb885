import { revealField } from '../formFields/fields/group/revealFields';

const FOCUSABLE =
  'input:checked, input:not([type="hidden"]), select, textarea, button';

/**
 * Leads to a field of a form: unfolds it, brings it into view and focuses it.
 *
 * @param id - of the field, as the form gives them: `root_bucket`
 */
export function focusField(form: HTMLFormElement, id: string, field: string) {
  revealField(field);
  // What was folded can be focused once it is drawn.
  requestAnimationFrame(() => {
    const element = form.querySelector<HTMLElement>(
      `[id="${id}"], [name="${id}"]`,
    );
    const target = element?.matches(FOCUSABLE)
      ? element
      : element?.querySelector<HTMLElement>(FOCUSABLE) ?? element;
    const isCalm = window.matchMedia?.(
      '(prefers-reduced-motion: reduce)',
    ).matches;
    target?.scrollIntoView?.({
      block: 'center',
      behavior: isCalm ? 'auto' : 'smooth',
    });
    target?.focus({ preventScroll: true });
  });
}
