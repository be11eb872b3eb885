import { boundedName, hashedName } from './boundedName';

describe('boundedName', () => {
  it.each([
    ['short', 63],
    ['x'.repeat(63), 63],
  ])('leaves %s as it is', (name, limit) => {
    expect(boundedName(name, limit)).toBe(name);
  });

  it('cuts what is too long and ends it with a hash of the whole', () => {
    const [one, other] = ['1', '2'].map(end =>
      boundedName(`${'x'.repeat(63)}${end}`, 63),
    );
    expect(one).toMatch(/^x{52}-[0-9a-f]{10}$/);
    expect(one).not.toBe(other);
  });

  it('cuts no name in a way that leaves a hyphen or a dot before the hash', () => {
    const cut = boundedName(`${'x'.repeat(50)}.-${'y'.repeat(20)}`, 63);
    expect(cut).toMatch(/^x{50}-[0-9a-f]{10}$/);
  });
});

describe('hashedName', () => {
  it('ends in the hash of the identity, not of what is read', () => {
    expect(hashedName('a', ['x'], 63)).not.toBe(hashedName('a', ['y'], 63));
    expect(hashedName('a', ['x'], 63).slice(-10)).toBe(
      hashedName('b', ['x'], 63).slice(-10),
    );
  });

  it.each([[12], [52], [63], [64]])('stays within %i characters', limit => {
    expect(hashedName('z'.repeat(200), ['x'], limit)).toHaveLength(limit);
  });
});
