import { draftTitle, plainTitle } from './draftTitle';

describe('draftTitle', () => {
  it.each([
    ['Add', true, 'Draft: Add'],
    ['Draft: Add', true, 'Draft: Add'],
    ['[DRAFT] Add', false, 'Add'],
    ['Drafty: Add', false, 'Drafty: Add'],
  ])('makes of %p, draft %p: %p', (title, draft, expected) => {
    expect(draftTitle(title, draft)).toBe(expected);
  });

  it('knows all marks that GitLab takes', () => {
    expect(plainTitle(' (draft) Draft: [Draft] Add')).toBe('Add');
  });
});
