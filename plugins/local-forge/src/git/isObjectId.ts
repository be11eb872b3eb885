/** Whether a text is a complete SHA-1 object id. */
export function isObjectId(text: unknown): text is string {
  return typeof text === 'string' && /^[0-9a-f]{40}$/.test(text);
}
