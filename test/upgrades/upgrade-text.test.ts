import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { array, assert, constantFrom, property, record, subarray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { detectVersion } from '../../src/document/detect-version.ts';
import { validateDocument } from '../../src/document/validate.ts';
import { upgradeText } from '../../src/cli/commands/upgrade/upgrade-text.ts';
import { SourceFile } from '../../src/source/source-file.ts';
import { capabilityOf, withoutPlaces } from '../normalize/normalized.ts';
import { parseNow } from '../support/parse-now.ts';

const folder = import.meta.dirname;
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

function upgraded(text: string): { text: string; notes: string[] } {
  const { report, diagnostics } = collectDiagnostics();
  const notes: string[] = [];
  const result = upgradeText(new SourceFile('x.yaml', '/x.yaml', text), report, (note) => notes.push(note));
  if (result === undefined) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return { text: result, notes };
}

async function violations(text: string): Promise<string[]> {
  const { report, diagnostics } = collectDiagnostics();
  const root = parseNow(new SourceFile('x.yaml', '/x.yaml', text), report);
  const version = root === undefined ? undefined : detectVersion(root, report);
  if (root === undefined || version === undefined) throw new Error('no document');
  await validateDocument(root, version, report);
  return diagnostics.filter(({ code }) => !code.startsWith('version-')).map(({ message }) => message);
}

/** The meaning of a document, but for names that the upgrade makes. */
async function meaning(text: string): Promise<unknown> {
  const { capability } = await capabilityOf(text);
  const made = new Set(['name', 'named']);
  return JSON.parse(
    JSON.stringify(withoutPlaces(capability), (key, value: unknown) =>
      made.has(key) && typeof value !== 'object' ? undefined : value,
    ),
  );
}

describe.each(cases)('%s', (name) => {
  const before = readFileSync(join(folder, name, 'before.yaml'), 'utf8');
  const after = readFileSync(join(folder, name, 'after.yaml'), 'utf8');

  it('becomes its newest form', () => expect(upgraded(before).text).toBe(after));

  it('stays as it is the second time', () => expect(upgraded(after).text).toBe(after));

  it('means the same', async () => {
    // Variables of externalRefs become upper case, wherever they are used.
    const renamed = before.replaceAll('other_token', 'OTHER_TOKEN');
    expect(await meaning(after)).toEqual(await meaning(renamed));
  });

  it('is valid if it was', async () => {
    // Two parameters of one name can not be written as a map: the list stays.
    if (name === 'parameters-of-one-name' || (await violations(before)).length > 0) return;
    expect(await violations(after)).toEqual([]);
  });
});

it('says which names it changed and which lists it kept', () => {
  const notesOf = (name: string) => upgraded(readFileSync(join(folder, name, 'before.yaml'), 'utf8')).notes;
  expect(notesOf('repeated-names')).toEqual([
    'the consumed operation "get-key" at line 16 is now called "get-key-2", because its name was used before',
    'the second "key" in `resources` is now called "key-2"',
  ]);
  expect(notesOf('parameters-of-one-name')).toHaveLength(1);
  expect(notesOf('list-form')).toEqual([]);
});

it('upgrading twice is upgrading once, whatever names repeat or are missing', () => {
  const names = ['a', 'b', 'a-2'];
  const named = record(
    { name: constantFrom(...names), label: constantFrom('L', '') },
    { requiredKeys: [] },
  );
  const operation = record({ name: constantFrom(...names), method: constantFrom('GET', 'post') }, { requiredKeys: [] });
  const resource = record({ name: constantFrom(...names), path: constantFrom('/x', '/y/{id}'), operations: array(operation, { maxLength: 3 }) });
  const tool = record({ name: constantFrom(...names), call: constantFrom('api.a', 'api.b'), inputParameters: array(named, { maxLength: 2 }) });
  const versions = constantFrom({ naftiko: '1.0.0-alpha2' }, { naftiko: '0.4' }, { ikanos: '1.0.0-beta4' });
  const document = record({
    version: versions,
    resources: array(resource, { maxLength: 4 }),
    tools: array(tool, { maxLength: 4 }),
    tags: subarray(['x', 'y']),
  });
  assert(
    property(document, ({ version, resources, tools, tags }) => {
      const once = upgraded(
        stringify({
          ...version,
          info: { label: 'L', tags },
          capability: {
            consumes: [{ type: 'http', namespace: 'api', baseUri: 'https://a.test', resources }],
            exposes: [{ type: 'mcp', namespace: 'm', port: 1, tools }],
          },
        }),
      ).text;
      expect(upgraded(once).text).toBe(once);
    }),
  );
});
