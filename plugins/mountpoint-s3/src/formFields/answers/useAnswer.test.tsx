import { TestApiProvider } from '@backstage/frontend-test-utils';
import { act, renderHook } from '@testing-library/react';
import type { PropsWithChildren } from 'react';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';
import { exampleApi } from '../__testUtils__/examples';
import { planQuestion } from './questions';
import { type Question, useAnswer, useIsPending } from './useAnswer';

/** A refusal or a failure, as the client throws it. */
function failed(statusCode: number) {
  return Object.assign(new Error('failed'), { statusCode });
}

function renderUsual(
  options: Partial<Question<string>> & { ask: () => Promise<string> },
) {
  const question: Question<string> = { key: 'q', ...options };
  return renderQuestion(question, exampleApi());
}

function renderQuestion<T>(
  question: Question<T>,
  api: ReturnType<typeof exampleApi>,
) {
  return renderHook(
    () => ({
      ...useAnswer(question),
      isPending: useIsPending(question),
    }),
    {
      wrapper: ({ children }: PropsWithChildren<{}>) => (
        <TestApiProvider apis={[[mountpointS3ApiRef, api]]}>
          {children}
        </TestApiProvider>
      ),
    },
  );
}

async function pass(seconds: number) {
  await act(() => jest.advanceTimersByTimeAsync(seconds * 1_000));
}

async function comeBack() {
  act(() => {
    window.dispatchEvent(new Event('focus'));
  });
  await pass(0);
}

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

it('asks again by itself for what has grown old', async () => {
  const load = jest.fn(async () => 'answer');
  const { result } = renderUsual({ ask: load });
  await pass(0);
  expect(result.current).toMatchObject({ value: 'answer', isPending: false });
  await pass(36);
  expect(load).toHaveBeenCalledTimes(2);
});

it.each([
  [403, 1],
  [404, 1],
  [500, 3],
  [429, 3],
])(
  'is told %s no more than %s times in half a minute',
  async (status, times) => {
    const load = jest.fn(async () => {
      throw failed(status);
    });
    renderUsual({ ask: load });
    await pass(29);
    expect(load).toHaveBeenCalledTimes(times);
  },
);

it('asks again when somebody comes back, even if it was refused', async () => {
  const load = jest.fn(async () => 'answer').mockRejectedValueOnce(failed(404));
  const { result } = renderUsual({ ask: load });
  await pass(20);
  expect(result.current.error).toBeDefined();

  await comeBack();

  expect(result.current).toMatchObject({ value: 'answer' });
  await comeBack();
  expect(load).toHaveBeenCalledTimes(2);
});

it('says of an old answer that a newer one is on its way', async () => {
  const api = exampleApi();
  const load = jest.fn(async () => 'old');
  const first = renderQuestion({ key: 'q', ask: load }, api);
  await pass(0);
  first.unmount();
  let answer: (value: string) => void = () => {};
  const newer = () => new Promise<string>(resolve => (answer = resolve));

  const fresh = renderQuestion({ key: 'q', ask: newer }, api);
  expect(fresh.result.current).toMatchObject({
    value: 'old',
    isPending: false,
  });
  fresh.unmount();

  await pass(31);
  const { result } = renderQuestion({ key: 'q', ask: newer }, api);
  expect(result.current).toMatchObject({ value: 'old', isPending: true });
  await act(async () => answer('new'));
  expect(result.current).toMatchObject({ value: 'new', isPending: false });
});

it('plans the same form at most once a minute', async () => {
  const getPlan = jest.fn(async () => ({ files: [] } as any));
  renderQuestion(planQuestion('remove', '{}'), exampleApi({ getPlan }));
  await pass(59);
  expect(getPlan).toHaveBeenCalledTimes(1);
  await pass(2);
  expect(getPlan).toHaveBeenCalledTimes(2);
});

it('plans a form anew as soon as the plan of another page is old', async () => {
  const getPlan = jest.fn(async () => ({ files: [] } as any));
  const api = exampleApi({ getPlan });
  const question = planQuestion('remove', '{}');
  const page = renderQuestion(question, api);
  await pass(10);
  page.unmount();
  renderQuestion(question, api);
  await pass(4);
  expect(getPlan).toHaveBeenCalledTimes(1);
  await pass(6);
  expect(getPlan).toHaveBeenCalledTimes(2);
  await pass(50);
  expect(getPlan).toHaveBeenCalledTimes(2);
});

it('plans what failed at most once a minute', async () => {
  const getPlan = jest.fn(async () => {
    throw failed(503);
  });
  renderQuestion(planQuestion('remove', '{}'), exampleApi({ getPlan }));
  await pass(59);
  expect(getPlan).toHaveBeenCalledTimes(1);
  await pass(2);
  expect(getPlan).toHaveBeenCalledTimes(2);
});

it('keeps a few plans only', async () => {
  const getPlan = jest.fn(async () => ({ files: [] } as any));
  const api = exampleApi({ getPlan });
  const plan = async (name: number) => {
    const { unmount } = renderQuestion(
      planQuestion('remove', `{"name": ${name}}`),
      api,
    );
    await pass(0);
    unmount();
  };
  for (const name of [1, 2, 3, 4, 5, 6, 2]) {
    await plan(name);
  }
  expect(getPlan).toHaveBeenCalledTimes(6);
  await plan(1);
  expect(getPlan).toHaveBeenCalledTimes(7);
});
