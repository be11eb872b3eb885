import { RequestHandler } from 'express';

/**
 * Refuses what a foreign web page could send to a server on this machine.
 *
 * A page whose name was rebound to 127.0.0.1 still sends its own name as Host.
 * A page that posts across sites is told apart by the headers that browsers
 * add and scripts can't change; git, curl and Backstage's backend send none.
 *
 * @param ownHost - the host that URLs show, allowed beside the loopback names
 */
export function createLoopbackGuard(ownHost: string): RequestHandler {
  return (request, response, next) => {
    const host = request.headers.host ?? '';
    if (host !== ownHost && !isLoopback(host)) {
      response
        .status(421)
        .type('text/plain')
        .send(`This forge answers on localhost only, not as '${host}'.\n`);
      return;
    }
    if (!isSafeMethod(request.method) && isCrossSite(request.headers, host)) {
      response
        .status(403)
        .type('text/plain')
        .send('Changes are taken from pages of this forge only.\n');
      return;
    }
    next();
  };
}

function isLoopback(host: string): boolean {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '127.0.0.1' ||
    name === '[::1]'
  );
}

function isSafeMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

function isCrossSite(
  headers: Record<string, string | string[] | undefined>,
  host: string,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') {
    return true;
  }
  const { origin } = headers;
  return origin !== undefined && origin !== `http://${host}`;
}
