import { setTimeout as pause } from 'node:timers/promises';
import { Remembered } from './Remembered';

describe('Remembered', () => {
  it('asks once for everybody who comes meanwhile', async () => {
    const ask = jest.fn(async () => {
      await pause(50);
      return 'answer';
    });
    const remembered = new Remembered(ask, 0);
    expect(await Promise.all([remembered.get(), remembered.get()])).toEqual([
      'answer',
      'answer',
    ]);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('counts its time from the answer, not from the question', async () => {
    const ask = jest.fn(async () => pause(100));
    const remembered = new Remembered(ask, 60_000);
    expect(remembered.isFresh).toBe(false);
    const asked = remembered.get();
    expect(remembered.isFresh).toBe(true);
    await asked;
    await remembered.get();
    expect(remembered.isFresh).toBe(true);
    expect(ask).toHaveBeenCalledTimes(1);
  });

  it('asks anew after its time', async () => {
    let count = 0;
    const remembered = new Remembered(async () => (count += 1), 20);
    expect(await remembered.get()).toBe(1);
    await pause(40);
    expect(remembered.isFresh).toBe(false);
    expect(await remembered.get()).toBe(2);
  });

  it('keeps a failure as it keeps an answer, and no longer', async () => {
    const ask = jest
      .fn<Promise<string>, []>()
      .mockRejectedValueOnce(new Error('away'))
      .mockResolvedValue('back');
    const remembered = new Remembered(ask, 50);
    await expect(remembered.get()).rejects.toThrow('away');
    await expect(remembered.get()).rejects.toThrow('away');
    expect(ask).toHaveBeenCalledTimes(1);
    await pause(80);
    expect(await remembered.get()).toBe('back');
  });
});
