import { visible } from './visible';

describe('visible', () => {
  it.each([
    ['images/été 日本.yaml', 'images/été 日本.yaml'],
    ['a\n\n# b\r\t', 'a\\n\\n# b\\r\\t'],
    ['\u0000\u0007\u007f\u0085', '\\u0000\\u0007\\u007f\\u0085'],
    ['a\u2028b\u202egnp.exe\u2066', 'a\\u2028b\\u202egnp.exe\\u2066'],
    ['\ud800', '\\ud800'],
  ])('writes %j as %j', (text, shown) => {
    expect(visible(text)).toBe(shown);
  });
});
