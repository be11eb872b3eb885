// How fast the preview follows who types, run by `node --test`.

import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openSignIn, signIn } from './backstagePages.ts';
import { openForm, openTab, preview } from './previewPage.ts';
import { tellStory } from './tellStory.ts';

/** A request that uses every option of the form. */
const EVERYTHING = {
  cluster: 'resource:default/data-prod',
  namespace: 'ml-training',
  name: 'everything',
  owner: 'group:default/data-science',
  bucket: 'acme-training',
  prefix: 'imagenet/2026/',
  access: 'read-write-delete',
  allowOverwrite: true,
  usage: 'checkpoints',
  region: 'us-west-2',
  kmsKeyArn:
    'arn:aws:kms:us-west-2:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
  bucketOwner: '444455556666',
  credentials: 'pod',
  serviceAccount: 'trainer',
  manageServiceAccount: true,
  runAsUser: 1000,
  runAsGroup: 1000,
  cache: 'ephemeral',
  cacheSize: '100Gi',
  cacheStorageClass: 'gp3',
  metadataTtl: 600,
  workload: 'training-job',
  image: 'pytorch/pytorch:2.9.1-cuda12.8-cudnn9-runtime',
  mountPath: '/datasets',
  capacity: '1200Gi',
  mountOptions: ['max-threads=32'],
};

const KEYSTROKES = 500;

/** The 95th percentile: within a frame. */
const WITHIN_MS = 16;

/**
 * What else a machine does makes some keys slower, and none faster. So the
 * preview is quick enough if it is in one of a few rounds.
 */
const ROUNDS = 4;

/** What was measured in the page. */
interface Measured {
  /** From each key to the preview's change that follows it, in milliseconds. */
  delays: number[];
  /** Lengths of the tasks that the browser calls long, over 50 ms, in milliseconds. */
  longTasks: number[];
}

tellStory(
  'typing',
  'the preview follows 500 keystrokes, 95 of 100 within a frame',
  async ({ page, step, note }) => {
    await step('sign-in', async () => {
      await openSignIn(page);
      await signIn(page);
    });

    await step('complete', async () => {
      await openForm(page, 'mount-s3-bucket', EVERYTHING);
      await preview(page).getByText('Ready to be asked for').first().waitFor();
    });

    await step('form', async () => {
      await openTab(page, 'Files');
      await preview(page)
        .getByRole('button', { name: 'mount.yaml' })
        .first()
        .click();
      await preview(page)
        .getByRole('region', { name: /mount\.yaml$/ })
        .getByText('s3:', { exact: false })
        .or(preview(page).getByText('version'))
        .first()
        .waitFor();
    });

    /** Types, and tells how quick it was. */
    const typeAll = async (): Promise<{ said: string; isQuick: boolean }> => {
      await page.getByRole('textbox', { name: 'Description' }).fill('');
      // What is loaded with the first keys is loaded now.
      await page.keyboard.type('Warm. ', { delay: 100 });
      await startMeasuring(page);
      const words = 'the quick brown fox jumps over the lazy dog and ';
      await page.keyboard.type(words.repeat(11).slice(0, KEYSTROKES), {
        delay: 60,
      });
      const { delays, longTasks } = await stopMeasuring(page);
      await preview(page)
        .getByRole('region', { name: /mount\.yaml$/ })
        .getByText('Warm. the quick brown fox')
        .waitFor();
      assert.ok(delays.length >= KEYSTROKES * 0.98, 'each key is followed');

      const sorted = [...delays].sort((a, b) => a - b);
      const at = (share: number) =>
        sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
      const [median, p95, longest] = [0.5, 0.95, 1].map(share =>
        at(share).toFixed(1),
      );
      return {
        said: `${delays.length} changes after ${KEYSTROKES} keys: median ${median} ms, p95 ${p95} ms, longest ${longest} ms; ${longTasks.length} long tasks`,
        isQuick: at(0.95) <= WITHIN_MS && longTasks.length === 0,
      };
    };

    const rounds: Awaited<ReturnType<typeof typeAll>>[] = [];
    while (rounds.length < ROUNDS && !rounds.some(({ isQuick }) => isQuick)) {
      await step(`typed-${rounds.length + 1}`, async () => {
        rounds.push(await typeAll());
      });
      note(rounds[rounds.length - 1].said);
    }
    assert.ok(
      rounds.some(({ isQuick }) => isQuick),
      `no round is within ${WITHIN_MS} ms and without a long task: ${rounds
        .map(({ said }) => said)
        .join('; ')}`,
    );
  },
  // A development build would falsify what is measured.
  '--production',
);

interface Measuring {
  s3MountsMeasured: Measured & { stop(): void };
}

async function startMeasuring(page: Page) {
  const region = await preview(page).elementHandle();
  await page.evaluate(root => {
    const measured: Measured = { delays: [], longTasks: [] };
    const stopped = new AbortController();
    let pressedAt: number | undefined;
    document.addEventListener(
      'keydown',
      () => {
        pressedAt = performance.now();
      },
      { capture: true, signal: stopped.signal },
    );
    const mutations = new MutationObserver(() => {
      if (pressedAt !== undefined) {
        measured.delays.push(performance.now() - pressedAt);
        pressedAt = undefined;
      }
    });
    mutations.observe(root!, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    const tasks = new PerformanceObserver(list => {
      measured.longTasks.push(
        ...list.getEntries().map(({ duration }) => duration),
      );
    });
    tasks.observe({ entryTypes: ['longtask'] });
    (window as unknown as Measuring).s3MountsMeasured = {
      ...measured,
      stop() {
        stopped.abort();
        mutations.disconnect();
        tasks.disconnect();
      },
    };
  }, region);
}

async function stopMeasuring(page: Page): Promise<Measured> {
  return page.evaluate(() => {
    const { stop, delays, longTasks } = (window as unknown as Measuring)
      .s3MountsMeasured;
    stop();
    return { delays, longTasks };
  });
}
