// Takes the names of the annotations that other plugins read from an entity out
// of their published packages, which are too heavy to depend on for a test.
//
//     npm pack <package> && tar xzf <file>.tgz
//     node scripts/extract-plugin-annotations.mjs <package folder> …
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const TARGET = new URL(
  '../src/__testUtils__/pluginAnnotations.json',
  import.meta.url,
);

/** A string that is an annotation of one of the plugins, and nothing else. */
const ANNOTATION =
  /(["'])((?:argocd|backstage\.io)\/(?:app|instance|project|kubernetes)-[a-z-]+)\1/g;

const folders = process.argv.slice(2);
if (folders.length === 0) {
  throw new Error(
    'Say where the packages are: node scripts/extract-plugin-annotations.mjs <package folder> …',
  );
}
const packages = {};
for (const folder of folders) {
  const { name, version } = JSON.parse(
    await readFile(join(folder, 'package.json'), 'utf8'),
  );
  const annotations = new Set();
  for (const path of await readdir(join(folder, 'dist'), { recursive: true })) {
    if (path.endsWith('.js')) {
      const text = await readFile(join(folder, 'dist', path), 'utf8');
      for (const [, , annotation] of text.matchAll(ANNOTATION)) {
        annotations.add(annotation);
      }
    }
  }
  if (annotations.size === 0) {
    throw new Error(`${name} ${version} names no annotation`);
  }
  packages[name] = { version, annotations: [...annotations].sort() };
}
await writeFile(TARGET, `${JSON.stringify(packages, undefined, 2)}\n`);
// eslint-disable-next-line no-console -- a script says what it did
console.log(`${fileURLToPath(TARGET)}: ${Object.keys(packages).join(', ')}`);
