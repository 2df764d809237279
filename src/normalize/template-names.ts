/** Which names the templates of a part of the model refer to. */
import { isJsonList, isJsonObject } from '../json/json-value.ts';
import type { Origin } from '../source/origin.ts';

/** A tag of docs/spec/consume.md section 11; comments, partials and delimiter changes name nothing. */
const tag = /\{\{\{?\s*[#^&/]?\s*([^{}\s!>=#^&/][^{}]*?)\s*\}?\}\}/g;
/** Single braces are templates in base URIs and paths (document.md 16). */
const singleBraces = /\{\s*([^{}\s]+)\s*\}/g;

/** Members that hold no template: places, and texts for people. */
const skipped: ReadonlySet<string> = new Set([
  'origin',
  'callOrigin',
  'importedAt',
  'folder',
  'file',
  'info',
  'version',
  'description',
  'display',
]);
/** Members that hold the author's own JSON, in which every key is data. */
const data: ReadonlySet<string> = new Set(['data', 'value']);

/**
 * Names in the templates of any part of a capability, descriptions left out, each with the place of the nearest object
 * around its first use, in document order.
 * @see docs/spec/document.md section 9.3 rule 2
 */
export function templateNames(part: object, origin: Origin): Map<string, Origin> {
  const names = new Map<string, Origin>();
  const add = (text: string, pattern: RegExp, place: Origin): void => {
    for (const match of text.matchAll(pattern)) {
      const name = match[1];
      if (name !== undefined && !names.has(name)) names.set(name, place);
    }
  };
  const walk = (value: unknown, key: string, place: Origin, isData: boolean): void => {
    if (typeof value === 'string') {
      if (!value.includes('{')) return;
      add(value, tag, place);
      if (!isData && (key === 'baseUri' || key === 'path')) add(value, singleBraces, place);
    } else if (Array.isArray(value)) {
      for (const item of value) walk(item, key, place, isData);
    } else if (typeof value === 'object' && value !== null) {
      const here = (!isData && originIn(value)) || place;
      for (const name of Object.keys(value)) {
        if (!isData && skipped.has(name)) continue;
        const member: unknown = Reflect.get(value, name);
        walk(member, name, here, isData || isJsonIn(name, member));
      }
    }
  };
  walk(part, '', origin, false);
  return names;
}

/**
 * A copy of a part of a capability in which the templates name other things: written name → new name. Descriptions, and
 * what is no template, stay as they are.
 */
export function renamedTemplateNames<T extends object>(part: T, renames: ReadonlyMap<string, string>): T {
  const inTags = (text: string): string =>
    text.replaceAll(tag, (whole: string, name: string) => {
      const renamed = renames.get(name);
      return renamed === undefined ? whole : whole.replace(name, () => renamed);
    });
  const inBraces = (text: string): string =>
    text.replaceAll(/(?<!\{)\{\s*([^{}\s]+)\s*\}(?!\})/g, (whole: string, name: string) => {
      const renamed = renames.get(name);
      return renamed === undefined ? whole : `{{${renamed}}}`;
    });
  const walk = (value: unknown, key: string, isData: boolean): unknown => {
    if (typeof value === 'string') {
      const text = inTags(value);
      return !isData && (key === 'baseUri' || key === 'path') ? inBraces(text) : text;
    }
    if (Array.isArray(value)) return value.map((item) => walk(item, key, isData));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [
        name,
        !isData && skipped.has(name) ? member : walk(member, name, isData || isJsonIn(name, member)),
      ]),
    );
  };
  // Only texts were replaced, by texts.
  return renames.size === 0 ? part : (walk(part, '', false) as T);
}

function isJsonIn(name: string, member: unknown): boolean {
  // Only maps and lists can hide a key called `description`; the members of the model are told apart by their name.
  return data.has(name) && (isJsonObject(member as never) || isJsonList(member as never));
}

function originIn(value: object): Origin | undefined {
  // Every `origin` of the model is an Origin.
  return 'origin' in value ? (value.origin as Origin) : undefined;
}
