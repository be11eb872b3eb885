import { UsageError } from './UsageError.mjs';

/** Runs a script's main function; its exit code is 1 when that fails. */
export async function runScript(main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof UsageError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}
