import { describe, expect, test } from 'vitest';
import type { JsonValue } from '../../src/json/json-value.ts';
import { changed, listForm, mapForm } from './documents.ts';
import { findings, short } from './reading.ts';

type Changes = Readonly<Record<string, JsonValue | undefined>>;
type Case = readonly [name: string, changes: Changes, expected: readonly string[]];

const tools = '/capability/exposes/0/tools';
const consumed = '/capability/consumes/0';

const listCases: readonly Case[] = [
  ['as it is', {}, []],
  ['an unknown key at the root', { '/x-mine': 1 }, ['unknown-key /x-mine']],
  ['capability and consumes', { '/consumes': [{ location: 'a', import: 'b' }] }, ['conflicting-keys /consumes']],
  ['neither capability nor consumes', { '/capability': undefined }, ['missing-key ']],
  [
    'neither exposes nor consumes',
    { '/capability': { aggregates: listForm.capability.aggregates } },
    ['missing-key /capability'],
  ],
  ['no binds', { '/binds': [] }, ['empty-collection /binds']],
  ['a lower-case variable', { '/binds/0/keys': { token: 'x' } }, ['name-characters /binds/0/keys/token']],
  ['a bind location without scheme', { '/binds/0/location': './a.yaml' }, ['invalid-value /binds/0/location']],
  ['a date that is none', { '/info/created': '2026-13-01' }, ['invalid-value /info/created']],
  ['a number as text', { '/info/label': 5 }, ['invalid-type /info/label']],
  ['null as text', { '/info/description': null }, ['invalid-type /info/description']],
  [
    'a template in the path of baseUri',
    { [`${consumed}/baseUri`]: 'https://a/{{b}}' },
    [`base-uri-form ${consumed}/baseUri`],
  ],
  ['a consumed entry of another type', { [`${consumed}/type`]: 'grpc' }, [`invalid-value ${consumed}/type`]],
  ['an import without location', { '/capability/consumes/1': { import: 'a' } }, ['missing-key /capability/consumes/1']],
  [
    'from instead of location',
    { '/capability/consumes/1': { from: './a', import: 'a' } },
    ['key-of-other-form /capability/consumes/1/from'],
  ],
  [
    'a consumed parameter with a number',
    { [`${consumed}/resources/0/operations/0/inputParameters/0/value`]: 5 },
    [`invalid-type ${consumed}/resources/0/operations/0/inputParameters/0/value`],
  ],
  [
    'a body without data',
    { [`${consumed}/resources/0/operations/0/body`]: { type: 'json' } },
    [`body-form ${consumed}/resources/0/operations/0/body`],
  ],
  ['a raw body', { [`${consumed}/resources/0/operations/0/body`]: 'text' }, []],
  [
    'a list as body',
    { [`${consumed}/resources/0/operations/0/body`]: [] },
    [`body-form ${consumed}/resources/0/operations/0/body`],
  ],
  [
    'a form with a number',
    { [`${consumed}/resources/0/operations/0/body`]: { type: 'formUrlEncoded', data: { a: 1 } } },
    [`invalid-type ${consumed}/resources/0/operations/0/body/data/a`],
  ],
  [
    'binary before beta1',
    { [`${consumed}/resources/0/operations/0/outputRawFormat`]: 'binary' },
    [`invalid-value ${consumed}/resources/0/operations/0/outputRawFormat`],
  ],
  ['tags in list form', { [`${consumed}/resources/0/tags`]: [] }, [`unknown-key ${consumed}/resources/0/tags`]],
  ['an unknown adapter', { '/capability/exposes/0/type': 'a2a' }, ['invalid-value /capability/exposes/0/type']],
  ['a port out of range', { '/capability/exposes/0/port': 70_000 }, ['invalid-value /capability/exposes/0/port']],
  ['a port as text', { '/capability/exposes/0/port': '3000' }, ['invalid-type /capability/exposes/0/port']],
  [
    'stdio with a port',
    { '/capability/exposes/0/transport': 'stdio' },
    ['conflicting-keys /capability/exposes/0/port'],
  ],
  ['http without a port', { '/capability/exposes/0/port': undefined }, ['mcp-port-missing /capability/exposes/0']],
  ['a tool without a description', { [`${tools}/0/description`]: undefined }, [`missing-description ${tools}/0`]],
  ['a tool with nothing to run', { [`${tools}/3/outputParameters`]: undefined }, [`unit-without-call ${tools}/3`]],
  ['a tool with a mapped output and no call', { [`${tools}/0/call`]: undefined }, [`unit-without-call ${tools}/0`]],
  ['a call beside fixed values', { [`${tools}/3/call`]: 'a.b' }, []],
  ['a call of three parts', { [`${tools}/0/call`]: 'a.b.c' }, [`name-characters ${tools}/0/call`]],
  [
    'an object output without properties',
    { [`${tools}/0/outputParameters/0`]: { type: 'object', mapping: '$.' } },
    [`output-without-shape ${tools}/0/outputParameters/0`],
  ],
  [
    'a nested output with two sources',
    { [`${tools}/0/outputParameters/0/properties/n/value`]: 'x' },
    [`conflicting-keys ${tools}/0/outputParameters/0/properties/n/value`],
  ],
  [
    'a scalar output without a source',
    { [`${tools}/0/outputParameters/0/properties/n/mapping`]: undefined },
    [`missing-key ${tools}/0/outputParameters/0/properties/n`],
  ],
  [
    'an integer output',
    { [`${tools}/0/outputParameters/0/properties/n/type`]: 'integer' },
    [`output-details ${tools}/0/outputParameters/0/properties/n/type`],
  ],
  ['const is documentation', { [`${tools}/0/outputParameters/0/properties/n/const`]: [1] }, []],
  [
    'const null',
    { [`${tools}/0/outputParameters/0/properties/n/const`]: null },
    [`invalid-type ${tools}/0/outputParameters/0/properties/n/const`],
  ],
  ['a boolean in with', { [`${tools}/1/steps/0/with`]: { id: true } }, [`invalid-type ${tools}/1/steps/0/with/id`]],
  ['a number in with', { [`${tools}/1/steps/0/with`]: { id: 12_345 } }, []],
  ['a step of another type', { [`${tools}/1/steps/0/type`]: 'transform' }, [`invalid-value ${tools}/1/steps/0/type`]],
  ['a step without type', { [`${tools}/1/steps/0/type`]: undefined }, [`missing-key ${tools}/1/steps/0`]],
  [
    'an orchestrated output without name',
    { [`${tools}/1/outputParameters/1/name`]: undefined },
    [`missing-key ${tools}/1/outputParameters/1`],
  ],
  [
    'orchestrated items as a map',
    { [`${tools}/1/outputParameters/1/items`]: { x: { name: 'x', type: 'string' } } },
    [`invalid-type ${tools}/1/outputParameters/1/items`],
  ],
  [
    'a mock with a number',
    { [`${tools}/3/outputParameters/0/value`]: 5 },
    [`invalid-type ${tools}/3/outputParameters/0/value`],
  ],
  ['a ref excuses everything else', { [`${tools}/2`]: { ref: 'a.b' } }, []],
  [
    'a resource with call and location',
    { '/capability/exposes/0/resources/0/location': 'file:///a' },
    ['conflicting-keys /capability/exposes/0/resources/0/call'],
  ],
  [
    'a resource with nothing',
    { '/capability/exposes/0/resources/1/location': undefined },
    ['unit-without-call /capability/exposes/0/resources/1'],
  ],
  [
    'a prompt with template and location',
    { '/capability/exposes/0/prompts/0/location': 'file:///a' },
    ['conflicting-keys /capability/exposes/0/prompts/0/location'],
  ],
  [
    'a prompt of another role',
    { '/capability/exposes/0/prompts/0/template/0/role': 'system' },
    ['invalid-value /capability/exposes/0/prompts/0/template/0/role'],
  ],
  [
    'a misspelt required key',
    {
      '/capability/exposes/1/resources': undefined,
      '/capability/exposes/1/portt': 8080,
      '/capability/exposes/1/port': undefined,
    },
    ['unknown-key /capability/exposes/1/portt'],
  ],
  [
    'an address that is none',
    { '/capability/exposes/1/address': 'a b' },
    ['invalid-value /capability/exposes/1/address'],
  ],
  [
    'an exposed parameter in the environment',
    { '/capability/exposes/1/resources/0/operations/0/inputParameters/0/in': 'environment' },
    ['invalid-value /capability/exposes/1/resources/0/operations/0/inputParameters/0/in'],
  ],
  [
    'a resource without operations',
    { '/capability/exposes/1/resources/1/forward': undefined },
    ['missing-key /capability/exposes/1/resources/1'],
  ],
  [
    'a skill tool with both',
    { '/capability/exposes/2/skills/0/tools/0/instruction': 'x' },
    ['conflicting-keys /capability/exposes/2/skills/0/tools/0/instruction'],
  ],
  [
    'a description of more than 1024 characters',
    { '/capability/exposes/2/skills/0/description': '😀'.repeat(1025) },
    ['invalid-value /capability/exposes/2/skills/0/description'],
  ],
  [
    'a description of 1024 characters beyond the basic plane',
    { '/capability/exposes/2/skills/0/description': '😀'.repeat(1024) },
    [],
  ],
  [
    'too many subscribers',
    { '/capability/exposes/3/management/logs/max-subscribers': 21 },
    ['invalid-value /capability/exposes/3/management/logs/max-subscribers'],
  ],
  ['logs as a boolean', { '/capability/exposes/3/management/logs': true }, []],
  [
    'oauth2 without resource',
    { '/capability/exposes/1/authentication': { type: 'oauth2', authorizationServerUri: 'https://a' } },
    ['missing-key /capability/exposes/1/authentication'],
  ],
  [
    'an unknown scheme',
    { '/capability/exposes/1/authentication': { type: 'hmac' } },
    ['authentication-spelling /capability/exposes/1/authentication/type'],
  ],
];

const mapCases: readonly Case[] = [
  ['as it is', {}, []],
  [
    'a name inside',
    { '/capability/exposes/0/tools/called/name': 'x' },
    ['key-of-other-form /capability/exposes/0/tools/called/name'],
  ],
  ['label', { '/info/label': 'x' }, ['key-of-other-form /info/label']],
  [
    'functions',
    { '/capability/aggregates/0/functions': [], '/capability/aggregates/0/flows': undefined },
    ['key-of-other-form /capability/aggregates/0/functions'],
  ],
  [
    'targetName',
    { '/capability/exposes/0/tools/stepped/mappings/0': { targetName: 'a', value: 'b' } },
    ['key-of-other-form /capability/exposes/0/tools/stepped/mappings/0/targetName'],
  ],
  ['a list of tools', { '/capability/exposes/0/tools': [] }, ['list-in-map-form /capability/exposes/0/tools']],
  [
    'a name with a dot',
    { '/capability/exposes/0/tools/a.b': { ref: 'a.b' } },
    ['name-characters /capability/exposes/0/tools/a.b'],
  ],
  [
    'mapped outputs as a map',
    { '/capability/exposes/0/tools/called/outputParameters': { a: { type: 'string', mapping: '$.' } } },
    ['invalid-type /capability/exposes/0/tools/called/outputParameters'],
  ],
  [
    'responses and responseBinary',
    { '/capability/exposes/1/resources/o/operations/get/responseBinary': { mediaType: 'image/png' } },
    ['conflicting-keys /capability/exposes/1/resources/o/operations/get/responseBinary'],
  ],
  [
    'a status that is none',
    { '/capability/exposes/1/resources/o/operations/get/responses': { abc: {} } },
    ['invalid-value /capability/exposes/1/resources/o/operations/get/responses/abc'],
  ],
  [
    'no operations',
    { '/capability/exposes/1/resources/o/operations': {} },
    ['empty-collection /capability/exposes/1/resources/o/operations'],
  ],
  ['root consumes beside a capability', { '/consumes': [{ from: 'a', import: 'b' }] }, []],
  ['an aggregate without namespace', { '/capability/aggregates/0/namespace': undefined }, []],
  [
    'ttlMs in beta1',
    { '/ikanos': '1.0.0-beta1', '/info/version': undefined },
    ['later-key /capability/exposes/0/ttlMs', 'later-key /capability/exposes/0/cacheScope'],
  ],
  [
    'a size without unit',
    { '/capability/consumes/0/resources/order/operations/get-order/maxBinarySize': '10' },
    ['invalid-value /capability/consumes/0/resources/order/operations/get-order/maxBinarySize'],
  ],
];

describe.each([
  ['list form', listForm, listCases],
  ['map form', mapForm, mapCases],
] as const)('%s', (_form, document, cases) => {
  test.each(cases)('%s', async (_name, changes, expected) => {
    expect(short(await findings(changed(document, changes))).sort()).toEqual(
      [...expected].map((line) => line.trim()).sort(),
    );
  });
});

describe('document kinds of the map form', () => {
  const entry = { from: './a', import: 'b' };
  test.each([
    [{ consumes: [entry] }, []],
    [{ exposes: [entry] }, []],
    [{ aggregates: [entry] }, []],
    [{ binds: [entry] }, []],
    [{ consumes: [entry], binds: [entry] }, ['conflicting-keys /binds']],
    [{}, ['missing-key']],
  ])('%j', async (sections, expected) => {
    expect(short(await findings(JSON.stringify({ ikanos: '1.0.0-beta4', ...sections })))).toEqual(expected);
  });
});

describe('extensions', () => {
  const withContent = changed(listForm, {
    [`${tools}/3/outputParameters`]: undefined,
    [`${tools}/3/content`]: [{ type: 'text', text: 'x' }],
  });

  test('are notes', async () => {
    const all = await findings(withContent);
    expect(all.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['note extension-key']);
  });

  test('are refused by the official format', async () => {
    expect(short(await findings(withContent, { official: true })).sort()).toEqual([
      `unit-without-call ${tools}/3`,
      `unknown-key ${tools}/3/content`,
    ]);
  });
});

describe('the version to check against', () => {
  test('is the declared one when it is the same', async () => {
    expect(await findings(changed(listForm, {}), { schemaVersion: '1.0.0-alpha2' })).toEqual([]);
  });

  test('another one is a mistake of its own', async () => {
    expect(short(await findings(changed(listForm, {}), { schemaVersion: '1.0.0-alpha3' }))).toEqual([
      'version-mismatch /naftiko',
    ]);
  });

  test('1.0.0-alpha3 is that of the document', async () => {
    const text = changed(listForm, { '/naftiko': '1.0.0-alpha3' });
    expect(await findings(text, { schemaVersion: '1.0.0-alpha3' })).toEqual([]);
  });

  test('words of 0.5 are no mistakes there', async () => {
    const text = changed(listForm, { '/naftiko': '0.5', '/externalRefs': [], '/capability/exposes/1/type': 'api' });
    expect(short(await findings(text))).toEqual(['version-legacy /naftiko']);
  });
});

test('an unknown key points at the key and offers the nearest', async () => {
  const [finding] = await findings(
    'naftiko: 1.0.0-alpha2\nconsumes:\n  - type: http\n    namespace: a\n    baseUri: https://a\n    inputParametrs: []\n',
  );
  expect(finding).toMatchObject({
    code: 'unknown-key',
    keyword: 'additionalProperties',
    hint: 'did you mean "inputParameters"?',
  });
  expect(finding?.origin.start).toEqual({ line: 6, column: 5 });
  expect(finding?.origin.end).toEqual({ line: 6, column: 19 });
});
