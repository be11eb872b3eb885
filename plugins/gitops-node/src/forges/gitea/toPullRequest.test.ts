import { draftTitle, toPullRequest } from './toPullRequest';

describe('toPullRequest', () => {
  it.each([
    ['WIP: Add a mount', 'Add a mount', true],
    ['wip:Add a mount', 'Add a mount', true],
    ['[WIP] Add a mount', 'Add a mount', true],
    ['Wipe the cache', 'Wipe the cache', false],
    ['Add WIP: signs', 'Add WIP: signs', false],
  ])('takes the title %s for what it means', (told, title, draft) => {
    expect(toPullRequest({ title: told })).toMatchObject({ title, draft });
  });

  it('writes a draft such that it reads it as one', () => {
    expect(toPullRequest({ title: draftTitle('Add', true) })).toMatchObject({
      title: 'Add',
      draft: true,
    });
  });

  it.each([
    [{ state: 'open', merged: false }, 'open'],
    [{ state: 'closed', merged: false }, 'closed'],
    [{ state: 'closed', merged: true }, 'merged'],
  ])('%j is %s', (pull, state) => {
    expect(toPullRequest(pull).state).toBe(state);
  });
});
