/** Sets and removes one table of a TOML file; everything else keeps its bytes, comments included. */
import { isJsonList, isJsonObject, type JsonObject, type JsonValue } from '../../json/json-value.ts';
import type { ConfigFormat } from './config-format.ts';
import { setPath, type TomlStatement, tomlStatements } from './toml-statements.ts';

/** The editor of files whose servers are tables `[<section>.<name>]`. */
export function tomlFormat(section: string): ConfigFormat {
  return {
    entry: (text, name) => entryIn(tomlStatements(text), section, name),
    set: (text, name, entry) => setTable(text, section, name, entry),
    remove: (text, name) => removeTable(text, section, name),
  };
}

function entryIn(statements: readonly TomlStatement[], section: string, name: string): JsonValue | undefined {
  const found: Record<string, JsonValue> = {};
  let present = false;
  for (const { kind, path, value } of statements) {
    if (kind === 'pair' && path.length === 1 && path[0] === section && isJsonObject(value)) {
      if (Object.hasOwn(value, name)) return value[name];
    }
    if (path[0] !== section || path[1] !== name) continue;
    present = true;
    if (kind !== 'pair' || value === undefined) continue;
    if (path.length === 2) return value;
    setPath(found, path.slice(2), value);
  }
  return present ? found : undefined;
}

function setTable(text: string, section: string, name: string, entry: JsonObject): string {
  const statements = tomlStatements(text);
  const whole = statements.find(({ kind, path }) => kind === 'pair' && path.length === 1 && path[0] === section);
  if (whole !== undefined) throw new Error(`"${section}" is an inline table, which nothing can be added to`);
  const line = text.includes('\r\n') ? '\r\n' : '\n';
  const shown = tableText(section, name, entry).replaceAll('\n', line);
  const old = rangesOf(statements, section, name);
  const [first, ...others] = old;
  if (first !== undefined) {
    let edited = text;
    for (const { start, end } of others.toReversed()) edited = edited.slice(0, start) + edited.slice(end);
    return edited.slice(0, first.start) + shown + edited.slice(first.end);
  }
  const open = text === '' || text.endsWith('\n') ? '' : line;
  return `${text}${open}${text.trim() === '' ? '' : line}${shown}`;
}

function removeTable(text: string, section: string, name: string): string {
  let edited = text;
  for (const { start, end } of rangesOf(tomlStatements(text), section, name).toReversed()) {
    const before = edited.slice(0, start).replace(/(\r?\n)[ \t]*\r?\n$/, '$1');
    edited = before + edited.slice(end);
  }
  return edited;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** The lines of the server's tables, from each header to its last pair. */
function rangesOf(statements: readonly TomlStatement[], section: string, name: string): readonly Range[] {
  const ranges: { start: number; end: number }[] = [];
  let within = false;
  for (const { kind, path, start, end } of statements) {
    const isOwn = path[0] === section && path[1] === name;
    const current = ranges.at(-1);
    if (kind === 'pair') {
      if (!isOwn) continue;
      if (!within || current === undefined)
        throw new Error(`"${section}.${name}" is written in a form that is not edited`);
      current.end = end;
    } else {
      within = isOwn;
      if (isOwn) ranges.push({ start, end });
    }
  }
  return ranges;
}

function tableText(section: string, name: string, entry: JsonObject): string {
  const pairs = Object.entries(entry).map(([key, value]) => `${keyText(key)} = ${valueText(value)}\n`);
  return `[${section}.${keyText(name)}]\n${pairs.join('')}`;
}

function keyText(key: string): string {
  return /^[\w-]+$/.test(key) ? key : valueText(key);
}

/** JSON's escapes are TOML's, but for DEL and `\/`, which JSON.stringify does not write. */
function valueText(value: JsonValue): string {
  if (isJsonList(value)) return `[${value.map(valueText).join(', ')}]`;
  if (isJsonObject(value)) {
    const pairs = Object.entries(value).map(([key, item]) => `${keyText(key)} = ${valueText(item)}`);
    return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
  }
  return JSON.stringify(value).replaceAll('\u007f', '\\u007f');
}
