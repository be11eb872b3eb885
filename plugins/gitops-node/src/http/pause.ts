import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, unless the task is cancelled: then it throws the signal's reason. */
export async function pause(
  milliseconds: number,
  signal?: AbortSignal,
): Promise<void> {
  try {
    await sleep(milliseconds, undefined, { signal });
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}
