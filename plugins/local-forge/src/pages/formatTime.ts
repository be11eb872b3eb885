import { SafeHtml, html } from './html';

const UNITS: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 24 * 3600],
  ['month', 30 * 24 * 3600],
  ['day', 24 * 3600],
  ['hour', 3600],
  ['minute', 60],
];
const FORMAT = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });

/** How long ago something was, with the exact time as a tooltip. */
export function formatTime(time: Date | string, now = new Date()): SafeHtml {
  const date = new Date(time);
  const seconds = (date.getTime() - now.getTime()) / 1000;
  const unit = UNITS.find(([, size]) => Math.abs(seconds) >= size);
  const text = unit
    ? FORMAT.format(Math.round(seconds / unit[1]), unit[0])
    : 'just now';
  const iso = date.toISOString();
  return html`<time datetime="${iso}" title="${date.toUTCString()}"
    >${text}</time
  >`;
}
