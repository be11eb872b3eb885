import { printable } from './printable';

it.each([
  ['clusters/a.b/s3-mounts', 'clusters/a.b/s3-mounts'],
  ['ünïcödé 日本/x', 'ünïcödé 日本/x'],
  ['a\nb\r\u001b[31m', 'a\\u000ab\\u000d\\u001b[31m'],
  ['a\u202eb', 'a\\u202eb'],
  ['::error::x', '\\u003a:error::x'],
  ['##[group]x', '\\u0023#[group]x'],
  ['a::b', 'a::b'],
])('prints %j', (path, printed) => {
  expect(printable(path)).toBe(printed);
});
