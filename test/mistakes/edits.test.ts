/** One edit, one mistake: exactly one error at its place, with a remedy, as text and as JSON. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf } from '../support/documents.ts';
import { command } from '../support/in-process.ts';
import { type Edit, listDocument, listEdits, mapDocument, mapEdits } from './edits.ts';

const shop = 'naftiko: 1.0.0-alpha2\nconsumes: [{ type: http, namespace: shop, baseUri: "https://shop.test" }]\n';

interface JsonFinding {
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

/** What `validate` says, in both forms. */
async function validated(text: string) {
  const folder = await folderOf({ 'document.yaml': text, 'shop.yaml': shop });
  const printed = await command(['validate', join(folder, 'document.yaml')]);
  const json = await command(['validate', join(folder, 'document.yaml'), '--format', 'json']);
  // docs/spec/cli.md section 3 says what it holds.
  const { errors } = JSON.parse(json.stdout) as { errors: readonly JsonFinding[] };
  return { printed: printed.stderr.replaceAll(`${folder}/`, ''), errors, codes: [printed.code, json.code] };
}

/** The edited text, and `line:column` of the mark in it; without a mark any place is right. */
function edited(document: string, [mistake, find, replace]: Edit): { text: string; place: string | undefined } {
  const parts = document.split(find);
  if (parts.length < 2) throw new Error(`"${mistake}" finds nothing`);
  const marked = [parts[0], parts.slice(1).join(find)].join(replace);
  const before = marked.split('▸');
  if (before.length === 1) return { text: marked, place: undefined };
  const lines = (before[0] ?? '').split('\n');
  return { text: before.join(''), place: `${String(lines.length)}:${String((lines.at(-1) ?? '').length + 1)}` };
}

test.each([
  ['list', listDocument],
  ['map', mapDocument],
])('the document in %s form is valid', async (_form, document) => {
  expect((await validated(document)).errors).toEqual([]);
});

describe.each([
  ['list form', listDocument, listEdits],
  ['map form', mapDocument, mapEdits],
] as const)('%s', (_form, document, edits) => {
  test.each(edits.map((edit) => [edit[0], edit] as const))('%s', async (_mistake, edit) => {
    const { text, place } = edited(document, edit);
    const { printed, errors, codes } = await validated(text);
    expect(errors.map(({ code }) => code)).toEqual([edit[3]]);
    for (const { line, column, hint, message } of errors) {
      const at = `${String(line)}:${String(column)}`;
      expect(place ?? at).toBe(at);
      expect(hint).toMatch(/\S/);
      expect(message).toMatch(/\S/);
      expect(printed).toContain(`document.yaml:${at}  error  ${edit[3]}`);
    }
    expect(printed.match(/^\S+ {2}error {2}/gm)).toHaveLength(1);
    expect(printed).toMatch(/^ {2}hint: \S/m);
    expect(codes).toEqual([1, 1]);
  });
});

/** Mistakes that hide what stands in or beside them: nothing is known of the part that they are in. */
const hiding: ReadonlySet<string> = new Set(['binds', 'a step without a type']);

/** All edits that can stand together: of other lines than those before, and none that keeps the document from being read. */
function together(document: string, edits: readonly Edit[]): { text: string; codes: readonly string[] } {
  const taken = new Set<number>();
  const codes: string[] = [];
  let text = document;
  for (const edit of edits) {
    const [mistake, find, , code] = edit;
    const first = document.slice(0, document.indexOf(find)).split('\n').length;
    const lines = find
      .replace(/\n$/, '')
      .split('\n')
      .map((_line, index) => first + index);
    const alone = hiding.has(mistake) || /^(?:yaml|version|duplicate)/.test(code);
    if (alone || lines.some((line) => taken.has(line)) || !text.includes(find)) continue;
    for (const line of lines) taken.add(line);
    text = edited(text, edit).text;
    codes.push(code);
  }
  return { text, codes };
}

test.each([
  ['list', listDocument, listEdits, 40],
  ['map', mapDocument, mapEdits, 14],
] as const)('many mistakes in %s form are all reported in one run', async (_form, document, edits, atLeast) => {
  const { text, codes } = together(document, edits);
  expect(codes.length).toBeGreaterThanOrEqual(atLeast);
  const { errors } = await validated(text);
  expect(errors.map(({ code }) => code).toSorted()).toEqual(codes.toSorted());
});
