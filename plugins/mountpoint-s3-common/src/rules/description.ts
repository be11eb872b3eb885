/**
 * A description: one paragraph of text, which is carried literally into YAML
 * and Markdown.
 */
export function checkDescription(value: string): string | undefined {
  if ([...value].length > 1000) {
    return `has ${[...value].length} characters: allowed are 1,000`;
  }
  if (/[\r\n\u0085\u2028\u2029]/.test(value)) {
    return 'has line breaks: allowed is one paragraph, so write spaces in their place';
  }
  // Control and bidirectional formatting characters can make a reviewer read
  // another text than the one that is there (CVE-2021-42574).
  if (
    /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u.test(value)
  ) {
    return 'holds control characters: allowed is text that can be seen';
  }
  return undefined;
}
