import { FileChange } from '../git/diffCommits';
import { renderDiff } from './renderDiff';

const CHANGE: FileChange = {
  path: 'a.yaml',
  status: 'modified',
  sha: 'f'.repeat(40),
  previousMode: '100644',
  mode: '100644',
  additions: 1,
  deletions: 1,
  binary: false,
  patch: '@@ -1,2 +1,2 @@ head\n a\n-b: 1\n+b: 2',
};

describe('renderDiff', () => {
  it('shows lines with their numbers', () => {
    const { text } = renderDiff(CHANGE);
    expect(text.match(/<tr class="d2h-/g)).toHaveLength(3);
    expect(text).toContain('<td>2</td><td></td>');
    expect(text).toContain('<code>b: <del>1</del></code>');
    expect(text).toContain('<code>b: <ins>2</ins></code>');
    expect(text).not.toContain('&amp;nbsp;');
  });

  it('escapes hostile content, hunk headers and paths', () => {
    const { text } = renderDiff({
      ...CHANGE,
      path: '"><script>p</script>',
      patch:
        '@@ -1 +1,2 @@ <script>h</script>\n-<script>x</script>\n+</code></td><script>y</script>\n+<img src=x onerror=alert(1)> {{{content}}}',
    });
    expect(text).not.toMatch(/<script|<img/);
    expect(text).toContain('{{{content}}}');
  });

  it.each<[Partial<FileChange>, string]>([
    [{ binary: true }, 'Binary file'],
    [{ patch: '' }, 'Empty file'],
    [{ patch: '', mode: '100755' }, 'Mode changed from 100644 to 100755'],
    [
      { patch: '', status: 'renamed', previousPath: 'b' },
      'Renamed from b without changes',
    ],
    [{ patch: `@@ -0,0 +1,4000 @@${'\n+x'.repeat(4000)}` }, 'too long'],
  ])('says why there are no lines: %j', (change, expected) => {
    expect(renderDiff({ ...CHANGE, ...change }).text).toContain(expected);
  });
});
