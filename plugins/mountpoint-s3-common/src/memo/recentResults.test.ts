import { recentResults } from './recentResults';

describe('recentResults', () => {
  it('computes a key once as long as it is remembered', () => {
    const remember = recentResults<number>(2);
    let computed = 0;
    const compute = () => {
      computed += 1;
      return computed;
    };
    expect(remember('a', compute)).toBe(1);
    expect(remember('a', compute)).toBe(1);
    expect(remember('b', compute)).toBe(2);
    expect(remember('c', compute)).toBe(3);
    expect(remember('b', compute)).toBe(2);
    // The third key took the place of the first.
    expect(remember('a', compute)).toBe(4);
  });

  it('remembers undefined, and nothing that was thrown', () => {
    const remember = recentResults<undefined>(2);
    const compute = jest.fn();
    compute.mockImplementationOnce(() => {
      throw new Error('not now');
    });
    expect(() => remember('a', compute)).toThrow('not now');
    expect(remember('a', compute)).toBeUndefined();
    expect(remember('a', compute)).toBeUndefined();
    expect(compute).toHaveBeenCalledTimes(2);
  });
});
