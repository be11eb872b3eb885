import { HOSTILE_YAML } from '../__testUtils__/hostile';
import { readYaml } from './readYaml';

describe('readYaml', () => {
  it.each<[string, unknown]>([
    ['', null],
    ['# nothing\n', null],
    ['a: 1\nb: [x, "y"]\n', { a: 1, b: ['x', 'y'] }],
    ['no: "no"\n1: 2\n', { no: 'no', 1: 2 }],
    ['- a: 1\n- a: 2\n', [{ a: 1 }, { a: 2 }]],
    ['{"a": {"b": null}}', { a: { b: null } }],
  ])('reads %j', (text, expected) => {
    expect(readYaml(text)).toEqual(expected);
  });

  it.each([
    ['a: [', 'Flow sequence'],
    ['a: 1\na: 2', 'it has the key "a" twice'],
    ['x: {a: 1, "a": 2}', 'it has the key "a" twice'],
    ['- b\n- 1: x\n  "1": y', 'it has the key "1" twice'],
    ['a: &x 1\nb: *x', 'Alias resolution is disabled'],
    ['a: 1\n---\na: 2', 'multiple documents'],
    ['a: !!js/function x', 'Unresolved tag'],
    ['? [a]\n: b', 'all keys must be strings'],
    [`a: ${'x'.repeat(32_768)}`, 'it has 32771 characters, and allowed are'],
  ])('refuses %j', (text, reason) => {
    expect(() => readYaml(text)).toThrow(reason);
  });

  it('lets no key reach the prototype', () => {
    const data = readYaml('__proto__: {polluted: true}') as object;
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
    expect(({} as any).polluted).toBeUndefined();
  });

  it('warns nobody behind the back of its caller', () => {
    const warn = jest.spyOn(process, 'emitWarning').mockImplementation();
    for (const text of Object.values(HOSTILE_YAML)) {
      try {
        readYaml(text);
      } catch {
        // Whether it is refused is not the question.
      }
    }
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});
