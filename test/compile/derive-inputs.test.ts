/** Derived inputs: docs/spec/document.md section 16.1 and the table of docs/spec/rest.md section 5.2. */
import { describe, expect, test } from 'vitest';
import type { InputPlan, InputSource } from '../../src/operation/input-plan.ts';
import { load, operation } from '../support/documents.ts';

interface Case {
  readonly name: string;
  /** The consumed operation, as flow YAML. */
  readonly consumed: string;
  readonly method?: string;
  readonly path?: string;
  readonly exposed?: string;
  /** Members of the exposed unit besides `call`. */
  readonly unit?: string;
  readonly adapter?: string;
  /** `name type! source`: `!` required, type `any` for none, sources by comma. */
  readonly rest: readonly string[];
  readonly tool?: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: 'query parameters and a body parameter, referred to by with',
    consumed: `{ name: op, method: POST, inputParameters: [{ name: all, in: query }, { name: body, in: body }] }`,
    unit: `with: { all: P.all, body: P.body }`,
    method: 'POST',
    rest: ['all string query:all', 'body object body'],
    tool: ['all string', 'body object'],
  },
  {
    name: 'a consumed path parameter that the exposed path lacks is a required query input',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: AccountSid, in: path }, { name: PageSize, in: query, type: integer }] }`,
    path: '/a/{AccountSid}/m',
    rest: ['AccountSid string! query:AccountSid', 'PageSize integer query:PageSize'],
    tool: ['AccountSid string!', 'PageSize integer'],
  },
  {
    name: 'a path variable spelt otherwise is one input, in the spelling of the exposed path',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: offerId, in: path, description: The offer }] }`,
    path: '/offers/{offerId}',
    exposed: '/v1/offers/{offer-id}',
    unit: `with: { offerId: P.offerId }`,
    rest: ['offer-id string! path:offer-id'],
  },
  {
    name: 'an undeclared placeholder of the consumed path',
    consumed: `{ name: op, method: DELETE }`,
    path: '/things/{{thing}}',
    method: 'DELETE',
    rest: ['thing string! query:thing'],
    tool: ['thing string!'],
  },
  {
    name: 'body variables are fields of the body, whole leaves take any value',
    consumed: `{ name: op, method: POST, body: { type: json, data: { pay: "{{tools.payment}}", note: "for {{tools.who}}" } } }`,
    method: 'POST',
    rest: ['payment any body.payment,query:payment', 'who string body.who,query:who'],
    tool: ['payment any', 'who string'],
  },
  {
    name: 'a renamed reference, a constant and a template',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: a, in: query }, { name: b, in: query }, { name: c, in: query }] }`,
    unit: `with: { a: P.renamed, b: fixed, c: "x-{{one}}-{{two}}" }`,
    rest: ['renamed string query:renamed', 'one string query:one', 'two string query:two'],
    tool: ['renamed string', 'one string', 'two string'],
  },
  {
    name: 'headers are read from the header, then the query',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: X-Tenant, in: header }, { name: sid, in: cookie }] }`,
    rest: ['X-Tenant string header:X-Tenant,query:X-Tenant', 'sid string cookie:sid,query:sid'],
    tool: ['X-Tenant string', 'sid string'],
  },
  {
    name: 'Authorization is no input where the adapter has credentials, headers never sent are none',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: Authorization, in: header }, { name: Host, in: header }, { name: Accept, in: header }] }`,
    adapter: `authentication: { type: bearer, token: t }`,
    rest: ['Accept string header:Accept,query:Accept'],
    tool: ['Accept string'],
  },
  {
    name: 'several body parameters are fields',
    consumed: `{ name: op, method: PUT, inputParameters: [{ name: a, in: body }, { name: b, in: body, type: string }] }`,
    method: 'PUT',
    rest: ['a object body.a,query:a', 'b string body.b,query:b'],
    tool: ['a object', 'b string'],
  },
  {
    name: 'a scalar body parameter takes its field of an object body, else the whole',
    consumed: `{ name: op, method: POST, inputParameters: [{ name: text, in: body, type: string }, { name: q, in: query }] }`,
    method: 'POST',
    rest: ['text string body.text,body', 'q string query:q'],
  },
  {
    name: 'query, then body field, where the body is free',
    consumed: `{ name: op, method: POST, inputParameters: [{ name: q, in: query }] }`,
    method: 'POST',
    rest: ['q string query:q,body.q'],
  },
  {
    name: 'location words, and one name in two places',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: v, in: header }, { name: w, in: query }, { name: u, in: query }] }`,
    unit: `with: { v: rest.header.x, w: rest.query.x, u: rest.query.z }`,
    rest: ['header.x string header:x', 'query.x string query:x', 'z string query:z'],
  },
  {
    name: 'fixed values, the environment and bindings are no inputs; other dotted names neither',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: a, in: query, value: "1" }, { name: HOME, in: environment }, { name: k, in: query, value: "{{KEY}}" }, { name: l, in: query, value: "{{env.KEY}}{{other.NAME}}" }] }`,
    rest: [],
    tool: [],
  },
  {
    name: 'a value template makes its variables inputs',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: filter, in: query, value: "name:{{who}}" }] }`,
    rest: ['who string query:who'],
    tool: ['who string'],
  },
  {
    name: 'the caller body of json without data',
    consumed: `{ name: op, method: POST, body: { type: json } }`,
    method: 'POST',
    rest: ['body object body'],
    tool: ['body object'],
  },
  {
    name: 'references in the leaves of a structure, located and not',
    consumed: `{ name: op, method: POST, inputParameters: [{ name: body, in: body }] }`,
    method: 'POST',
    unit: `with: { body: { text: rest.query.text, fixed: [1, rest.query.text], plain: rest.plain, mixed: "{{rest.query.q}}-{{who}}" } }`,
    rest: ['text any query:text', 'plain any body.plain,body', 'q string query:q', 'who string body.who,body'],
  },
  {
    name: 'ids and ids[] stay two inputs',
    consumed: `{ name: op, method: GET, inputParameters: [{ name: ids, in: query }, { name: "ids[]", in: query, type: array }] }`,
    rest: ['ids string query:ids', 'ids[] array query:ids[]'],
    tool: ['ids string', 'ids[] array'],
  },
  {
    name: 'a unit that declares an input gets only what can not be left out',
    consumed: `{ name: op, method: PUT, inputParameters: [{ name: petId, in: path }, { name: dryRun, in: query }, { name: x, in: query }], body: { type: json, data: { name: "{{tools.name}}", o: "{{plain}}" } } }`,
    path: '/pets/{petId}',
    method: 'PUT',
    unit: `inputParameters: [{ name: dryRun, in: query, type: boolean, description: Try, required: false }]`,
    rest: ['dryRun boolean query:dryRun', 'petId string! query:petId,body.petId', 'name any body.name,query:name'],
    tool: ['dryRun boolean', 'petId string!', 'name any'],
  },
];

function document(item: Case, exposed: string, kind: 'rest' | 'tools'): string {
  const unit = (item.unit ?? '').replaceAll('P.', `${kind}.`);
  const exposes =
    kind === 'rest'
      ? `{ type: rest, namespace: r, port: 0, resources: [{ path: "${exposed}", operations: [{ name: op, method: ${item.method ?? 'GET'}, call: up.op, ${unit} }] }] }`
      : `{ type: mcp, namespace: r, port: 0, tools: [{ name: op, description: d, call: up.op, ${unit} }] }`;
  return `naftiko: 1.0.0-alpha2
binds: [{ namespace: env, keys: { KEY: KEY } }]
capability:
  consumes:
    - { type: http, namespace: up, baseUri: "http://127.0.0.1:1", ${item.adapter === undefined ? '' : `${item.adapter}, `}resources: [{ name: r, path: "${item.path ?? '/r'}", operations: [${item.consumed}] }] }
  exposes: [${exposes}]
`;
}

function shown(input: InputPlan, kind: 'rest' | 'tools'): string {
  const head = `${input.name} ${input.type ?? 'any'}${input.required ? '!' : ''}`;
  return kind === 'tools' ? head : `${head} ${input.sources.map((source) => shownSource(source)).join(',')}`;
}

function shownSource(source: InputSource): string {
  if (source.in !== 'body') return `${source.in}:${source.name}`;
  if (source.whole) return source.unlessObject ? 'body?' : 'body';
  return 'field' in source ? `body.${source.field.join('.')}` : 'body$';
}

describe('derived inputs of a REST operation', () => {
  test.each(cases)('$name', async (item) => {
    const loaded = await load(document(item, item.exposed ?? '/v1/r', 'rest'));
    const plan = operation(loaded, 'r.op');
    expect(plan.inputs.map((input) => shown(input, 'rest'))).toEqual(item.rest);
  });
});

describe('derived inputs of a tool', () => {
  test.each(cases.filter((item) => item.tool !== undefined))('$name', async (item) => {
    const plan = operation(await load(document(item, '', 'tools')), 'r.op');
    expect(plan.inputs.map((input) => shown(input, 'tools'))).toEqual(item.tool);
  });
});

describe('an operation with many parameters', () => {
  const numbers = Array.from({ length: 60 }, (_, index) => index);
  const fixed = numbers.map((number) => `{ name: fixed-${number}, in: header, value: "1" }`).join(', ');

  test.each(cases)('gives the same inputs when most are fixed: $name', async (item) => {
    const consumed = item.consumed.includes('inputParameters: [')
      ? item.consumed.replace('inputParameters: [', `inputParameters: [${fixed}, `)
      : item.consumed.replace(/ \}$/, `, inputParameters: [${fixed}] }`);
    expect(consumed).toContain('fixed-59');
    const loaded = await load(document({ ...item, consumed }, item.exposed ?? '/v1/r', 'rest'));
    expect(operation(loaded, 'r.op').inputs.map((input) => shown(input, 'rest'))).toEqual(item.rest);
  });

  test('has an input for each, whatever feeds it, in their order', async () => {
    const item: Case = {
      name: 'many',
      consumed: `{ name: op, method: GET, inputParameters: [${numbers.map((number) => `{ name: p${number}, in: query, required: ${number === 50} }`).join(', ')}] }`,
      unit: `with: { ${numbers.map((number) => `p${number}: ${number % 2 === 0 ? `P.p${number}` : `P.other${number}`}`).join(', ')}, p59: P.p0 }`,
      rest: [],
    };
    const plan = operation(await load(document(item, '/v1/r', 'rest')), 'r.op');
    const expected = numbers.slice(0, -1).map((number) => {
      const name = number % 2 === 0 ? `p${number}` : `other${number}`;
      return `${name} string${number === 50 ? '!' : ''} query:${name}`;
    });
    expect(plan.inputs.map((input) => shown(input, 'rest'))).toEqual(expected);
  });
});
