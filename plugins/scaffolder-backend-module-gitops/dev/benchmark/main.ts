// `npm run benchmark`: gitops:pull-request and publish:github:pull-request side
// by side, through the scaffolder and against the local forge.

import { LocalForge, startLocalForge } from '@s3-mounts/local-forge';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Measurement, measureStep } from './measureStep';
import { Comparison, medianOf, resultsTable } from './resultsTable';

const OURS = 'gitops:pull-request';
const STOCK = 'publish:github:pull-request';

/** One run of more files takes minutes, and outliers no longer matter. */
const MANY_FILES = 200;
const RUNS = 3;

async function main(): Promise<void> {
  const { latency, sizes } = readOptions();
  const folder = await mkdtemp(join(tmpdir(), 'gitops-benchmark-'));
  const forge = await startLocalForge({ dataDir: folder });
  const comparisons: Comparison[] = [];
  try {
    for (const files of sizes) {
      comparisons.push(await compare(forge, files, latency));
    }
  } finally {
    await forge.close();
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`\n${resultsTable(comparisons)}\n`);
  console.log(
    `${OURS} beside ${STOCK}, ${latency} ms a call, ${availableParallelism()} cores, Node.js ${
      process.versions.node
    }`,
  );
}

/** Runs both actions in turn, so that both meet the machine in the same mood. */
async function compare(
  forge: LocalForge,
  files: number,
  latency: number,
): Promise<Comparison> {
  const ours: Measurement[] = [];
  const stock: Measurement[] = [];
  const runs = files > MANY_FILES ? 1 : RUNS;
  for (let run = 1; run <= runs; run += 1) {
    for (const [action, measurements] of [
      [OURS, ours],
      [STOCK, stock],
    ] as const) {
      process.stdout.write(
        `${files} files, run ${run} of ${runs}, ${action}: `,
      );
      const figures = await measureStep(forge, { action, files, latency });
      measurements.push(figures);
      console.log(
        `${figures.calls} calls, ${Math.round(figures.milliseconds)} ms`,
      );
    }
  }
  return { files, ours: medianOf(ours), stock: medianOf(stock) };
}

function readOptions(): { latency: number; sizes: number[] } {
  const { values } = parseArgs({
    options: {
      files: { type: 'string', default: '5,15,100,500' },
      latency: { type: 'string', default: '100' },
    },
  });
  return {
    latency: wholeNumber('latency', values.latency),
    sizes: values.files.split(',').map(size => wholeNumber('files', size)),
  };
}

function wholeNumber(option: string, value: string): number {
  const number = Number(value);
  if (!Number.isInteger(number) || number < 1) {
    throw new Error(
      `The option --${option} has '${value}': allowed are whole numbers from 1`,
    );
  }
  return number;
}

main().catch(error => {
  console.error(error.message);
  process.exitCode = 1;
});
