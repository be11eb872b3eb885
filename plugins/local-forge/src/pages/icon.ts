import { SafeHtml } from './html';

const PATHS = {
  repository:
    'M4 2.5h8.5v11H4.25a1.25 1.25 0 0 1 0-2.5h8.25M4 2.5A1.25 1.25 0 0 0 3 3.75v8.5M6 5.5h4',
  folder: 'M2 4.25v8.25h12V5.5H8L6.5 3.5H2z',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  branch:
    'M5 5.5v5M5 5.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm6-8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0 0c0 2.5-2 3-4 3.25-1.25.2-2 .75-2 1.75',
  pullRequest:
    'M4.5 5.5v5m0-5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm7 0a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0-3V6A1.75 1.75 0 0 0 9.75 4.25H8M9.75 2.5 8 4.25 9.75 6',
  merge:
    'M4.5 5.5v5m0-5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm7-4a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM4.5 5.5c.5 1.75 2.25 2.5 5.5 2.5',
  closed:
    'M4.5 5.5v5m0-5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0 8a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm7 0a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zm0-3V8M9.75 2.75l3.5 3.5m0-3.5-3.5 3.5',
  commit: 'M8 10.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM1.5 8h4m5 0h4',
  warning: 'M8 2.5 14.5 13.5h-13zM8 6.5v3.25m0 1.75v.1',
  check: 'm3 8.5 3.25 3.25L13 5',
} as const;

/** The name of an icon. */
export type IconName = keyof typeof PATHS;

/** A small drawing beside a word; screen readers get the word only. */
export function icon(name: IconName): SafeHtml {
  return new SafeHtml(
    `<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`,
  );
}
