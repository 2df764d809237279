/** Pieces of Markdown in which texts of a document stay texts. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../json/json-value.ts';

/** Blanks and line breaks as one blank each. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** A text in a paragraph or list: no markup of its own, one line. */
export function plain(text: string): string {
  return oneLine(text).replaceAll(/[\\`*_[\]<>|]/g, String.raw`\$&`);
}

/** A cell of a table. */
export function cell(text: string): string {
  return plain(text) || '–';
}

/** A code span, whatever backticks are in it. */
export function code(text: string): string {
  const line = oneLine(text);
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `\`${line}\`` : `${fence} ${line} ${fence}`;
}

/** A code span in a cell of a table. */
export function codeCell(text: string): string {
  return code(text).replaceAll('|', String.raw`\|`);
}

/** A code block, whatever fences are in it. */
export function block(language: string, text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** JSON for people: indented, lists of scalars in one line, every digit of integers. */
export function jsonText(value: JsonValue, indent = ''): string {
  const inner = `${indent}  `;
  if (isJsonList(value)) {
    if (!value.some((item) => isJsonList(item) || isJsonObject(item)))
      return `[${value.map((item) => stringifyJson(item)).join(', ')}]`;
    return `[\n${value.map((item) => `${inner}${jsonText(item, inner)}`).join(',\n')}\n${indent}]`;
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return stringifyJson(value);
  const members = Object.entries(value).map(
    ([name, item]) => `${inner}${JSON.stringify(name)}: ${jsonText(item, inner)}`,
  );
  return `{\n${members.join(',\n')}\n${indent}}`;
}

/** A table; nothing for no rows. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** The first sentence, without its full stop. */
export function firstSentence(text: string): string {
  const line = oneLine(text);
  const end = /[.!?](?=\s+\p{Lu})/u.exec(line)?.index;
  return (end === undefined ? line : line.slice(0, end)).replace(/[.\s]+$/, '');
}
