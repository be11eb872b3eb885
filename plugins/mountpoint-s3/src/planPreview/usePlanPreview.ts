import type {
  PlanPreview,
  PlanPurpose,
} from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import { useEffect, useMemo, useState } from 'react';
import useDebounce from 'react-use/esm/useDebounce';
import { planQuestion } from '../formFields/answers/questions';
import { useAnswer } from '../formFields/answers/useAnswer';
import type { FormValues } from '../formFields/shared/FormValues';
import { missingInputs, planInputs } from './planInputs';

/** Who types a name would have each of its letters planned. */
const PAUSE_MS = 400;

/** What is known of what a form comes to. */
export interface PlanState {
  /** What the form is for. */
  readonly purpose: PlanPurpose;
  /** The inputs that are still to be given; without them nothing is planned. */
  readonly missing: readonly string[];
  /** The last plan that came, even if the form says something else by now. */
  readonly plan?: PlanPreview;
  /** Whether a newer one is on its way. */
  readonly isUpdating: boolean;
  /** Why there is none, or no newer one. */
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
  const inputs = JSON.stringify(planInputs(purpose, values));
  const question = useMemo(
    () => (isComplete ? planQuestion(purpose, inputs) : undefined),
    [isComplete, purpose, inputs],
  );
  // The first one at once: on another page of the form it is known already.
  const [asked, setAsked] = useState(question);
  useDebounce(() => setAsked(question), PAUSE_MS, [question]);
  // An answer belongs to its question, so an older one can't come in between.
  const answer = useAnswer(asked);
  const [last, setLast] = useState<PlanPreview>();
  const { value, error } = answer;
  useEffect(() => {
    if (value) {
      setLast(value);
    }
  }, [value]);

  if (!isComplete) {
    return { purpose, missing, isUpdating: false };
  }
  if (asked !== question || (!value && !error)) {
    return { purpose, missing, plan: value ?? last, isUpdating: true };
  }
  return {
    purpose,
    missing,
    plan: value,
    isUpdating: false,
    error,
    retry: answer.retry,
  };
}
