import { RepositoryStore } from './repositories/RepositoryStore';

/** The one user of the forge: whoever calls is this person. */
export interface ForgeUser {
  login: string;
  name: string;
  email: string;
}

/** Where the forge says what it does. */
export interface ForgeLogger {
  info(message: string): void;
}

/** What every request handler needs. */
export interface ForgeContext {
  store: RepositoryStore;
  user: ForgeUser;
  /** The root of all pages, such as `http://localhost:7090`. */
  url: string;
  logger: ForgeLogger;
  /** In bytes: larger ones are refused. */
  maxRequestSize: number;
}
