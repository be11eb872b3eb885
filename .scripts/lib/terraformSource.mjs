import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HEADER = `// Made by \`npm run embed-terraform\` from the .tf files in ../../terraform. Change those.
/* eslint-disable */

/** The Terraform files by their path below \`terraform/\`, without the tests. */
export const TERRAFORM_FILES: Readonly<Record<string, string>> = `;

/** The .tf files that go into a GitOps repository, by their path; sorted. */
function terraformFiles(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      if (entry.isDirectory()) {
        return entry.name.startsWith('.') ? [] : terraformFiles(folder, path);
      }
      return entry.name.endsWith('.tf')
        ? [[path, readFileSync(join(folder, path), 'utf8')]]
        : [];
    });
}

/** The TypeScript module that carries the .tf files to the browser. */
export function terraformSource(folder) {
  const files = Object.fromEntries(terraformFiles(folder));
  return `${HEADER}${JSON.stringify(files, undefined, 2)};\n`;
}
