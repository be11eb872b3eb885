/** The language that a file of a plan is highlighted as. */
export type Language = 'hcl' | 'json' | 'markdown' | 'yaml';

const LANGUAGES: Record<string, Language> = {
  tf: 'hcl',
  json: 'json',
  md: 'markdown',
  yaml: 'yaml',
  yml: 'yaml',
};

/** The language of a file, by its name; `undefined` for plain text. */
export function languageOf(path: string): Language | undefined {
  return LANGUAGES[path.slice(path.lastIndexOf('.') + 1)];
}
