import type {
  PlanPreview,
  PlanPurpose,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useEffect, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { planQuestion } from '../formFields/answers/questions';
import { isRefusal } from '../formFields/answers/isRefusal';
import { useAnswer, useIsPending } from '../formFields/answers/useAnswer';
import type { FormValues } from '../formFields/shared/FormValues';
import { missingInputs, planInputs, planTarget } from './planInputs';

/** Who types a name would have each of its letters planned. */
const PAUSE_MS = 400;

/** What is known of what a form comes to. */
export interface PlanState {
  /** What the form is for. */
  readonly purpose: PlanPurpose;
  /** The inputs that are still to be given; without them nothing is planned. */
  readonly missing: readonly string[];
  /**
   * The last plan of this mount or cluster, even if the form says something else
   * by now, or a newer one could not be had.
   */
  readonly plan?: PlanPreview;
  /** Whether a newer one is on its way. */
  readonly isUpdating: boolean;
  /** Why there is none, or no newer one, even while it is asked for once more. */
  readonly error?: Error;
  /** Asks once more. */
  readonly retry?: () => void;
}

/** Has the server plan what a form says, once who types has paused. */
export function usePlanPreview(
  purpose: PlanPurpose,
  values: FormValues,
): PlanState {
  const missing = missingInputs(purpose, values);
  const isComplete = missing.length === 0;
  const target = planTarget(purpose, values);
  const inputs = JSON.stringify(planInputs(purpose, values));
  const request = useMemo(
    () =>
      isComplete
        ? { target, question: planQuestion(purpose, inputs) }
        : undefined,
    [isComplete, target, purpose, inputs],
  );
  // The first one at once: on another page of the form it is known already.
  const [asked, setAsked] = useState(request);
  useDebounce(() => setAsked(request), PAUSE_MS, [request]);
  // An answer belongs to its question, so an older one can't come in between.
  const { error, retry, ...answer } = useAnswer(asked?.question);
  const isPending = useIsPending(asked?.question);
  // What is refused by now was planned of what isn't there any more.
  const value = isRefusal(error) ? undefined : answer.value;
  const answered = useMemo(
    () => value && asked && { target: asked.target, plan: value },
    [value, asked],
  );
  const [last, setLast] = useState<typeof answered>();
  useEffect(() => {
    if (answered || isRefusal(error)) {
      setLast(answered);
    }
  }, [answered, error]);

  if (!isComplete) {
    return { purpose, missing, isUpdating: false };
  }
  const latest = answered ?? last;
  const plan = latest?.target === target ? latest.plan : undefined;
  if (asked !== request) {
    return { purpose, missing, plan, isUpdating: true };
  }
  return {
    purpose,
    missing,
    plan: error ? value : plan,
    isUpdating: isPending || (!value && !error),
    error,
    retry,
  };
}
