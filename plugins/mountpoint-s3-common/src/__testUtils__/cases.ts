import fc from 'fast-check';

/** How many cases a property is tried on: more where a longer run asks for it. */
export const CASES = Number(process.env.S3_MOUNTS_CASES ?? 2_000);

/**
 * Where the random numbers begin: the same each time, so that a change that
 * passes here passes elsewhere; a longer run may begin somewhere else.
 */
const SEED = Number(process.env.S3_MOUNTS_SEED ?? 20_261_122);

const CHUNK = 500;

/** Runs all cases, some hundred at a time, with fast-check's parameters. */
export async function inChunks(
  run: (parameters: fc.Parameters<any>) => void | Promise<void>,
  cases = CASES,
) {
  for (let done = 0; done < cases; done += CHUNK) {
    await run({
      seed: SEED + done,
      numRuns: Math.min(CHUNK, cases - done),
    });
  }
}
