import { namesWithout } from './namesWithout';

describe('namesWithout', () => {
  it('keeps the order and the words of what is left', () => {
    expect(
      namesWithout(['Grace', 'ada', 'Linus'], ['ADA', 'somebody']),
    ).toEqual(['Grace', 'Linus']);
  });

  it('takes a part of a name for another one', () => {
    expect(namesWithout(['ada'], ['adal', 'ad'])).toEqual(['ada']);
  });
});
