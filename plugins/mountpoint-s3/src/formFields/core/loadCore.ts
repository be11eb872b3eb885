/** The functions of the core that fields and preview use. */
export type Core = typeof import('./core');

let loaded: Core | undefined;

/** The core, if it is loaded already. */
export function loadedCore(): Core | undefined {
  return loaded;
}

/**
 * Loads the core. It is heavy, and most people who open the page of templates
 * want another one, so no field brings it along.
 */
export async function loadCore(): Promise<Core> {
  loaded ??= await import('./core');
  return loaded;
}
