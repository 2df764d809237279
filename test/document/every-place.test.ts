/** Each place of a document that has everything, with something of another kind in it: said where it is, never a crash. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { isJsonList, isJsonObject, type JsonValue } from '../../src/json/json-value.ts';
import { appendPointer } from '../../src/json/pointer.ts';
import { folderOf } from '../support/documents.ts';
import { everything } from './everything.ts';

/** A place: the keys that lead to it. */
type Place = readonly (string | number)[];

function placesIn(value: JsonValue, at: Place = []): readonly Place[] {
  const below = isJsonList(value) ? [...value.entries()] : isJsonObject(value) ? Object.entries(value) : [];
  return [...(at.length === 0 ? [] : [at]), ...below.flatMap(([key, item]) => placesIn(item, [...at, key]))];
}

function replaced(value: JsonValue, [key, ...rest]: Place, by: JsonValue): JsonValue {
  if (key === undefined) return by;
  if (isJsonList(value)) return value.map((item, index) => (index === key ? replaced(item, rest, by) : item));
  if (!isJsonObject(value)) throw new Error('no such place');
  return { ...value, [key]: replaced(value[key] ?? null, rest, by) };
}

function at(value: JsonValue, place: Place): JsonValue {
  let current: JsonValue | undefined = value;
  for (const key of place)
    current = isJsonList(current) ? current[Number(key)] : isJsonObject(current) ? current[key] : undefined;
  return current ?? null;
}

function identity({ code, message, origin }: Diagnostic): string {
  return `${code} ${origin.pointer} ${message}`;
}

/** Where any JSON value may stand; texts of content blocks are JSON text then. */
const free =
  /\/(?:body|data|default|example|const|schema|inputSchema|value|annotations|properties|items|enum|icons|metadata)(?:\/|$)|\/content\/\d+\/\w+$/;

describe.each(Object.entries(everything))('%s', (_name, text) => {
  // What the YAML of a test is, is known.
  const document = parse(text) as JsonValue;
  const kinds: readonly [string, JsonValue][] = [
    ['nothing', null],
    ['text', 'a word'],
    ['a list', [7, null, [], 'x']],
    ['a map', { odd: { odder: 1 } }],
  ];

  test('it has no mistake', async () => {
    const path = join(await folderOf({ 'a.txt': 'a' }), 'document.yaml');
    await writeFile(path, JSON.stringify(document));
    const { diagnostics, plan } = await loadCapability(path);
    expect(diagnostics.filter(({ severity }) => severity !== 'note')).toEqual([]);
    expect(plan).toBeDefined();
  });

  test.each(kinds)('%s anywhere', { timeout: 600_000 }, async (_kind, other) => {
    const path = join(await folderOf({ 'a.txt': 'a' }), 'document.yaml');
    const unsaid: string[] = [];
    await writeFile(path, JSON.stringify(document));
    const before = new Set((await loadCapability(path)).diagnostics.map(identity));
    for (const place of placesIn(document)) {
      const was = at(document, place);
      if (isJsonList(was) === isJsonList(other) && isJsonObject(was) === isJsonObject(other) && other !== null)
        continue;
      await writeFile(path, JSON.stringify(replaced(document, place, other)));
      const { diagnostics, plan } = await loadCapability(path);
      const pointer = place.reduce<string>((above, key) => appendPointer(above, String(key)), '');
      for (const { message } of diagnostics)
        expect(message, pointer).not.toMatch(/\[object Object\]|undefined is not|Cannot read prop|is not a function/);
      if (plan === undefined)
        expect(
          diagnostics.some(({ severity }) => severity === 'fatal'),
          pointer,
        ).toBe(true);
      const said = diagnostics.some(
        (one) =>
          !before.has(identity(one)) &&
          (one.origin.pointer.startsWith(pointer) || pointer.startsWith(one.origin.pointer)),
      );
      if (!said && other !== null && !free.test(pointer)) unsaid.push(pointer);
    }
    expect(unsaid).toEqual([]);
  });
});
