// Embeds the Terraform module and roots into the core, which has no files to
// read in a browser. A test says when this has to be run again.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { terraformSource } from './lib/terraformSource.mjs';

const common = fileURLToPath(
  new URL('../plugins/mountpoint-s3-common/', import.meta.url),
);
const target = `${common}src/terraform/terraformFiles.generated.ts`;
writeFileSync(target, terraformSource(`${common}terraform`));
console.log(`Wrote ${target}`);
