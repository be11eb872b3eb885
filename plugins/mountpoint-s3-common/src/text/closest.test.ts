import { closest } from './closest';

const WORDS = ['prefix', 'name', 'namespace', 'runAsUser'];

describe('closest', () => {
  it.each([
    ['prefx', 'prefix'],
    ['PREFIX', 'prefix'],
    ['nmae', 'name'],
    ['name_space', 'namespace'],
    ['runasuser', 'runAsUser'],
    ['run-as-user', 'runAsUser'],
  ])('takes %s for %s', (word, meant) => {
    expect(closest(word, WORDS)).toBe(meant);
  });

  it.each([['colour'], ['x'.repeat(100000)]])('has no idea of others', word => {
    expect(closest(word, WORDS)).toBeUndefined();
  });

  it('has no idea where there are no candidates', () => {
    expect(closest('name', [])).toBeUndefined();
  });
});
