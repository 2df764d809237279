/** Names of template variables in texts and values of a document. */
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';

const tag = /\{\{\{?\s*[#^/&]?\s*([^{}\s!>][^{}]*?)\s*\}?\}\}/g;
const placeholder = /\{\{\{?\s*&?\s*([^{}]+?)\s*\}?\}\}|\{\s*([^{}]+?)\s*\}/g;

/** Names of all `{{x}}` in the texts of a value, each once. */
export function templateWords(value: JsonValue | undefined): readonly string[] {
  const words = new Set<string>();
  collect(value, words);
  return [...words];
}

/** Names of `{{x}}` and `{x}` in a path or base URI, each once. */
export function pathWords(path: string): readonly string[] {
  return [...new Set([...path.matchAll(placeholder)].map((match) => match[1] ?? match[2] ?? ''))];
}

function collect(value: JsonValue | undefined, words: Set<string>): void {
  if (typeof value === 'string') for (const match of value.matchAll(tag)) words.add(match[1] ?? '');
  else if (isJsonList(value)) for (const item of value) collect(item, words);
  else if (isJsonObject(value)) for (const item of Object.values(value)) collect(item, words);
}

/** `account-id`, `account_id` and `accountId` are one name (docs/spec/versions.md 4.2 row 8). */
export function foldedName(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
}
