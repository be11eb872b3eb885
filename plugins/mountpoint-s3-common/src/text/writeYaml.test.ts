import { parse } from 'yaml';
import { HOSTILE_DESCRIPTIONS, MISREAD_NAMES } from '../__testUtils__/examples';
import { readYaml } from './readYaml';
import { writeYaml } from './writeYaml';

const MISREAD = [
  ...MISREAD_NAMES,
  'No',
  'NO',
  'off',
  'yes',
  'n',
  'Null',
  '~',
  '',
  '.inf',
  '-.inf',
  '.nan',
  '1_000',
  'E5',
  'e-3',
  '0b11',
  '017',
  '1.',
  '.5',
  '+1',
  '12:30:45',
  '190:20:30',
  '2026-11-22T10:00:00Z',
  '0x1F',
  '<<',
  '=',
  '-',
  '?',
  ':',
  '!!binary',
  '@at',
  '`tick',
];

describe('writeYaml', () => {
  it.each(MISREAD)('writes %j so that no reader takes it for more', text => {
    const yaml = writeYaml({ key: text, list: [text] });
    expect(yaml).toBe(
      `key: ${JSON.stringify(text)}\nlist:\n  - ${JSON.stringify(text)}\n`,
    );
    for (const version of ['1.1', '1.2'] as const) {
      for (const schema of ['core', 'yaml-1.1'] as const) {
        expect(parse(yaml, { version, schema, merge: true })).toEqual({
          key: text,
          list: [text],
        });
      }
    }
  });

  it.each([
    ...HOSTILE_DESCRIPTIONS,
    'line one\nline two\n',
    '\n\n',
    ' spaces at both ends ',
    'tab\t',
    'nul \u0000, next line \u0085, separators \u2028\u2029, mark \ufeff',
    '👍'.repeat(1000),
    'a '.repeat(5000),
    'lone \ud800',
  ])('carries %j through on one line', text => {
    const yaml = writeYaml({ key: text });
    expect(yaml.split('\n')).toHaveLength(2);
    expect(readYaml(yaml)).toEqual({ key: text });
  });

  it.each(MISREAD)('quotes the key %j', key => {
    const yaml = writeYaml({ map: { [key]: 'x' } });
    for (const schema of ['core', 'yaml-1.1'] as const) {
      expect(parse(yaml, { schema, merge: false })).toEqual({
        map: { [key]: 'x' },
      });
    }
  });

  it('leaves keys of letters plain, as a person would', () => {
    expect(writeYaml({ apiVersion: 'v1', 's3-mounts/bucket': 'b' })).toBe(
      'apiVersion: "v1"\ns3-mounts/bucket: "b"\n',
    );
  });

  it('leaves numbers and booleans what they are', () => {
    expect(writeYaml({ a: 1, b: true, c: [], d: {} })).toBe(
      'a: 1\nb: true\nc: []\nd: {}\n',
    );
  });

  it('leaves out what is undefined, and makes no aliases', () => {
    const shared = { x: 'y' };
    const yaml = writeYaml({ a: shared, b: shared, c: undefined });
    expect(yaml).toBe('a:\n  x: "y"\nb:\n  x: "y"\n');
  });

  it('puts a comment in front, a # each line', () => {
    expect(writeYaml({ a: 1 }, 'one\ntwo')).toBe('# one\n# two\na: 1\n');
  });
});

describe('readYaml', () => {
  it('refuses aliases, of which a few can stand for gigabytes', () => {
    const bomb = ['a: &a ["x","x"]', 'b: &b [*a,*a]', 'c: [*b,*b]'].join('\n');
    expect(() => readYaml(bomb)).toThrow(/alias/i);
    expect(() => readYaml('a: &a 1\nb: *a\n')).toThrow(/alias/i);
  });

  it.each([
    ['a: [', /line 1/],
    ['a: 1\na: 2', /the key "a" twice/],
    ['a: 1\n---\nb: 2', /multiple documents/],
  ])('refuses %j', (text, reason) => {
    expect(() => readYaml(text)).toThrow(reason);
  });
});
