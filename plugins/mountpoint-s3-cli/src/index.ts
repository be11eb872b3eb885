/**
 * The command s3-mounts.
 *
 * @packageDocumentation
 */
import { main } from './main';

main(process.argv.slice(2)).then(
  status => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exitCode = 1;
  },
);
