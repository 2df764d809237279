/** What an author can get wrong in written content and questions, and what the right ones become. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileSchema, dialectOf } from '../../../src/exposes/mcp/schema-check.ts';
import { StaticFiles } from '../../../src/exposes/mcp/static-files.ts';
import type { JsonObject, JsonValue } from '../../../src/json/json-value.ts';
import { folderOf, load } from '../../support/documents.ts';
import { documentText, legacy, modern, serve, serveFile } from './served.ts';

/** What is said of one tool, by its code. */
async function said(tool: string, code: string): Promise<readonly string[]> {
  const { diagnostics } = await load(documentText(`tools: [{ name: t, description: T, ${tool} }]\n`));
  return diagnostics.filter((one) => one.code === code).map(({ message }) => message);
}

describe('a question that is none', () => {
  test.each<[string, string]>([
    ['ask: { q: 5 }', '"q" is no question.'],
    ['ask: { q: {} }', 'The question "q" needs exactly one of elicit, sample and roots.'],
    ['ask: { q: { elicit: a, roots: true } }', 'The question "q" needs exactly one of elicit, sample and roots.'],
    ['ask: { q: { sample: [a] } }', 'The question "q" has no text.'],
    ['ask: { q: { roots: maybe } }', 'The question "q" has no text.'],
    ['ask: { q: { elicit: Why? } }', 'The question "q" needs "schema".'],
    [
      'ask: { q: { elicit: Why?, schema: { type: string } } }',
      'The schema of the question "q" must have "type: object".',
    ],
    [
      'ask: { q: { elicit: Why?, schema: { type: object } } }',
      'The schema of the question "q" must have "properties".',
    ],
    [
      'ask: { q: { elicit: Why?, schema: { type: object, properties: { a: 1 } } } }',
      'The schema of the question "q" has no schema for "a".',
    ],
    [
      'ask: { q: { elicit: Why?, schema: { type: object, properties: { a: { type: object } } } } }',
      'The schema of the question "q" has a field "a" that is no text, number, boolean or choice.',
    ],
    [
      'ask: { q: { elicit: Why?, schema: { type: object, properties: { a: {} } } } }',
      'The schema of the question "q" has a field "a" that is no text, number, boolean or choice.',
    ],
    [
      'ask: { q: { elicit: Why?, schema: { type: object, properties: { a: { type: array, items: { type: string } } } } } }',
      'The schema of the question "q" has a list "a" without a choice of items.',
    ],
    ['ask: [{ q: { roots: true } }, { q: { roots: true } }]', 'The question "q" is asked twice.'],
  ])('%s', async (ask, message) => {
    expect(await said(`${ask}, content: [{ type: text, text: a }]`, 'mcp-ask')).toEqual([message]);
  });

  test('of JSON Schema says why', async () => {
    const ask =
      'ask: { q: { elicit: Why?, schema: { type: object, properties: { a: { type: string, minLength: no } } } } }';
    const [message] = await said(`${ask}, content: [{ type: text, text: a }]`, 'mcp-ask');
    expect(message).toMatch(/^The schema of the question "q" is none: .*minLength/);
  });

  test('a question for a secret and one for what clients no longer offer are warnings', async () => {
    const form = '{ type: object, properties: { "API key": { type: string }, name: { type: string } } }';
    const tool = `ask: { q: { elicit: Why?, schema: ${form} }, s: { sample: Say }, r: { roots: true } }, content: [{ type: text, text: a }]`;
    expect(await said(tool, 'mcp-ask-secret')).toEqual(['The question "q" asks for "API key".']);
    expect(await said(tool, 'mcp-ask-deprecated')).toEqual([
      'The question "s" asks for sampling.',
      'The question "r" asks for roots.',
    ]);
  });

  test('elements that are no rounds or blocks are named', async () => {
    const { diagnostics } = await load(
      documentText('tools: [{ name: t, description: T, ask: [7], content: [x, { type: text, text: a }] }]\n'),
    );
    expect(diagnostics.filter(({ code }) => code === 'wrong-type').map(({ origin }) => origin.pointer)).toEqual([
      '/capability/exposes/0/tools/0/content/0',
      '/capability/exposes/0/tools/0/ask/0',
    ]);
  });
});

describe('a block that is none', () => {
  test.each<[string, string]>([
    ['{ text: a }', 'A content block needs "type".'],
    ['{ type: video }', '"video" is no type of content block.'],
    ['{ type: { a: 1 } }', '{"a":1} is no type of content block.'],
    ['{ type: text }', 'A content block of type "text" needs "text".'],
    ['{ type: image }', 'A content block of type "image" needs "file".'],
    ['{ type: image, data: "AAAA" }', 'A content block of type "image" needs "mimeType".'],
    ['{ type: audio, data: "A", mimeType: audio/wav }', '"data" is no valid base64.'],
    ['{ type: image, file: ./none.png }', 'The file "./none.png" does not exist.'],
    ['{ type: image, file: "https://x.test/a.png" }', 'The file "https://x.test/a.png" is no file.'],
    ['{ type: resource, text: a }', 'A content block of type "resource" needs "uri".'],
    ['{ type: resource, uri: "a://b", blob: "???" }', '"blob" is no valid base64.'],
    ['{ type: resource, uri: "a://b" }', 'A content block of type "resource" needs "file".'],
    ['{ type: resource_link, name: a }', 'A content block of type "resource_link" needs "uri".'],
    ['{ type: resource_link, uri: "a://b" }', 'A content block of type "resource_link" needs "name".'],
  ])('%s', async (block, message) => {
    const messages = await said(`content: [${block}]`, 'mcp-content');
    expect(messages).toEqual([message]);
  });

  test('base64 larger than it may be is refused', async () => {
    const { diagnostics } = await load(
      documentText(
        `maxBinarySize: 16B\ntools: [{ name: t, description: T, content: [{ type: image, mimeType: image/png, data: "${'AAAA'.repeat(10)}" }] }]\n`,
      ),
    );
    expect(diagnostics.filter(({ code }) => code === 'mcp-content').map(({ message }) => message)).toEqual([
      '"data" is larger than maxBinarySize.',
    ]);
  });
});

test('every kind of block is sent as its revision has it', async () => {
  const folder = await folderOf({
    'notes.txt': 'a note',
    'data.bin': '\u0001\u0002',
    'document.yaml': documentText(`
tools:
  - name: all
    description: All
    inputParameters: [{ name: who, type: string, description: Who }]
    content:
      - { type: text, text: { who: "{{who}}", n: 1 } }
      - { type: image, file: ./data.bin, mimeType: image/png }
      - { type: resource, uri: "a://notes/{{who}}", file: ./notes.txt }
      - { type: resource, resource: { uri: "a://data", file: ./data.bin } }
      - { type: resource, uri: "a://blob", mimeType: x/y, blob: "AQI=" }
      - { type: resource, uri: "{{who}}", mimeType: text/plain, text: "for {{who}}" }
      - { type: resource_link, uri: "a://link", name: L, title: "T {{who}}", description: D, mimeType: text/plain }
`),
  });
  const { url } = await serveFile(join(folder, 'document.yaml'));
  const { json } = await modern(url, 'tools/call', { name: 'all', arguments: { who: 'x:y' } });
  expect(json.result.content).toEqual([
    { type: 'text', text: '{"who":"x:y","n":1}' },
    { type: 'image', data: 'AQI=', mimeType: 'image/png' },
    { type: 'resource', resource: { uri: 'a://notes/x%3Ay', mimeType: 'text/plain', text: 'a note' } },
    { type: 'resource', resource: { uri: 'a://data', mimeType: 'application/octet-stream', blob: 'AQI=' } },
    { type: 'resource', resource: { uri: 'a://blob', mimeType: 'x/y', blob: 'AQI=' } },
    { type: 'resource', resource: { uri: 'x:y', mimeType: 'text/plain', text: 'for x:y' } },
    { type: 'resource_link', uri: 'a://link', name: 'L', title: 'T x:y', description: 'D', mimeType: 'text/plain' },
  ]);
});

describe('a schema check', () => {
  test.each<[JsonObject, JsonValue, readonly string[]]>([
    [{ type: 'object', required: ['a'] }, {}, ['"a" is required']],
    [
      { properties: { a: { type: 'object', required: ['b'], additionalProperties: false } } },
      { a: { c: 1 } },
      ['"a.b" is required', '"a.c" is not known'],
    ],
    [{ unevaluatedProperties: false }, { x: 1 }, ['"x" is not known']],
    [{ properties: { 'a/b': { type: 'string' } } }, { 'a/b': 1 }, ['"a/b" must be string']],
    [{ properties: { a: { enum: [1, 2] } } }, { a: 3 }, ['"a" must be equal to one of the allowed values: [1,2]']],
    [{ type: 'object' }, [], ['the arguments must be object']],
    [{ properties: { a: { pattern: '^a+$' } } }, { a: 'b' }, ['"a" must match pattern "^a+$"']],
    [{ if: true, else: {}, ...JSON.parse('{"then":{"required":["z"]}}') }, {}, ['"z" is required']],
    [{ properties: { a: { format: 'email' } } }, { a: 'no' }, ['"a" must match format "email"']],
    [
      { required: ['a', 'b', 'c', 'd', 'e', 'f'] },
      {},
      ['a', 'b', 'c', 'd', 'e'].map((name) => `"${name}" is required`),
    ],
    [{ type: 'object' }, {}, []],
  ])('%j on %j', (schema, value, phrases) => {
    expect(compileSchema(schema, '2020-12', true)(value)).toEqual(phrases);
  });

  test('formats of arguments are annotations', () => {
    expect(compileSchema({ format: 'email' }, '2020-12', false)('no')).toEqual([]);
  });

  test.each<[string | undefined, string | undefined]>([
    [undefined, '2020-12'],
    ['https://json-schema.org/draft/2020-12/schema', '2020-12'],
    ['https://json-schema.org/draft/2019-09/schema#', '2019-09'],
    ['http://json-schema.org/draft-07/schema#', 'draft-07'],
    ['http://json-schema.org/draft-04/schema#', undefined],
  ])('$schema %s is %s', (written, dialect) => {
    expect(dialectOf(written)).toBe(dialect);
    if (dialect !== undefined)
      expect(compileSchema({ type: 'string' }, dialectOf(written) ?? '2020-12', false)(1)).toHaveLength(1);
  });
});

describe('files of a resource', () => {
  test('that are missing, hidden, elsewhere, folders or too large are not read', async () => {
    const folder = await folderOf({ 'a.txt': 'hello', '.secret': 's' });
    await mkdir(join(folder, 'below'));
    const left: number[] = [];
    const files = new StaticFiles(folder, (count) => left.push(count));
    expect(await files.list()).toEqual(['a.txt']);
    expect(await files.list()).toEqual(['a.txt']);
    // Told once, however often it is listed.
    expect(left).toEqual([1]);
    const reads = await Promise.all(
      ['a.txt', 'none.txt', '.secret', '../x', 'below', 'a.txt/x'].map((path) => files.read(path, 100)),
    );
    expect(reads.map((read) => ('fault' in read ? read.fault : read.bytes.toString()))).toEqual([
      'hello',
      'absent',
      'absent',
      'absent',
      'absent',
      'absent',
    ]);
    expect(await files.read('a.txt', 4)).toEqual({ fault: 'too-large' });
    expect(await files.fingerprint('a.txt')).toMatch(/ 5 /);
    expect(await files.fingerprint('none.txt')).toBeUndefined();
    expect(await files.isFile()).toBe(false);
    expect(await files.read(undefined, 100)).toEqual({ fault: 'absent' });
  });

  test('the location may be one file', async () => {
    const folder = await folderOf({ 'one.txt': 'hello' });
    const one = new StaticFiles(join(folder, 'one.txt'), () => undefined);
    expect(await one.isFile()).toBe(true);
    const read = await one.read(undefined, 100);
    expect('bytes' in read && read.bytes.toString()).toBe('hello');
    expect(await one.read(undefined, 4)).toEqual({ fault: 'too-large' });
    const gone = new StaticFiles(join(folder, 'gone.txt'), () => undefined);
    expect([await gone.isFile(), await gone.list(), await gone.read(undefined, 100)]).toEqual([
      false,
      [],
      { fault: 'absent' },
    ]);
  });
});

describe('reading a resource', async () => {
  const { url } = await serve(`
tools: [{ name: a, description: A, content: [{ type: text, text: a }] }]
resources:
  - { name: typed, label: T, uri: "n://{n}", description: T, inputParameters: [{ name: n, type: integer, description: N }], outputParameters: [{ name: n, type: integer, value: "{{n}}" }] }
  - { name: asks, label: M, uri: "m://x", description: M, inputParameters: [{ name: more, type: string, description: More, required: true }, { name: less, type: string, description: Less, required: false }], outputParameters: [{ name: n, type: string, value: "{{more}}" }] }
  - { name: none, label: N, uri: "none://x", description: N, call: crm.none }
`);
  test.each<[string, string]>([
    ['n://ten', 'Invalid params: "n" must be an integer, got "ten"'],
    ['m://x', 'Invalid params: "more" is required and no variable of the uri gives it'],
  ])('%s is refused', async (uri, message) => {
    const { json } = await modern(url, 'resources/read', { uri });
    expect(json.error).toMatchObject({ code: -32602, message, data: { uri } });
  });

  test('a variable becomes the declared type', async () => {
    const { json } = await modern(url, 'resources/read', { uri: 'n://7' });
    expect(json.result.contents[0].text).toBe('{"n":7}');
  });

  test('one that can not be called is an error of the server', async () => {
    const { json } = await modern(url, 'resources/read', { uri: 'none://x' });
    expect(json.error.code).toBe(-32603);
  });

  test('without a uri it is refused', async () => {
    expect((await legacy(url, 'resources/read', {})).json.error).toMatchObject({
      code: -32602,
      message: 'Invalid params: uri is required',
    });
  });
});
