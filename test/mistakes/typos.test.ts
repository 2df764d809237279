/** A typo in any key of the format, at every level of a document: one error, at that key, that names the right one. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { isInvalid } from '../../src/diagnostics/order.ts';
import { folderOf } from '../support/documents.ts';
import { writeFile } from 'node:fs/promises';
import { listDocument, mapDocument } from './edits.ts';

/** Keys that are the author's own names. */
const names: ReadonlySet<string> = new Set([
  'ORDERS_TOKEN',
  'text',
  'total',
  'order',
  'get-order',
  'get-label',
  'read-order',
]);

/** A letter left out, a wrong one, one too many. */
const typos: readonly ((key: string) => string)[] = [
  (key) => key.slice(0, 1) + key.slice(2),
  (key) => `${key.slice(0, -1)}x`,
  (key) => key + key.slice(-1),
];

/** Every place where a key of the format stands: the document with a typo there, the place, and the key. */
function* misspelt(document: string): Generator<{ text: string; place: string; key: string }> {
  const lines = document.split('\n');
  for (const [index, line] of lines.entries()) {
    const [, lead = '', key = ''] = /^(\s*(?:- )?)([a-zA-Z][\w-]*):/.exec(line) ?? [];
    // The first line decides which document it is; of keys of two letters too little is left.
    if (index === 0 || key.length < 3 || names.has(key)) continue;
    const typo = typos[index % typos.length]?.(key) ?? key;
    const text = lines.with(index, lead + typo + line.slice(lead.length + key.length)).join('\n');
    yield { text, place: `${String(index + 1)}:${String(lead.length + 1)}`, key };
  }
}

test.each([
  ['list', listDocument],
  ['map', mapDocument],
])('in %s form', async (_form, document) => {
  const file = join(await folderOf({ 'document.yaml': document }), 'document.yaml');
  const wrong: string[] = [];
  let count = 0;
  for (const { text, place, key } of misspelt(document)) {
    count += 1;
    await writeFile(file, text);
    const { diagnostics } = await loadCapability(file, { check: true });
    const found = diagnostics
      .filter(isInvalid)
      .map(({ origin: { start }, hint }) => `${String(start.line)}:${String(start.column)} ${hint ?? ''}`);
    if (found.join() !== `${place} did you mean "${key}"?`) wrong.push(`${key} at ${place}: ${found.join(' | ')}`);
  }
  expect(wrong).toEqual([]);
  expect(count).toBeGreaterThan(60);
});
