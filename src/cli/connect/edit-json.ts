/** Sets and removes one entry of a JSON file; everything else keeps its bytes, comments included. */
import { stringifyJson } from '../../json/json-text.ts';
import { isJsonObject, type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { type JsonSpan, type MemberSpan, readSpans } from './json-spans.ts';
import type { ConfigFormat } from './config-format.ts';

/** The editor of files whose servers stand under `section`. @param comments whether the client reads comments */
export function jsonFormat(section: string, comments: boolean): ConfigFormat {
  return {
    entry: (text, name) => {
      const servers = member(rootOf(text, comments).value, section);
      return isJsonObject(servers) ? member(servers, name) : undefined;
    },
    set: (text, name, entry) => setEntry(text, section, name, entry, comments),
    remove: (text, name) => removeEntry(text, section, name, comments),
  };
}

interface Root extends JsonSpan {
  readonly value: JsonObject;
  readonly members: readonly MemberSpan[];
}

function rootOf(text: string, comments: boolean): Root {
  return asObject(readSpans(text.trim() === '' ? '{}' : text, comments), 'the file');
}

function asObject(span: JsonSpan, what: string): Root {
  if (span.members === undefined || !isJsonObject(span.value)) throw new Error(`${what} is no JSON object`);
  return { ...span, value: span.value, members: span.members };
}

function setEntry(written: string, section: string, name: string, entry: JsonValue, comments: boolean): string {
  const text = written.trim() === '' ? '{}\n' : written;
  const root = rootOf(text, comments);
  const place = root.members.find(({ key }) => key === section);
  if (place === undefined) return insert(text, root, 0, section, { [name]: entry });
  const servers = asObject(place.span, `"${section}"`);
  const old = servers.members.find(({ key }) => key === name);
  if (old === undefined) return insert(text, servers, 1, name, entry);
  const shown = print(entry, indentOf(text, old.keyStart) ?? unitOf(text).repeat(2), text);
  return text.slice(0, old.span.start) + shown + text.slice(old.span.end);
}

function removeEntry(text: string, section: string, name: string, comments: boolean): string {
  const place = rootOf(text, comments).members.find(({ key }) => key === section);
  if (place === undefined) return text;
  const { members } = asObject(place.span, `"${section}"`);
  const index = members.findIndex(({ key }) => key === name);
  const gone = members[index];
  if (gone === undefined) return text;
  const before = members[index - 1];
  const isLast = gone.comma === undefined;
  let start = gone.keyStart;
  while (/\s/.test(text[start - 1] ?? '')) start -= 1;
  const end = (gone.comma ?? gone.span.end - 1) + 1;
  const rest =
    members.length === 1 && text[start - 1] === '{' ? text.slice(end).replace(/^\s+(?=\})/, '') : text.slice(end);
  // The last member takes the comma before it along.
  const head =
    isLast && before?.comma !== undefined
      ? text.slice(0, before.comma) + text.slice(before.comma + 1, start)
      : text.slice(0, start);
  return head + rest;
}

/** Adds a member at the end of an object that stands `depth` objects deep. */
function insert(text: string, object: Root, depth: number, key: string, value: JsonValue): string {
  const last = object.members.at(-1);
  const close = object.end - 1;
  const inner = text.slice(object.start + 1, close);
  const unit = unitOf(text);
  const oneLine = last !== undefined && !inner.includes('\n');
  if (oneLine) {
    const comma = last.comma === undefined ? ', ' : ' ';
    const at = (last.comma ?? last.span.end - 1) + 1;
    return `${text.slice(0, at)}${comma}${stringifyJson(key)}: ${stringifyJson(value)}${text.slice(at)}`;
  }
  const own = indentOf(text, object.start) ?? unit.repeat(depth);
  const indent = (last === undefined ? undefined : indentOf(text, last.keyStart)) ?? own + unit;
  const line = lineBreak(text);
  const member = `${line}${indent}${stringifyJson(key)}: ${print(value, indent, text)}`;
  const closing = indentOf(text, close) ?? own;
  if (last === undefined)
    return `${text.slice(0, object.start + 1)}${inner.trimEnd()}${member}${line}${own}${text.slice(close)}`;
  const end = last.span.end;
  const tail = text.slice(end, close).trimEnd();
  const comma = last.comma === undefined ? ',' : '';
  return `${text.slice(0, end)}${comma}${tail}${member}${line}${closing}${text.slice(close)}`;
}

function print(value: JsonValue, indent: string, text: string): string {
  // Entries hold texts and lists of texts only: nothing that JSON.stringify could not write.
  return JSON.stringify(value, undefined, unitOf(text)).replaceAll('\n', lineBreak(text) + indent);
}

function lineBreak(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** One step of indentation, as the file has it. */
function unitOf(text: string): string {
  return /^([ \t]+)["}\]]/m.exec(text)?.[1] ?? '  ';
}

/** The blanks before a place that is the first on its line, or of the line's own beginning for an opening brace. */
function indentOf(text: string, at: number): string | undefined {
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const before = text.slice(lineStart, at);
  if (/^[ \t]*$/.test(before)) return before;
  return text[at] === '{' && lineStart > 0 ? (/^[ \t]*/.exec(before)?.[0] ?? '') : undefined;
}
