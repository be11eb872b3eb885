import { useMemo } from 'react';
import { useCore } from '../core/useCore';
import { useAllowed } from '../guardrails/useAllowed';
import {
  isLeft,
  type LimitedInput,
  valuesLeft,
} from '../guardrails/valuesLeft';
import type { FormValues } from './FormValues';

/** What the operator's guardrails leave of an input for this user. */
export interface FieldLimits {
  /** Values that can be chosen as they are. */
  readonly names: string[];
  /** Descriptions of others. */
  readonly patterns: string[];
  /** Whether a value is among them. */
  readonly allows: (value: string) => boolean;
}

/** @returns `undefined` if everything is allowed, or as long as nothing is known */
export function useFieldLimits(
  values: FormValues,
  input: LimitedInput,
): FieldLimits | undefined {
  const core = useCore().value;
  const allowed = useAllowed().value;
  return useMemo(() => {
    const left = core && allowed && valuesLeft(core, allowed, values, input);
    return (
      left && {
        names: left.filter(value => !isPattern(value)),
        patterns: left.filter(isPattern),
        allows: (value: string) => isLeft(core, left, input, value),
      }
    );
  }, [core, allowed, values, input]);
}

function isPattern(value: string) {
  return value.includes('*');
}
