/** A token for one repository, and where it comes from. @public */
export interface ForgeAccess {
  /** The token itself. Never part of a message. */
  token: string;
  /** Which of the forge's kinds of token it is, where the calls differ. */
  kind: 'token' | 'oauth' | 'basic';
  /** For `basic`: the user that the token, or password, belongs to. */
  username?: string;
  /**
   * How messages name it, such as "the token of integrations.github for
   * github.com". Never its value.
   */
  origin: string;
}
