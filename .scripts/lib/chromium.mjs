import fs from 'node:fs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium for the browser tests: the one in CHROMIUM_PATH, or an installed one. */
export function findChromium() {
  return [process.env.CHROMIUM_PATH, ...PLACES].find(
    place => place && fs.existsSync(place),
  );
}
