/** How large what a client is listed is: in bytes and, roughly, in tokens of a model. */
import type { McpListings } from '../../exposes/exposer.ts';
import { stringifyJson } from '../../json/json-text.ts';
import { type JsonObject, type JsonValue, member } from '../../json/json-value.ts';

/** The rule of the estimate, as it is printed. Tokenizers differ; English and JSON come to three to five bytes a token. */
export const tokenRule = 'estimated as one token for 4 bytes of JSON';

const bytesPerToken = 4;

/** One listed thing. */
export interface EntrySize {
  /** Of a resource its URI, else its name. */
  readonly name: string;
  /** UTF-8 bytes of its compact JSON. */
  readonly bytes: number;
  readonly tokens: number;
}

/** One list. */
export interface ListSize {
  readonly list: keyof McpListings;
  readonly entries: readonly EntrySize[];
  readonly bytes: number;
  readonly tokens: number;
}

/** Sizes of the lists that have entries, largest entry of each first. */
export function sizesOf(listings: McpListings): readonly ListSize[] {
  const lists = (['tools', 'resources', 'resourceTemplates', 'prompts'] as const).map((list) =>
    listSize(list, listings[list]),
  );
  return lists.filter(({ entries }) => entries.length > 0);
}

function listSize(list: ListSize['list'], entries: readonly JsonObject[]): ListSize {
  const sized = entries.map((entry) => {
    const bytes = Buffer.byteLength(stringifyJson(entry));
    return { name: nameOf(entry), bytes, tokens: tokensOf(bytes) };
  });
  const bytes = sized.reduce((sum, entry) => sum + entry.bytes, 0);
  return { list, entries: sized.toSorted((a, b) => b.bytes - a.bytes), bytes, tokens: tokensOf(bytes) };
}

function nameOf(entry: JsonObject): string {
  const name = member(entry, 'uri') ?? member(entry, 'uriTemplate') ?? member(entry, 'name');
  return typeof name === 'string' ? name : '(no name)';
}

function tokensOf(bytes: number): number {
  return Math.ceil(bytes / bytesPerToken);
}

const words: Readonly<Record<ListSize['list'], string>> = {
  tools: 'tools',
  resources: 'resources',
  resourceTemplates: 'resource templates',
  prompts: 'prompts',
};

/** Lines for people, without control characters of a foreign server. */
export function textOfSizes(sizes: readonly ListSize[]): string {
  if (sizes.length === 0) return '  nothing is listed\n';
  const lines = sizes.flatMap(({ list, entries, bytes, tokens }) => [
    `  ${words[list]} (${entries.length}): ${sizeText(bytes, tokens)}\n`,
    ...entries.map((entry) => `    ${printable(entry.name)}  ${sizeText(entry.bytes, entry.tokens)}\n`),
  ]);
  const bytes = sizes.reduce((sum, list) => sum + list.bytes, 0);
  return `${lines.join('')}  in all ${sizeText(bytes, tokensOf(bytes))} (${tokenRule})\n`;
}

function sizeText(bytes: number, tokens: number): string {
  return `${bytes} bytes, about ${tokens} tokens`;
}

/** For `--json`: `{"tools":{"count","bytes","tokens","entries":[{"name","bytes","tokens"}]},…,"tokenRule"}`. */
export function jsonOfSizes(sizes: readonly ListSize[]): JsonValue {
  const lists = sizes.map(({ list, entries, bytes, tokens }): [string, JsonValue] => [
    list,
    { count: entries.length, bytes, tokens, entries: entries.map((entry) => ({ ...entry })) },
  ]);
  return { ...Object.fromEntries(lists), tokenRule };
}

/** A text of a server that is not trusted, on one line and without control characters. */
export function printable(text: string): string {
  return text.replace(/\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu, '\uFFFD');
}
