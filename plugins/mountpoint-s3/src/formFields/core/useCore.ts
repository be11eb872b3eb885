import useAsyncRetry from 'react-use/esm/useAsyncRetry';
import type { Loadable } from '../../components/Loaded/Loaded';
import { type Core, loadCore, loadedCore } from './loadCore';

/** The core, loaded when the first field is shown: before the first key. */
export function useCore(): Loadable<Core> {
  const { value, error, retry } = useAsyncRetry(loadCore, []);
  return { value: value ?? loadedCore(), error, retry };
}
