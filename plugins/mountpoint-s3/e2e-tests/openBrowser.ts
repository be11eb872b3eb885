import { type BrowserContext, chromium } from 'playwright-core';

export interface OpenBrowser {
  readonly context: BrowserContext;
  /** Uncaught errors and failed requests of all pages so far. */
  readonly problems: string[];
  close(): Promise<void>;
}

/** Starts a headless Chromium that notes everything that goes wrong in it. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
  });
  const problems: string[] = [];
  context.on('weberror', webError =>
    problems.push(`${webError.page()?.url()}: ${webError.error()}`),
  );
  context.on('response', response => {
    if (response.status() >= 400) {
      problems.push(`HTTP ${response.status()} from ${response.url()}`);
    }
  });
  return { context, problems, close: () => browser.close() };
}
