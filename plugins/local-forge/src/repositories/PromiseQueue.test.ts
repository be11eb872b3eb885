import { setTimeout as sleep } from 'node:timers/promises';
import { PromiseQueue } from './PromiseQueue';

describe('PromiseQueue', () => {
  it('runs one task at a time, in order, also after a failure', async () => {
    const queue = new PromiseQueue();
    const events: string[] = [];
    const task = (name: string, ms: number) => async () => {
      events.push(`${name} starts`);
      await sleep(ms);
      events.push(`${name} ends`);
      if (name === 'b') {
        throw new Error('b failed');
      }
      return name;
    };
    const results = await Promise.allSettled([
      queue.run(task('a', 20)),
      queue.run(task('b', 1)),
      queue.run(task('c', 1)),
    ]);
    expect(results.map(result => result.status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    expect(events).toEqual(
      ['a', 'b', 'c'].flatMap(name => [`${name} starts`, `${name} ends`]),
    );
  });
});
