import { Answers } from './Answers';

describe('Answers', () => {
  let time = 0;
  let answers: Answers;

  beforeEach(() => {
    time = 0;
    answers = new Answers({ now: () => time });
  });

  it('asks once for what several ask for at the same time', async () => {
    const load = jest.fn(async () => 'answer');

    await Promise.all([answers.ask('q', load), answers.ask('q', load)]);

    expect(load).toHaveBeenCalledTimes(1);
    expect(answers.get('q')).toEqual({ value: 'answer' });
  });

  it('asks again when the answer is old, and shows the old one until then', async () => {
    await answers.ask('q', async () => 'old');
    time = 29_999;
    await answers.ask('q', async () => 'too early');
    expect(answers.get('q')).toEqual({ value: 'old' });

    time = 30_000;
    let answer: (value: string) => void = () => {};
    const asked = answers.ask(
      'q',
      () => new Promise<string>(resolve => (answer = resolve)),
    );
    expect(answers.get('q')).toEqual({ value: 'old' });
    answer('new');
    await asked;
    expect(answers.get('q')).toEqual({ value: 'new' });
  });

  it('keeps an answer when a later question fails, and tries again sooner', async () => {
    await answers.ask('q', async () => 'old');
    time = 30_000;
    await answers.ask('q', async () => {
      throw new Error('away');
    });
    expect(answers.get('q')).toEqual({
      value: 'old',
      error: expect.objectContaining({ message: 'away' }),
    });

    time = 40_000;
    await answers.ask('q', async () => 'new');
    expect(answers.get('q')).toEqual({ value: 'new' });
  });

  it('asks at once when it is told to', async () => {
    await answers.ask('q', async () => 'old');
    await answers.ask('q', async () => 'new', { force: true });
    expect(answers.get('q')).toEqual({ value: 'new' });
  });

  it('tells who listens, until they stop', async () => {
    const listener = jest.fn();
    const stop = answers.subscribe(listener);
    const asked = answers.ask('q', async () => 1);
    expect(listener).toHaveBeenCalledTimes(1);
    await asked;
    expect(listener).toHaveBeenCalledTimes(2);
    stop();
    await answers.ask('other', async () => 1);
    expect(listener).toHaveBeenCalledTimes(2);
  });

  it('says whether an answer is on its way', async () => {
    const pending: boolean[] = [];
    answers.subscribe(() => pending.push(answers.isPending('q')));
    expect(answers.isPending('q')).toBe(false);
    await answers.ask('q', async () => 'old');
    time = 30_000;
    await answers.ask('q', async () => {
      throw new Error('away');
    });
    expect(pending).toEqual([true, false, true, false]);
  });

  it('keeps as many as it is told to', async () => {
    const few = new Answers({ most: 2 });
    for (const question of ['a', 'b', 'c']) {
      await few.ask(question, async () => question);
    }
    expect(few.get('a')).toEqual({});
    expect(few.get('b')).toEqual({ value: 'b' });
  });

  it('forgets what nobody has asked for long', async () => {
    for (let index = 0; index <= 100; index++) {
      await answers.ask(`q${index}`, async () => index);
    }
    expect(answers.get('q0')).toEqual({});
    expect(answers.get('q1')).toEqual({ value: 1 });
  });
});
