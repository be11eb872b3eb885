/**
 * Marks what is around a preview, so that the styles of `PreviewField` can take
 * it out of the form's column.
 *
 * @remarks
 *
 * It goes by what every form of rjsf has, a `form` that the field is in, and by
 * no class of either theme. Selectors with `:has()` could find the same, but the
 * browser would ask them anew with every key.
 *
 * @returns what takes the marks away
 */
export function placeBeside(preview: HTMLElement): () => void {
  const form = preview.closest('form');
  if (!form?.parentElement) {
    return () => {};
  }
  const marks: [HTMLElement, string][] = [
    [form, 'data-s3-mount-form'],
    [form.parentElement, 'data-s3-mount-room'],
  ];
  for (const element of ancestorsOf(preview, form)) {
    marks.push([element, 'data-s3-mount-between']);
  }
  for (const element of ancestorsOf(form, document.body)) {
    // What clips its content is taken for what it scrolls in, so that nothing
    // in it would stay on view: Material UI's cards are like that.
    if (getComputedStyle(element).overflowY === 'hidden') {
      marks.push([element, 'data-s3-mount-clip']);
    }
  }
  marks.forEach(([element, mark]) => element.setAttribute(mark, ''));
  return () =>
    marks.forEach(([element, mark]) => element.removeAttribute(mark));
}

/** What an element is in, up to another, and without both. */
function ancestorsOf(element: HTMLElement, end: HTMLElement): HTMLElement[] {
  const found: HTMLElement[] = [];
  let next = element.parentElement;
  while (next && next !== end) {
    found.push(next);
    next = next.parentElement;
  }
  return found;
}
