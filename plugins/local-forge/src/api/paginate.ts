import { Request, Response } from 'express';

/** Which part of a list was asked for. */
export interface Page {
  number: number;
  size: number;
}

/** Reads `page` and `per_page`, with GitHub's defaults and limits. */
export function readPage(request: Request): Page {
  const number = Number(request.query.page) || 1;
  const size = Number(request.query.per_page) || 30;
  return {
    number: Math.max(1, Math.floor(number)),
    size: Math.min(100, Math.max(1, Math.floor(size))),
  };
}

/** Says in the header Link which other pages there are. */
export function linkPages(
  request: Request,
  response: Response,
  pages: { next: boolean; last?: number },
): void {
  const { number } = readPage(request);
  const url = new URL(
    request.originalUrl,
    `http://${request.headers.host ?? 'localhost'}`,
  );
  const link = (page: number, rel: string) => {
    url.searchParams.set('page', String(page));
    return `<${url}>; rel="${rel}"`;
  };
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev')] : []),
    ...(pages.next ? [link(number + 1, 'next')] : []),
    ...(pages.next && pages.last ? [link(pages.last, 'last')] : []),
    ...(number > 1 ? [link(1, 'first')] : []),
  ];
  if (links.length > 0) {
    response.setHeader('Link', links.join(', '));
  }
}

/** The asked part of a list that is complete in memory. */
export function paginate<T>(
  request: Request,
  response: Response,
  items: T[],
): T[] {
  const { number, size } = readPage(request);
  const last = Math.ceil(items.length / size);
  linkPages(request, response, { next: number < last, last });
  return items.slice((number - 1) * size, number * size);
}
