/** Marks what is folded, for the styles. */
const FOLDED = 'data-s3-mount-folded';

/**
 * Folds fields of a form, or unfolds them, in both themes of the scaffolder.
 *
 * @remarks
 *
 * A field can't leave another one out, and the form's own fields know nothing
 * of groups, so it is done from outside, by what every field has: an element
 * with the field's id or name in a wrapper of rjsf's, and in Material UI a grid's item
 * around that.
 *
 * What is wrong stays in view: the browser stops at the first input that it
 * finds invalid, and can't point to one that is hidden.
 *
 * @param ids - of the fields: `root_region`
 */
export function foldFields(
  form: HTMLFormElement,
  ids: readonly string[],
  isFolded: boolean,
) {
  for (const wrapper of form.querySelectorAll<HTMLElement>('.form-group')) {
    if (
      !wrapper.classList.contains('field-object') &&
      ids.some(id => holds(wrapper, id))
    ) {
      const isHidden =
        isFolded &&
        wrapper.querySelector(':invalid, [aria-invalid="true"]') === null;
      const item = wrapper.parentElement;
      wrapper.toggleAttribute(FOLDED, isHidden);
      if (item !== form && item?.childElementCount === 1) {
        item.toggleAttribute(FOLDED, isHidden);
      }
    }
  }
}

function holds(wrapper: HTMLElement, id: string): boolean {
  const name = CSS.escape(id);
  return (
    wrapper.querySelector(`#${name}, [id^="${name}_"], [name="${name}"]`) !==
    null
  );
}
