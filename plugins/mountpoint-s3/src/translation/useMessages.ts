import {
  type TranslationFunction,
  useTranslationRef,
} from '@backstage/frontend-plugin-api';
import { mountpointS3TranslationRef } from './translationRef';

/** Gives a text of S3 Mounts' pages in the user's language. */
export type Messages = TranslationFunction<
  (typeof mountpointS3TranslationRef)['T']
>;

/** The texts of S3 Mounts' pages in the user's language: `t('mount.title')`. */
export function useMessages(): Messages {
  return useTranslationRef(mountpointS3TranslationRef).t;
}
