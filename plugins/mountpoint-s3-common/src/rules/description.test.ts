import { HOSTILE_DESCRIPTIONS } from '../__testUtils__/examples';
import { checkDescription } from './description';

describe('checkDescription', () => {
  it.each([
    ['Images of every product'],
    ['a'.repeat(1000)],
    ['👩‍🔬 emoji with a joiner'],
    ['👍'.repeat(1000)],
    ['עברית and العربية'],
    ...HOSTILE_DESCRIPTIONS.map(text => [text]),
  ])('accepts %j', text => {
    expect(checkDescription(text)).toBeUndefined();
  });

  it.each([
    ['a'.repeat(1001), 'has 1001 characters: allowed are 1,000'],
    ['👍'.repeat(1001), 'has 1001 characters: allowed are 1,000'],
    ['a\nb', 'has line breaks'],
    ['a\r\nb', 'has line breaks'],
    ['a\rb', 'has line breaks'],
    ['a\u0085b', 'has line breaks'],
    ['a\u2028b', 'has line breaks'],
    ['a\u2029b', 'has line breaks'],
    ['a\n', 'has line breaks'],
    ['a\u0000b', 'holds control characters'],
    ['a\tb', 'holds control characters'],
    ['a\u0007b', 'holds control characters'],
    ['a\u000bb', 'holds control characters'],
    ['a\u001b[31mb', 'holds control characters'],
    ['a\u007fb', 'holds control characters'],
    ['a\u009bb', 'holds control characters'],
    ['a\u202eb', 'holds control characters'],
    ['a\u202ab', 'holds control characters'],
    ['a\u2066b', 'holds control characters'],
    ['a\u2069b', 'holds control characters'],
    ['\ufeffa', 'holds control characters'],
    ['a\ud800b', 'holds control characters'],
    ['a\udc00b', 'holds control characters'],
    ['a\ud800', 'holds control characters'],
    ['\udc00\ud800', 'holds control characters'],
  ])('refuses %j: %s', (text, reason) => {
    expect(checkDescription(text)).toContain(reason);
    expect(checkDescription(text)).toContain('allowed');
  });
});
