import { countText } from './countText';

describe('countText', () => {
  it('separates the thousands as the language does', () => {
    expect(countText(999)).toBe('999');
    expect(countText(20000)).toMatch(/^20\D000$/);
  });
});
