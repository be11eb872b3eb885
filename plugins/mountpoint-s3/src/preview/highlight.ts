import { refractor } from 'refractor/core';
import hcl from 'refractor/hcl';
import json from 'refractor/json';
import markdown from 'refractor/markdown';
import yaml from 'refractor/yaml';
import type { Language } from './languageOf';

[hcl, json, markdown, yaml].forEach(language => refractor.register(language));

/** A piece of highlighted code: text, or text of one kind. */
export type CodePiece = ReturnType<typeof refractor.highlight>['children'][0];

/** Takes code apart into pieces of one kind each. */
export function highlight(code: string, language: Language): CodePiece[] {
  return refractor.highlight(code, language).children;
}
