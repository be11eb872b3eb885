import { parse } from 'yaml';
import { checkRepository } from '../check/checkRepository';
import { kustomization } from '../manifests/kustomization';

/** A repository: text by path. */
export type Files = Map<string, string>;

/** One thing that is done to a repository. */
export type Change = (files: Files) => void;

export const PROD = 'clusters/data-prod/s3-mounts';
export const ANALYTICS = 'clusters/analytics.eu/s3-mounts';
export const MOUNT = `${PROD}/mounts/ml/product-images`;
export const POD = `${PROD}/mounts/ml/features`;
export const ACCOUNT = `${PROD}/service-accounts/ml/trainer`;

/** What is said, as the command line says it. */
export function said(files: Files): string[] {
  return checkRepository(files).map(
    ({ severity, path, message }) => `${severity} ${path}: ${message}`,
  );
}

/** Replaces a part of a file, which must be there. */
export function edit(path: string, from: string | RegExp, to: string) {
  return (files: Files) => {
    const before = files.get(path);
    if (before === undefined || before.replace(from, to) === before) {
      throw new Error(`${path} has no ${from}`);
    }
    files.set(path, before.replace(from, to));
  };
}

export function put(path: string, text: string) {
  return (files: Files) => void files.set(path, text);
}

export function drop(path: string) {
  return (files: Files) => {
    if (!files.delete(path)) {
      throw new Error(`there is no ${path}`);
    }
  };
}

/** Moves every file below a folder. */
export function move(from: string, to: string, keep = false) {
  return (files: Files) => {
    for (const [path, text] of [...files]) {
      if (path.startsWith(`${from}/`)) {
        files.set(`${to}${path.slice(from.length)}`, text);
        if (!keep) {
          files.delete(path);
        }
      }
    }
  };
}

export function emptied(folder: string) {
  return (files: Files) => {
    for (const path of [...files.keys()]) {
      if (path.startsWith(`${folder}/manifests/`)) {
        files.delete(path);
      }
    }
    files.set(`${folder}/manifests/kustomization.yaml`, kustomization([]));
  };
}

export function reformat(path: string) {
  return (files: Files) =>
    void files.set(
      path,
      `# by hand\n${JSON.stringify(parse(files.get(path)!), undefined, 2)}\n`,
    );
}

export function all(...changes: Change[]) {
  return (files: Files) => changes.forEach(change => change(files));
}
