import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import useInterval from 'react-use/esm/useInterval';
import type { MountpointS3Api } from '../../api/MountpointS3Api';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';
import type { Loadable } from '../../components/Loaded/Loaded';
import { Answer, Answers } from './Answers';

/** Something that the backend can be asked. */
export interface Question<T> {
  /** Tells it from every other question. */
  readonly key: string;
  /** After how many milliseconds it is worth asking anew, if sooner than usual. */
  readonly freshMs?: number;
  readonly ask: (api: MountpointS3Api) => Promise<T>;
}

/** How often to look whether an answer that is shown has grown old. */
const LOOK_EVERY_MS = 5_000;

const answersByApi = new WeakMap<MountpointS3Api, Answers>();

/** The answers of one backend. */
export function answersOf(api: MountpointS3Api): Answers {
  const answers = answersByApi.get(api) ?? new Answers();
  answersByApi.set(api, answers);
  return answers;
}

const NOTHING: Answer<never> = {};

/**
 * Asks the backend, and asks again when the answer has grown old while
 * somebody looks at it. The old answer stays until the new one is there.
 *
 * @param question - the same object as long as it is the same question;
 * `undefined` for none
 */
export function useAnswer<T>(question: Question<T> | undefined): Loadable<T> {
  const api = useApi(mountpointS3ApiRef);
  const answers = answersOf(api);
  const answer = useSyncExternalStore(
    useCallback(listener => answers.subscribe(listener), [answers]),
    () => (question ? answers.get<T>(question.key) : NOTHING),
  );
  const ask = useCallback(
    (force: boolean) => {
      if (question) {
        answers.ask(question.key, () => question.ask(api), {
          force,
          freshMs: question.freshMs,
        });
      }
    },
    [answers, api, question],
  );
  useEffect(() => ask(false), [ask]);
  useInterval(
    () => {
      if (document.visibilityState === 'visible') {
        ask(false);
      }
    },
    question ? LOOK_EVERY_MS : null,
  );
  return useMemo(() => ({ ...answer, retry: () => ask(true) }), [answer, ask]);
}
