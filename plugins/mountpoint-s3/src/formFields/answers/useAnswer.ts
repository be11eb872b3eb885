import { useApi } from '@backstage/frontend-plugin-api';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import useInterval from 'react-use/esm/useInterval';
import type { MountpointS3Api } from '../../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';
import type { Loadable } from '../../components/Loaded/Loaded';
import { Answer, Answers } from './Answers';
import { isRefusal } from './isRefusal';

/** Something that the backend can be asked. */
export interface Question<T> {
  /** Tells it from every other question. */
  readonly key: string;
  /** After how many milliseconds it is worth asking anew, if sooner than usual. */
  readonly freshMs?: number;
  /**
   * After how many milliseconds it is asked anew for who looks at the answer, or
   * at a failure, all the time; as soon as that is old, if absent.
   */
  readonly againMs?: number;
  /** Whether its answers are so large that only a few of them are kept. */
  readonly isLarge?: boolean;
  readonly ask: (api: MountpointS3Api) => Promise<T>;
}

/** How often to look whether an answer that is shown has grown old. */
const LOOK_EVERY_MS = 5_000;

/** How many large answers are kept: a form shows one at a time. */
const MOST_LARGE = 5;

const usualAnswers = new WeakMap<MountpointS3Api, Answers>();
const largeAnswers = new WeakMap<MountpointS3Api, Answers>();

/** The answers of one backend. */
export function answersOf(api: MountpointS3Api, isLarge = false): Answers {
  const answersByApi = isLarge ? largeAnswers : usualAnswers;
  const answers =
    answersByApi.get(api) ??
    new Answers({ most: isLarge ? MOST_LARGE : undefined });
  answersByApi.set(api, answers);
  return answers;
}

const NOTHING: Answer<never> = {};

/**
 * Asks the backend, and asks again when the answer has grown old while
 * somebody looks at it, or when they come back to it. The old answer stays until
 * the new one is there. Who was refused is not refused over and over.
 *
 * @param question - the same object as long as it is the same question;
 * `undefined` for none
 */
export function useAnswer<T>(question: Question<T> | undefined): Loadable<T> {
  const api = useApi(mountpointS3ApiRef);
  const answers = answersOf(api, question?.isLarge);
  const answer = useSyncExternalStore(
    useCallback(listener => answers.subscribe(listener), [answers]),
    () => (question ? answers.get<T>(question.key) : NOTHING),
  );
  const ask = useCallback(
    (options?: Parameters<Answers['ask']>[2]) => {
      if (question) {
        answers.ask(question.key, () => question.ask(api), {
          freshMs: question.freshMs,
          ...options,
        });
      }
    },
    [answers, api, question],
  );
  // Whether it was asked for since it is on view, and not on a page before.
  const isOwn = useRef(false);
  const come = useCallback(() => {
    ask();
    isOwn.current = question !== undefined && answers.isPending(question.key);
  }, [ask, answers, question]);
  // Before anything is painted: an old answer isn't shown as the newest.
  useLayoutEffect(come, [come]);
  useInterval(
    () => {
      const { key = '', againMs } = question ?? {};
      if (!isOnView() || isRefusal(answers.get(key).error)) {
        return;
      }
      if (isOwn.current && againMs) {
        ask({ freshMs: againMs, failedMs: againMs });
      } else {
        come();
      }
    },
    question ? LOOK_EVERY_MS : null,
  );
  useEffect(() => {
    const comeBack = () => {
      if (isOnView()) {
        come();
      }
    };
    window.addEventListener('focus', comeBack);
    document.addEventListener('visibilitychange', comeBack);
    return () => {
      window.removeEventListener('focus', comeBack);
      document.removeEventListener('visibilitychange', comeBack);
    };
  }, [come]);
  return useMemo(
    () => ({ ...answer, retry: () => ask({ force: true }) }),
    [answer, ask],
  );
}

/**
 * Whether an answer that is shown may be outdated, because it was too old and a
 * newer one is on its way.
 *
 * @param question - as given to {@link useAnswer} before
 */
export function useIsPending(question: Question<any> | undefined): boolean {
  const answers = answersOf(useApi(mountpointS3ApiRef), question?.isLarge);
  const isPending = useSyncExternalStore(
    useCallback(listener => answers.subscribe(listener), [answers]),
    () => question !== undefined && answers.isPending(question.key),
  );
  // Whether it is fresh is known once it was asked for.
  const [asked, setAsked] = useState<typeof question>();
  useLayoutEffect(() => setAsked(question), [question]);
  return isPending || asked !== question;
}

function isOnView(): boolean {
  return document.visibilityState === 'visible';
}
