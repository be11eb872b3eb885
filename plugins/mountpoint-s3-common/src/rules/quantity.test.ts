import { checkQuantity } from './quantity';

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
