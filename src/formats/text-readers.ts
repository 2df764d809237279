/** Parsers of text formats by name, so that another thread can be told which to use. */
import type { JsonValue } from '../json/json-value.ts';

/**
 * Reads a text. `detail` is what the format is told beside it: a separator, a CSS selector or a heading; else empty.
 * @throws DecodeError for a text that is not of the format
 */
export type TextReader = (text: string, detail: string) => JsonValue;

/** Name of a parser. */
export type TextReaderName = 'csv' | 'html' | 'markdown' | 'xml' | 'yaml';

/** Each parser is a module that is loaded on first use. */
export const textReaders: Readonly<Record<TextReaderName, () => Promise<TextReader>>> = {
  csv: async () => (await import('./csv-rows.ts')).parseRows,
  html: async () => (await import('./html-tables.ts')).tablesOf,
  markdown: async () => (await import('./markdown-parts.ts')).readMarkdown,
  xml: async () => (await import('./xml-value.ts')).parseXml,
  yaml: async () => (await import('./yaml-value.ts')).parseYaml,
};
