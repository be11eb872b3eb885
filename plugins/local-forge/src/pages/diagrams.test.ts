import { existsSync } from 'node:fs';
import { Browser, chromium, Page } from 'playwright-core';
import { TestForge, startTestForge } from '../testUtils/startTestForge';

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find(path => path && existsSync(path));

const describeWithChromium = CHROMIUM ? describe : describe.skip;

/** What is to run, to load or to lead elsewhere. */
const HOSTILE = [
  'flowchart TB\n  a["<img src=x onerror=alert(1)><script>alert(2)</script>"]',
  'flowchart TB\n  a --> b\n  click a href "javascript:alert(1)"\n  click b call alert()',
  '%%{init: {"securityLevel": "loose", "htmlLabels": true}}%%\nflowchart TB\n  a["<iframe src=http://example.com></iframe>"]',
  '%%{init: {"themeCSS": "* { background: url(http://example.com/x.png) }"}}%%\nflowchart TB\n  a --> b',
  'flowchart TB\n  a@{ img: "http://example.com/x.png", label: "x" }',
  'sequenceDiagram\n  Ada->>Bob: <img src=x onerror=alert(1)>',
];

/** Markdown that shows some code as a diagram. */
function diagram(code: string): string {
  return `\`\`\`mermaid\n${code}\n\`\`\`\n`;
}

describeWithChromium('diagrams (needs Chromium)', () => {
  let forge: TestForge;
  let browser: Browser;
  let page: Page;
  /** What was asked for elsewhere, and what ran or failed on the page. */
  let mishaps: string[];

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-background-networking'],
    });
  });
  afterAll(() => browser.close());

  beforeEach(async () => {
    forge = await startTestForge();
    page = await browser.newPage();
    mishaps = [];
    page.on('pageerror', error => mishaps.push(error.message));
    page.on('dialog', dialog => {
      mishaps.push(dialog.message());
      return dialog.dismiss();
    });
    await page.route(/^http:\/\/example\.com/, route => {
      mishaps.push(route.request().url());
      return route.fulfill({ body: '' });
    });
  });
  afterEach(async () => {
    await page.close();
    await forge.close();
  });

  /** Opens a pull request and waits until all of its diagrams are done. */
  async function open(body: string, scheme: 'light' | 'dark' = 'light') {
    await forge.openPull('change', { 'new.txt': '1\n' }, { body });
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto(`${forge.url}/acme/gitops/pull/1`);
    await page
      .locator('pre:not(figure *)')
      .first()
      .waitFor({ state: 'detached' });
    await page.locator('iframe').waitFor({ state: 'detached' });
  }

  /** The pictures: whether they are shown, and what is in them. */
  async function pictures() {
    return await page.locator('figure img').evaluateAll(images =>
      (images as HTMLImageElement[]).map(image => {
        const svg = decodeURIComponent(image.currentSrc.replace(/^[^,]*,/, ''));
        const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
        const isLive = ({ localName, attributes }: Element) =>
          ['script', 'iframe', 'img', 'image'].includes(localName) ||
          [...attributes].some(
            ({ name, value }) =>
              name.startsWith('on') || /^\s*javascript:/i.test(value),
          );
        return {
          name: image.alt,
          isShown: image.complete && image.naturalWidth > 0 && image.width > 0,
          root: parsed.documentElement.localName,
          style: parsed.querySelector('style')?.textContent,
          live: [...parsed.querySelectorAll('*')]
            .filter(isLive)
            .map(element => element.outerHTML),
        };
      }),
    );
  }

  it.each([
    ['light', '#1c2530'],
    ['dark', '#e3e8ee'],
  ] as const)('are drawn in %s', async (scheme, color) => {
    await open(
      diagram(
        'flowchart TB\n  a["Pod<br/>one#46;two"] -->|"mounts"| b["Claim"]',
      ),
      scheme,
    );
    const [picture, ...others] = await pictures();
    expect(others).toEqual([]);
    expect(picture.isShown).toBe(true);
    expect(picture.name).toBe('Diagram: Pod one.two, mounts, Claim');
    expect(picture.root).toBe('svg');
    expect(picture.style).toContain(`fill:${color}`);
    expect(mishaps).toEqual([]);
  });

  it('have the name that they give themselves, and their code beside them', async () => {
    const code = 'flowchart TB\n  accTitle: How it connects\n  a --> b';
    await open(diagram(code));
    expect((await pictures())[0].name).toBe('Diagram: How it connects');
    const shown = page.locator('figure pre');
    expect(await shown.isVisible()).toBe(false);
    await page.getByText('Code of the diagram').click();
    expect((await shown.innerText()).trim()).toBe(code);
  });

  it('stay code, with the reason, where there is nothing to draw', async () => {
    await open(
      `${diagram('flowchart TB\n  a[[[ -->')}\n${diagram(
        'graph TB\n  a --> b',
      )}`,
    );
    expect(await pictures()).toEqual([
      expect.objectContaining({ name: 'Diagram: a, b', isShown: true }),
    ]);
    const [broken] = await page.locator('figure').all();
    expect(await broken.locator('pre').isVisible()).toBe(true);
    expect(await broken.innerText()).toContain(
      'Mermaid cannot draw this: Parse error on line 2',
    );
    expect(mishaps).toEqual([]);
  });

  it('stay code where Mermaid does not come', async () => {
    await page.route('**/-/mermaid.js', route => route.abort());
    await forge.openPull(
      'change',
      { 'new.txt': '1\n' },
      { body: diagram('flowchart TB\n  a --> b') },
    );
    await page.goto(`${forge.url}/acme/gitops/pull/1`, {
      waitUntil: 'networkidle',
    });
    expect(await page.locator('pre').innerText()).toContain('a --> b');
    expect(await page.locator('figure').count()).toBe(0);
  });

  it('do nothing but show, whatever is in them', async () => {
    await open(HOSTILE.map(diagram).join('\n'));
    expect(await page.locator('figure').count()).toBe(HOSTILE.length);
    const host = new URL(forge.url).host;
    expect(mishaps).toEqual([]);
    expect(new URL(page.url()).host).toBe(host);
    // In an image, nothing runs. But nothing that could is there, either.
    expect((await pictures()).flatMap(({ live }) => live)).toEqual([]);
    expect(await page.locator('.markdown script, .markdown svg').count()).toBe(
      0,
    );
  });
});
