import { quote } from './quote';

describe('quote', () => {
  it.each([
    ['text', '`text`'],
    ['', '``'],
    [7, '`7`'],
    [true, '`true`'],
    [null, '`null`'],
    [undefined, '`undefined`'],
    [{ a: ['b'] }, '`{"a":["b"]}`'],
    ['a\nb\u0000\u007f\u2028\u202e', '`a\\nb\\u0000\\u007f\\u2028\\u202e`'],
    ['x'.repeat(80), `\`${'x'.repeat(80)}\``],
    ['x'.repeat(81), `\`${'x'.repeat(77)}...\``],
  ])('shows %j on one short line', (value, expected) => {
    expect(quote(value)).toBe(expected);
  });

  it.each([[1n], [[1n]], [{ toJSON: () => undefined, toString: undefined }]])(
    'says of a value that JSON has not what type it is',
    value => {
      expect(quote(value)).toMatch(/^`a value of type (?:bigint|object)`$/);
    },
  );
});
