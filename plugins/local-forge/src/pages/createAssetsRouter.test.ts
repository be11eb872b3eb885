import { TestForge, startTestForge } from '../testUtils/startTestForge';

describe('createAssetsRouter', () => {
  let forge: TestForge;
  beforeAll(async () => {
    forge = await startTestForge();
  });
  afterAll(() => forge.close());

  it.each([
    ['forge.css', 'text/css', ':root'],
    ['forge.js', 'javascript', 'data-copy'],
    ['diagrams.js', 'javascript', 'language-mermaid'],
    ['drawing.js', 'javascript', "securityLevel: 'strict'"],
    ['mermaid.js', 'javascript', 'globalThis["mermaid"]'],
    ['icon.svg', 'image/svg+xml', '<svg'],
    ['avatar/ada.svg', 'image/svg+xml', '>A</text>'],
  ])('serves %s as %s', async (name, type, part) => {
    const { headers, status, text } = await forge.page(`/-/${name}`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain(type);
    expect(text).toContain(part);
  });

  it('keeps what draws diagrams from everything else', async () => {
    const { headers, text } = await forge.page('/-/drawing');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).toMatch(/; sandbox allow-scripts$/);
    expect(text).not.toMatch(/<script(?! src="\/-\/[a-z]+\.js" defer>)/);
  });

  it('lets pages show nothing but the own frame, and no styles but the own', async () => {
    const { headers } = await forge.page('/acme/gitops');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("frame-src 'self'");
    expect(policy).not.toContain('unsafe');
  });
});
