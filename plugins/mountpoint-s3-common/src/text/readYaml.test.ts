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

  it.each([
    ['lists', '['.repeat(32_000)],
    ['maps', '{'.repeat(32_000)],
    ['items', '- '.repeat(16_000)],
    ['keys', '? '.repeat(16_000)],
    ['both', '[{'.repeat(16_000)],
  ])('refuses %s that go deep before it goes down into them', (_, text) => {
    const before = process.cpuUsage();
    expect(() => readYaml(`a:\n  ${text}\n`)).toThrow(
      'it has lists or maps more than 64 deep in each other',
    );
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(200);
  });

  it('reads brackets in text, and many short lists', () => {
    const text = '['.repeat(1_000);
    const yaml = `a: ${JSON.stringify(text)}\nb:\n${'  - [x]\n'.repeat(500)}`;
    expect(readYaml(yaml)).toEqual({ a: text, b: Array(500).fill(['x']) });
  });
});
