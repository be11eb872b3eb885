import { kustomization } from '../manifests/kustomization';
import { difference } from './difference';
import { readData } from './readData';

const EMPTY = kustomization([]);
const EMPTY_DATA = readData(EMPTY);

/**
 * Whether a kustomization applies nothing any more, which is the first step of
 * a removal.
 *
 * @public
 */
export function isEmptied(text: string | undefined): boolean {
  if (text === undefined || text === EMPTY) {
    return text === EMPTY;
  }
  const content = readData(text);
  return (
    content.reason === undefined &&
    EMPTY_DATA.reason === undefined &&
    difference(EMPTY_DATA.data, content.data) === undefined
  );
}
