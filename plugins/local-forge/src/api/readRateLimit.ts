const HOUR_IN_SECONDS = 3600;

/** How much a caller may ask for: the forge never says that it is enough. */
export function readRateLimit() {
  return {
    limit: 5000,
    used: 0,
    remaining: 5000,
    reset: Math.floor(Date.now() / 1000) + HOUR_IN_SECONDS,
  };
}
