import { Router } from 'express';

/** One route of a router, such as `GET /repos/:owner/:repo`. */
export interface Route {
  method: string;
  path: string;
}

interface Layer {
  route?: { path: string | string[]; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
}

/** The routes of a router and of those inside it, without where they are mounted. */
export function listRoutes(router: Router): Route[] {
  // Express keeps its routes there, but its types do not tell of nested ones.
  return collect(router.stack as unknown as Layer[]);
}

function collect(layers: Layer[]): Route[] {
  return layers.flatMap(({ route, handle }) => {
    if (!route) {
      return handle.stack ? collect(handle.stack) : [];
    }
    return [route.path].flat().flatMap(path =>
      Object.keys(route.methods).map(method => ({
        method: method.toUpperCase(),
        path,
      })),
    );
  });
}
