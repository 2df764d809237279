/** The same operation by REST and by MCP: the same upstream request, the same value. */
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { start, type Started } from '../support/started.ts';
import { type RecordedRequest, startUpstream, type Upstream } from '../support/upstream.ts';

type Place = 'path' | 'query' | 'header' | 'cookie' | 'field';
type Type = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';

/** One value on its way: what the upstream calls it, what a caller calls it, and what the caller sends, if anything. */
interface Way {
  readonly place: Place;
  readonly consumed: string;
  readonly exposed: string;
  readonly type: Type;
  readonly value: JsonValue | undefined;
  /** A path variable that REST spells in another way, where nothing is declared: `order-id` for `orderId`. */
  readonly spelled: string | undefined;
  /** How `with` refers to the input; undefined where the names are the same and nothing need be said. */
  readonly reference: 'alias' | 'namespace' | 'this' | 'tag' | undefined;
}

interface Unit {
  readonly method: string;
  readonly ways: readonly Way[];
  readonly body: 'json' | 'form' | 'whole' | 'caller' | 'none';
  /** The caller's whole body, which goes upstream as it is. */
  readonly whole: JsonValue | undefined;
  /** Whether the exposed units declare their inputs, or they are derived. */
  readonly declared: boolean;
  readonly doubled: boolean;
  readonly outputs: 'none' | 'bare' | 'one' | 'named' | 'items';
}

const visible = fc.stringMatching(/^[!-Z\\^-~]([ -Z\\^-~]{0,6}[!-Z\\^-~])?$/);
const anyText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }).filter((text) => !text.startsWith('['));
const pathText = anyText.filter((text) => !/^\.{1,2}$|\p{Cc}/u.test(text) && text.isWellFormed());
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);

function valueOf(place: Place, type: Type): fc.Arbitrary<JsonValue> {
  switch (type) {
    case 'integer':
      return fc.integer();
    case 'number':
      return number;
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(anyText, { minLength: 1, maxLength: 3 });
    case 'object':
      return fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.oneof(fc.integer(), anyText), {
        maxKeys: 3,
        noNullPrototype: true,
      });
    case 'string':
      return place === 'path' ? pathText : place === 'header' || place === 'cookie' ? visible : anyText;
  }
}

const types: Readonly<Record<Place, readonly Type[]>> = {
  path: ['string', 'integer', 'number', 'boolean'],
  query: ['string', 'integer', 'number', 'boolean', 'array'],
  header: ['string', 'integer', 'number', 'boolean'],
  cookie: ['string', 'integer', 'number', 'boolean'],
  field: ['string', 'integer', 'number', 'boolean', 'array', 'object'],
};

function wayOf(place: Place, index: number): fc.Arbitrary<Way> {
  return fc.constantFrom(...types[place]).chain((type) =>
    fc
      .record({
        value: place === 'path' ? valueOf(place, type) : fc.option(valueOf(place, type), { nil: undefined }),
        stem: fc.constantFrom('item', 'order-id', 'Code', 'x-y', 'a1'),
        renamed: fc.boolean(),
        respelled: fc.boolean(),
        reference: fc.constantFrom('alias', 'namespace', 'this', 'tag', undefined),
      })
      .map(({ value, stem, renamed, respelled, reference }) => {
        const consumed = `${stem}${index}`;
        const exposed = renamed ? `in-${stem}${index}` : consumed;
        const spelled = respelled && !renamed ? `${stem.toUpperCase().replace('-', '_')}_${index}` : undefined;
        return {
          place,
          consumed,
          exposed,
          spelled,
          type,
          value,
          reference: renamed ? (reference ?? 'alias') : reference,
        };
      }),
  );
}

const unit: fc.Arbitrary<Unit> = fc
  .record({
    method: fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
    places: fc.array(fc.constantFrom<Place>('path', 'query', 'header', 'cookie', 'field'), { maxLength: 6 }),
    form: fc.boolean(),
    pass: fc.constantFrom('whole', 'caller', undefined),
    whole: fc.option(valueOf('field', 'object'), { nil: undefined }),
    declared: fc.boolean(),
    doubled: fc.boolean(),
    outputs: fc.constantFrom('none', 'bare', 'one', 'named', 'items'),
  })
  .chain(({ method, places, form, pass, whole, declared, doubled, outputs }) => {
    const bodied = method === 'POST' || method === 'PUT' || method === 'PATCH';
    const kept = places.filter((place) => bodied || place !== 'field');
    const ways: fc.Arbitrary<readonly Way[]> = fc.tuple(...kept.map((place, index) => wayOf(place, index)));
    return ways.map((all) => {
      const fields = all.filter(({ place }) => place === 'field');
      const plain = fields.every(({ type }) => type !== 'array' && type !== 'object');
      const passed = fields.length === 0 && bodied ? pass : undefined;
      const body = passed ?? (fields.length === 0 ? 'none' : form && plain ? 'form' : 'json');
      return { method, ways: all, body, whole: passed === undefined ? undefined : whole, declared, doubled, outputs };
    });
  });

let upstream: Upstream;
beforeAll(async () => {
  upstream = await startUpstream(({ method, url, text }) => ({ json: { method, url, text, list: [{ k: 1 }, {}] } }));
});
afterAll(async () => {
  await upstream.stop();
});

test('sends the same upstream request and gives the same value', async () => {
  await fc.assert(
    fc.asyncProperty(unit, async (given) => {
      const started = await start(documentOf(given), upstream.url);
      try {
        upstream.requests.length = 0;
        const byRest = await callRest(started, given);
        const byTool = await started.tool('tools-side', 'unit', argumentsOf(given));
        expect([byRest.status, byTool.isError], byRest.text).toEqual([200, false]);
        const [restRequest, toolRequest, ...more] = upstream.requests.map((request) => sent(request, given));
        expect(more).toEqual([]);
        expect(restRequest).toBeDefined();
        expect(toolRequest).toEqual(restRequest);
        expect(restRequest).toMatchObject({ method: given.method, values: expectedTexts(given) });
        if (isPassed(given))
          expect(restRequest?.['text']).toBe(given.whole === undefined ? '' : JSON.stringify(given.whole));
        expect(JSON.parse(byTool.content.map(({ text = '' }) => text).join(''))).toEqual(JSON.parse(byRest.text));
      } finally {
        await started.stop();
      }
    }),
    { numRuns: 120 },
  );
});

function documentOf(given: Unit): string {
  const consumedPath = `/p${given.ways
    .filter(({ place }) => place === 'path')
    .map(({ consumed }) => `/{${consumed}}`)
    .join('')}`;
  const exposedPath = `/v${given.ways
    .filter(({ place }) => place === 'path')
    .map((way) => `/{${restName(way, given)}}`)
    .join('')}`;
  const spelled = (path: string): string => (given.doubled ? path.replaceAll('{', '{{').replaceAll('}', '}}') : path);
  const fields = given.ways.filter(({ place }) => place === 'field');
  const data = Object.fromEntries(fields.map(({ consumed }) => [`wire-${consumed}`, `{{${consumed}}}`]));
  const operation = {
    name: 'unit',
    method: given.method,
    inputParameters: given.ways
      .filter(({ place }) => place !== 'field')
      .map(({ consumed, place, type }): { name: string; in: string; type: Type } => ({
        name: consumed,
        in: place,
        type,
      }))
      .concat(given.body === 'whole' ? [{ name: 'body', in: 'body', type: 'object' }] : []),
    ...bodyTemplate(given, data),
  };
  const document = {
    naftiko: '1.0.0-alpha2',
    capability: {
      consumes: [
        {
          type: 'http',
          namespace: 'up',
          baseUri: 'UPSTREAM/base',
          resources: [{ name: 'all', path: spelled(consumedPath), operations: [operation] }],
        },
      ],
      exposes: [
        {
          type: 'rest',
          namespace: 'rest-side',
          port: 0,
          resources: [
            {
              path: spelled(exposedPath),
              operations: [
                {
                  method: given.method,
                  name: 'unit',
                  call: 'up.unit',
                  with: withOf(given, 'rest', 'rest-side'),
                  ...outputsOf(given),
                  ...(given.declared
                    ? {
                        inputParameters: [
                          ...given.ways.map(({ exposed, place, type }) => ({
                            name: exposed,
                            in: place === 'field' ? 'body' : place,
                            type,
                          })),
                          ...(isPassed(given) ? [{ name: 'body', in: 'body', type: 'object' }] : []),
                        ],
                      }
                    : {}),
                },
              ],
            },
          ],
        },
        {
          type: 'mcp',
          namespace: 'tools-side',
          port: 0,
          tools: [
            {
              name: 'unit',
              description: 'The same',
              call: 'up.unit',
              with: withOf(given, 'tools', 'tools-side'),
              ...outputsOf(given),
              ...(given.declared
                ? {
                    inputParameters: [
                      ...given.ways.map(({ exposed, type }) => argument(exposed, type)),
                      ...(isPassed(given) ? [argument('body', 'object')] : []),
                    ],
                  }
                : {}),
            },
          ],
        },
      ],
    },
  };
  return JSON.stringify(document);
}

function argument(name: string, type: Type): JsonObject {
  return { name, type, required: false, description: 'x' };
}

function isPassed({ body }: Unit): boolean {
  return body === 'whole' || body === 'caller';
}

function bodyTemplate({ body }: Unit, data: JsonObject): JsonObject {
  switch (body) {
    case 'form':
      return { body: { type: 'formUrlEncoded', data } };
    case 'json':
      return { body: { type: 'json', data } };
    case 'caller':
      return { body: { type: 'json' } };
    default:
      return {};
  }
}

/** The name of an input on REST; where inputs are declared, the declared one. */
function restName({ place, exposed, spelled }: Way, { declared }: Unit): string {
  return place === 'path' && !declared ? (spelled ?? exposed) : exposed;
}

function withOf({ ways }: Unit, alias: string, namespace: string): JsonObject {
  const entries = ways.flatMap(({ consumed, exposed, reference }): [string, string][] => {
    switch (reference) {
      case 'alias':
        return [[consumed, `${alias}.${exposed}`]];
      case 'namespace':
        return [[consumed, `${namespace}.${exposed}`]];
      case 'this':
        return [[consumed, `$this.${namespace}.${exposed}`]];
      case 'tag':
        return [[consumed, `{{${exposed}}}`]];
      default:
        return [];
    }
  });
  return Object.fromEntries(entries);
}

function outputsOf({ outputs }: Unit): JsonObject {
  switch (outputs) {
    case 'none':
      return {};
    case 'bare':
      return { outputParameters: [{ type: 'object', mapping: '$.' }] };
    case 'one':
      return { outputParameters: [{ type: 'string', mapping: '$.url' }] };
    case 'named':
      return {
        outputParameters: [
          { name: 'a', type: 'string', mapping: '$.method' },
          { name: 'b', type: 'number', mapping: '$.none' },
          { name: 'c', type: 'number', value: '5' },
        ],
      };
    case 'items':
      return {
        outputParameters: [
          {
            type: 'array',
            mapping: '$.list',
            items: { type: 'object', properties: { k: { type: 'number', mapping: '$.k' } } },
          },
        ],
      };
  }
}

function argumentsOf({ ways, whole }: Unit): JsonObject {
  const given = ways.flatMap(({ exposed, value }) => (value === undefined ? [] : [[exposed, value] as const]));
  return Object.fromEntries(whole === undefined ? given : [...given, ['body', whole]]);
}

async function callRest(started: Started, given: Unit): ReturnType<Started['rest']> {
  const query: string[] = [];
  const headers: Record<string, string> = {};
  const cookies: string[] = [];
  const fields: Record<string, JsonValue> = {};
  let path = '/v';
  for (const { place, exposed, value } of given.ways) {
    if (value === undefined) continue;
    if (place === 'path') path += `/${encodeURIComponent(textOf(value))}`;
    else if (place === 'query') {
      for (const item of Array.isArray(value) ? value : [value]) {
        query.push(`${exposed}=${encodeURIComponent(textOf(item as JsonValue))}`); // an item of a JSON list
      }
    } else if (place === 'header') headers[exposed] = textOf(value);
    else if (place === 'cookie') cookies.push(`${exposed}=${encodeURIComponent(textOf(value))}`);
    else fields[exposed] = value;
  }
  if (cookies.length > 0) headers['cookie'] = cookies.join('; ');
  const target = `${path}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  return await started.rest(
    'rest-side',
    given.method,
    target,
    given.whole ?? (Object.keys(fields).length === 0 ? undefined : fields),
    headers,
  );
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What arrived, as far as the two ways must agree, and the value of each input as a text. */
function sent({ method, url, headers, text }: RecordedRequest, given: Unit): JsonObject {
  const target = new URL(url, 'http://up.test');
  const segments = url.split('?')[0]?.split('/').slice(3) ?? [];
  const paths = given.ways.filter(({ place }) => place === 'path');
  const body = bodyOf(text, given);
  const cookies = new Map(
    (headers['cookie'] ?? '').split('; ').map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
  );
  const values = given.ways.map((way): JsonValue => {
    switch (way.place) {
      case 'path':
        return decodeURIComponent(segments[paths.indexOf(way)] ?? '');
      case 'query':
        return target.searchParams.getAll(way.consumed);
      case 'header':
        return headers[way.consumed.toLowerCase()] ?? null;
      case 'cookie':
        return cookies.get(way.consumed) ?? null;
      case 'field':
        return body[`wire-${way.consumed}`] ?? null;
    }
  });
  const type = headers['content-type'] ?? null;
  return { method, url, type, cookie: headers['cookie'] ?? null, text, values };
}

function bodyOf(text: string, { body }: Unit): JsonObject {
  if (text === '' || body === 'whole' || body === 'caller') return {};
  return body === 'form' ? Object.fromEntries(new URLSearchParams(text)) : (JSON.parse(text) as JsonObject); // the engine wrote an object
}

/** What each value must be when it arrives: found without the engine. Cookies have an encoding of their own. */
function expectedTexts(given: Unit): readonly unknown[] {
  return given.ways.map(({ place, type, value }) => {
    if (place === 'cookie') return value === undefined ? null : expect.any(String);
    if (place === 'query')
      return value === undefined ? [] : (Array.isArray(value) ? value : [value]).map((item: JsonValue) => textOf(item));
    if (value === undefined) return null;
    if (place === 'field' && given.body === 'json') return value;
    return type === 'number' && place !== 'field' ? expect.any(String) : textOf(value);
  });
}
