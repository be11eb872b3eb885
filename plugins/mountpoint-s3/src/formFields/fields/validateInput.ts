import type { CustomFieldValidator } from '@backstage/plugin-scaffolder-react';
import type { MountInput } from '@s3-mounts/backstage-plugin-mountpoint-s3-common';
import {
  type ApiHolder,
  translationApiRef,
} from '@backstage/frontend-plugin-api';
import { mountpointS3ApiRef } from '../../api/mountpointS3ApiRef';
import { mountpointS3TranslationRef } from '../../translation/translationRef';
import { ALLOWED } from '../answers/questions';
import { answersOf } from '../answers/useAnswer';
import { loadCore } from '../core/loadCore';
import {
  isLeft,
  type LimitedInput,
  valuesLeft,
} from '../guardrails/valuesLeft';
import { fieldProblem } from '../shared/fieldProblem';
import type { FormValues } from '../shared/FormValues';

/**
 * Checks a field before the next page of the form: by the core, and by what the
 * operator leaves of its input for this user, as far as that is known.
 */
export function validateInput(
  input: MountInput,
  limited?: LimitedInput,
): CustomFieldValidator<any, any> {
  return async (value, field, { apiHolder, formData }) => {
    const core = await loadCore();
    const problem = fieldProblem(core, input, value);
    if (problem) {
      field.addError(problem);
      return;
    }
    const allowed = limited && (await askAllowed(apiHolder));
    if (!limited || !allowed || typeof value !== 'string') {
      return;
    }
    const left = valuesLeft(core, allowed, formData as FormValues, limited);
    if (value !== '' && !isLeft(core, left, limited, value)) {
      field.addError(notAllowed(apiHolder, value));
    }
  };
}

async function askAllowed(apis: ApiHolder) {
  const api = apis.get(mountpointS3ApiRef);
  // What the guardrails refuse is refused by the action, too.
  return (
    api && (await answersOf(api).ask(ALLOWED.key, () => ALLOWED.ask(api))).value
  );
}

function notAllowed(apis: ApiHolder, value: string): string {
  const translation = apis
    .get(translationApiRef)
    ?.getTranslation(mountpointS3TranslationRef);
  return translation?.ready
    ? translation.t('form.notAllowed', { value })
    : value;
}
