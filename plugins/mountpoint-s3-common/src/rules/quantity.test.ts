import { checkQuantity, quantityBytes } from './quantity';

describe('checkQuantity', () => {
  it.each([
    ['1'],
    ['1200Gi'],
    ['10Mi'],
    ['5Ki'],
    ['2Ti'],
    ['1Pi'],
    ['7G'],
    ['9k'],
  ])('accepts %s', value => {
    expect(checkQuantity(value)).toBeUndefined();
  });

  it.each([
    [''],
    ['0'],
    ['0Gi'],
    ['01Gi'],
    ['-1Gi'],
    ['+1Gi'],
    ['1.5Gi'],
    ['1e3'],
    ['10GB'],
    ['10gi'],
    ['10 Gi'],
    ['Gi'],
    ['10Gi\n'],
    ['1'.repeat(16)],
    ['lots'],
  ])('refuses %j', value => {
    expect(checkQuantity(value)).toContain('is not a size: allowed is a whole');
    expect(checkQuantity(value)).toContain('such as `1200Gi`');
  });
});

describe('quantityBytes', () => {
  it.each([
    ['1', 1],
    ['7k', 7_000],
    ['7Ki', 7_168],
    ['1M', 1_000_000],
    ['1Mi', 1_048_576],
    ['10G', 10_000_000_000],
    ['10Gi', 10_737_418_240],
    ['2T', 2e12],
    ['2Ti', 2_199_023_255_552],
    ['3P', 3e15],
    ['3Pi', 3 * 2 ** 50],
  ])('of %s are %d', (value, bytes) => {
    expect(quantityBytes(value)).toBe(bytes);
  });
});
