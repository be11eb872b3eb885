import { matchesOneOf } from '../matchesPattern';
import { Condition } from './Condition';

/** The options of Mountpoint that name an address to send something to. */
const OPTIONS = ['endpoint-url=', 'otlp-endpoint='];

/**
 * `endpoints`: patterns of the addresses in `mountOptions`. None unless the rule
 * says so: at another endpoint, an allowed bucket's name is somebody else's
 * bucket.
 */
export const endpointsAreAllowed: Condition = (
  { endpoints = [] },
  { mount },
) => {
  const refused = mount.mountOptions.find(option =>
    OPTIONS.some(
      start =>
        option.startsWith(start) &&
        !matchesOneOf(endpoints, option.slice(start.length)),
    ),
  );
  if (refused === undefined) {
    return undefined;
  }
  return endpoints.length > 0
    ? { field: 'mountOptions', value: refused, allowed: endpoints }
    : {
        field: 'mountOptions',
        value: refused,
        allowed: [],
        because: 'no other endpoint is: leave it out',
      };
};
