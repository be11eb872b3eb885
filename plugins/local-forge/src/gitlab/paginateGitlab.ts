import { Request, Response } from 'express';

/**
 * The asked part of a list, with the headers by which GitLab tells of others
 * (https://docs.gitlab.com/api/rest/#pagination).
 */
export function paginateGitlab<Item>(
  request: Request,
  response: Response,
  items: Item[],
): Item[] {
  const page = Math.max(1, Number(request.query.page) || 1);
  const size = Math.min(100, Math.max(1, Number(request.query.per_page) || 20));
  const more = items.length > page * size;
  response.setHeader('X-Page', String(page));
  response.setHeader('X-Per-Page', String(size));
  response.setHeader('X-Next-Page', more ? String(page + 1) : '');
  return items.slice((page - 1) * size, page * size);
}
