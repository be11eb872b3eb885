import { foldFields } from './foldFields';

/** A form with one field, as a theme wraps it. */
function formWith(field: string, around: (wrapped: string) => string) {
  document.body.innerHTML = `<form><div class="form-group field field-object">${around(
    `<div class="form-group field" data-testid="field">${field}</div>`,
  )}</div></form>`;
  return document.querySelector('form')!;
}

function folded() {
  return [...document.querySelectorAll('[data-s3-mount-folded]')].map(
    element => element.className,
  );
}

const other = '<div class="form-group field"><input id="root_other"></div>';
const beside = (wrapped: string) => `<div>${wrapped}${other}</div>`;
const inGrid = (wrapped: string) =>
  `<div class="container"><div class="item">${wrapped}</div><div class="item">${other}</div></div>`;

describe('foldFields', () => {
  it.each([
    ['an input', '<input id="root_region">'],
    ['a group of inputs', '<div><input id="root_region_0"></div>'],
    ['an input that has a name alone', '<input name="root_region">'],
  ])('folds a field with %s, and nothing else', (_what, content) => {
    const form = formWith(content, beside);
    foldFields(form, ['root_region'], true);
    expect(folded()).toEqual(['form-group field']);
    foldFields(form, ['root_region'], false);
    expect(folded()).toEqual([]);
    foldFields(form, ['root_regions', 'root_reg'], true);
    expect(folded()).toEqual([]);
  });

  it('folds the item of a grid that a field lies in', () => {
    const form = formWith('<input id="root_region">', inGrid);
    foldFields(form, ['root_region'], true);
    expect(folded()).toEqual(['item', 'form-group field']);
  });

  it.each([
    ['is invalid for the browser', '<input id="root_region" required>'],
    ['is invalid for the form', '<input id="root_region" aria-invalid="true">'],
  ])('leaves what %s', (_what, content) => {
    foldFields(formWith(content, beside), ['root_region'], true);
    expect(folded()).toEqual([]);
  });
});
