import fc from 'fast-check';
import { HOSTILE_DESCRIPTIONS } from './examples';

/** Strings that mean something in one of the languages that are written. */
export const HOSTILE_STRINGS = [
  ...HOSTILE_DESCRIPTIONS,
  // YAML
  '"',
  "'",
  '\\',
  '"\nroot: true\n"',
  'a\nb: c',
  'a\r\nb: c',
  'a\u0085b: c',
  'a\u2028b: c',
  ': ',
  ' #',
  '\t',
  '? a',
  '*x',
  '&x',
  '!!js/function x',
  '!<tag:yaml.org,2002:int> 7',
  '...',
  '%TAG ! x',
  '<<',
  '=',
  '~',
  '\ufeff',
  '\u0000',
  '\ud800',
  '\uffff',
  // HCL and Terraform
  '${file("/etc/passwd")}',
  '$${x}',
  '%{for x in y}',
  '${path.module}',
  '<<EOT\nx\nEOT',
  '"\n}\nresource "x" "y" {',
  // Go templates of an ApplicationSet
  '{{ .path }}',
  '{{ index . "x" }}',
  '}}{{',
  // IAM patterns and variables
  '*',
  '?',
  '${aws:username}',
  '${*}',
  'a/*/',
  '*:*',
  'arn:aws:s3:::*',
  'arn:aws:s3:us-west-2:111122223333:accesspoint/*',
  'arn:aws:kms:us-west-2:111122223333:key/*',
  // Paths
  '..',
  '../',
  '../../etc/passwd',
  'a/../../b',
  './a',
  '/etc/passwd',
  'a//b',
  '.git/hooks',
  'a\\..\\b',
  'CON',
  'a\u0000b',
  '%2e%2e%2f',
  'x.lock',
  '@{',
  // Markdown and HTML
  '`',
  '``` \n# x',
  '|',
  '\\|',
  '</code>',
  '</details>',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '[x](javascript:alert(1))',
  '![](https://example.com/x.png)',
  '\n\n# Approved\n',
  '@org/team',
  'fixes #1',
  // Mermaid
  'a"] --> b["x',
  'click a "javascript:alert(1)"',
  '%%{init: {}}%%',
  ';end',
  // Mount options and shells
  ' -o allow_root',
  'a,b',
  'a=b=c',
  '--',
  '; reboot',
  '$(reboot)',
  // What text is not what it seems
  '\u202egnp.exe',
  '\u2066x\u2069',
  'аcme',
  '＊',
  '．．／',
  'ﬁ',
  '\u200b',
  '__proto__',
  'constructor',
  'toString',
  'x'.repeat(2_000),
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_STRINGS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
  {
    weight: 1,
    arbitrary: fc.string({
      unit: fc.constantFrom(...' \t\n"\'`\\|*?${}[]<>#&!%@:;,=~/.-_()+^'),
      minLength: 1,
      maxLength: 12,
    }),
  },
);

/** Hostile text in the place of a legal value: whole, at an end, or within. */
export function hostile(legal: string): fc.Arbitrary<string> {
  return fc.oneof(
    piece,
    piece.map(text => `${text}${legal}`),
    piece.map(text => `${legal}${text}`),
    piece.map(text => `${text}/`),
    fc
      .tuple(piece, fc.nat(legal.length))
      .map(([text, at]) => `${legal.slice(0, at)}${text}${legal.slice(at)}`),
  );
}

const deep = (open: string, close: string, n: number) =>
  `${open.repeat(n)}x${close.repeat(n)}`;

/** Texts that nobody should find in a repository, as YAML files. */
export const HOSTILE_YAML: Record<string, string> = {
  nothing: '',
  'a byte order mark': '\ufeffversion: 1',
  'a NUL': 'version: 1\u0000',
  'another encoding': 'v\u0000e\u0000r\u0000',
  'a tab': 'a:\n\t- b',
  'two documents': 'version: 1\n---\nversion: 1',
  'an alias bomb': [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...[...'bcdefghij'].map(
      (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[i]}`)}]`,
    ),
  ].join('\n'),
  'an alias to itself': 'a: &a [*a]',
  'a merge key': 'x: &x {version: 1}\n<<: *x',
  'a tag of JavaScript': 'version: !!js/function "function () {}"',
  'a tag of Python': 'version: !!python/object/apply:os.system ["reboot"]',
  'binary data': 'version: !!binary aGVsbG8=',
  'a set': 'version: !!set {a, b}',
  'a timestamp': 'version: !!timestamp 2026-11-22',
  'duplicate keys': 'version: 1\nversion: 2',
  'keys that are maps': '? {a: b}\n: c',
  __proto__: '__proto__: {version: 1, polluted: true}\nversion: 1',
  'constructor.prototype':
    'constructor: {prototype: {polluted: true}}\nversion: 1',
  toString: 'toString: 1\nversion: 1',
  'deep lists': deep('[', ']', 20_000),
  'deep maps': deep('{a: ', '}', 20_000),
  'deep blocks': Array.from(
    { length: 500 },
    (_, i) => `${' '.repeat(i)}a:`,
  ).join('\n'),
  'open brackets': '['.repeat(200_000),
  'open quotes': `a: "${'\\'.repeat(200_000)}`,
  'a long text': `version: 1\ndescription: "${'x'.repeat(3_000_000)}"`,
  'a long key': `version: 1\n"${'x'.repeat(200_000)}": 1`,
  'a key of many lines': 'version: 1\n"a\\nb\\u2028c\\e[31m": 1',
  'many keys': Array.from({ length: 20_000 }, (_, i) => `k${i}: 1`).join('\n'),
  'many more keys': Array.from({ length: 300_000 }, (_, i) => `k${i}: 1`).join(
    '\n',
  ),
  'a long list': `version: 1\nmountOptions: [${'x,'.repeat(60_000)}]`,
  'many anchors': Array.from(
    { length: 9_000 },
    (_, i) => `k${i}: &a${i} 1`,
  ).join('\n'),
  'a huge number': `version: ${'9'.repeat(100_000)}`,
  'not a number': 'version: .nan',
  'many colons': `argocd: {repoURL: "https://${':'.repeat(200_000)}"}`,
  'many comments': '#\n'.repeat(100_000),
  'many spaces': ' '.repeat(240_000),
  'many directives': '%YAML 1.2\n'.repeat(10_000),
  // As long as may be.
  '32k open brackets': '['.repeat(30_000),
  '32k open maps': '{a: '.repeat(8_000),
  '32k nested lists': '- '.repeat(16_000),
  '32k keys': Array.from({ length: 3_500 }, (_, i) => `k${i}: 1`).join('\n'),
  '32k of a list': `version: 1\nmountOptions: [${'x,'.repeat(16_000)}]`,
  '32k of text': `version: 1\ndescription: "${'x'.repeat(30_000)}"`,
  '32k colons': `argocd: {repoURL: "https://${':'.repeat(30_000)}"}`,
  '32k comments': '#\n'.repeat(16_000),
};
