import { ForgeCalls } from '../http/ForgeCalls';
import { ForgeAccess } from './ForgeAccess';

/** What every adapter is made from. */
export interface ForgeOptions {
  /** The integration's host, such as `github.com` or `git.example.com:3000`. */
  host: string;
  /** The user, organization or group path, such as `acme` or `acme/platform`. */
  owner: string;
  /** The repository's, or project's, name. */
  repo: string;
  /** Root of the forge's pages, without a slash at the end. */
  webUrl: string;
  /** Root of the forge's REST API, without a slash at the end. */
  apiUrl: string;
  access: ForgeAccess;
  /** How calls are sent: with timeouts, waits for rate limits, and retries. */
  calls: ForgeCalls;
}
