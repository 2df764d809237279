/** Small valid documents in both forms, for tests that change one thing. */
import { stringifyJson } from '../../src/json/json-text.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { parsePointer } from '../../src/json/pointer.ts';

const inputs = [{ name: 'id', type: 'string', description: 'Number' }];
const step = { name: 'one', type: 'call', call: 'orders.get-order', with: { id: 'orders-mcp.id' } };

/** 1.0.0-alpha2, with one of everything that has alternatives. */
export const listForm = {
  naftiko: '1.0.0-alpha2',
  info: {
    label: 'Orders',
    description: 'Orders',
    tags: ['a'],
    created: '2026-05-20',
    stakeholders: [{ role: 'owner', fullName: 'A', email: 'a@b.co' }],
  },
  binds: [{ namespace: 'env', keys: { TOKEN: 'token' } }],
  capability: {
    consumes: [
      {
        type: 'http',
        namespace: 'orders',
        baseUri: 'https://{{host}}/api',
        resources: [
          {
            name: 'order',
            path: '/o/{{id}}',
            operations: [
              {
                name: 'get-order',
                method: 'GET',
                inputParameters: [{ name: 'id', in: 'path' }],
                outputParameters: [{ name: 'n', type: 'number', value: '$.n' }],
                body: { type: 'json', data: { a: [1, null, true] } },
              },
            ],
          },
        ],
      },
      { location: './shop.yaml', import: 'shop', as: 'shop-eu' },
    ],
    aggregates: [
      {
        label: 'Shop',
        namespace: 'agg',
        functions: [{ name: 'read', description: 'Reads', call: 'orders.get-order', with: { id: 'id', n: 5 } }],
      },
    ],
    exposes: [
      {
        type: 'mcp',
        namespace: 'orders-mcp',
        port: 3000,
        tools: [
          {
            name: 'called',
            description: 'd',
            inputParameters: inputs,
            call: 'orders.get-order',
            outputParameters: [
              {
                type: 'object',
                properties: {
                  n: { type: 'number', mapping: '$.n' },
                  l: { type: 'array', items: { type: 'string', mapping: '$.' } },
                },
              },
            ],
          },
          {
            name: 'stepped',
            description: 'd',
            steps: [
              step,
              { name: 'two', type: 'lookup', index: 'one', match: 'id', lookupValue: 'x', outputParameters: ['n'] },
              { name: 's', type: 'script', file: 'a.js', language: 'javascript' },
            ],
            mappings: [{ targetName: 'a.b', value: '$.one.n' }],
            outputParameters: [
              { name: 'a', type: 'object', properties: { b: { name: 'b', type: 'string' } } },
              { name: 'l', type: 'array', items: [{ name: 'x', type: 'string' }] },
            ],
          },
          { name: 'referred', ref: 'agg.read', hints: { readOnly: true } },
          { name: 'mocked', description: 'd', outputParameters: [{ name: 'g', type: 'string', value: 'Hello' }] },
        ],
        resources: [
          {
            name: 'r',
            label: 'R',
            uri: 'orders://{id}',
            description: 'd',
            mimeType: 'application/json',
            call: 'orders.get-order',
          },
          { name: 'files', label: 'F', uri: 'docs://x', description: 'd', location: 'file:///tmp' },
        ],
        prompts: [
          {
            name: 'p',
            label: 'P',
            description: 'd',
            arguments: [{ name: 'x', description: 'd', required: false }],
            template: [{ role: 'user', content: 'Hi {{x}}' }],
          },
        ],
      },
      {
        type: 'rest',
        namespace: 'orders-rest',
        port: 8080,
        address: '::1',
        authentication: { type: 'bearer', token: '{{TOKEN}}' },
        resources: [
          {
            path: '/o',
            operations: [
              {
                method: 'GET',
                name: 'o',
                call: 'orders.get-order',
                inputParameters: [{ name: 'q', in: 'query', type: 'integer', description: 'd' }],
              },
              { method: 'POST' },
            ],
          },
          { path: '/f', forward: { targetNamespace: 'orders', trustedHeaders: ['X-A'] } },
        ],
      },
      {
        type: 'skill',
        namespace: 'skills',
        port: 4000,
        skills: [
          {
            name: 's',
            description: 'd',
            metadata: { a: 'b' },
            tools: [
              { name: 't', description: 'd', from: { sourceNamespace: 'orders-mcp', action: 'called' } },
              { name: 'u', description: 'd', instruction: 'x' },
            ],
          },
        ],
      },
      {
        type: 'control',
        port: 9090,
        management: { logs: { 'max-subscribers': 5 }, scripting: { timeout: 1000 } },
        observability: { traces: { sampling: 0.5 } },
      },
    ],
  },
} satisfies JsonValue;

/** 1.0.0-beta4, with what the map form has besides. */
export const mapForm = {
  ikanos: '1.0.0-beta4',
  info: { display: 'Orders', description: 'Orders', version: '1.2' },
  capability: {
    binds: [{ from: './b.yaml', import: 'env' }],
    consumes: [
      {
        type: 'http',
        namespace: 'orders',
        baseUri: 'https://orders.test',
        tunnel: { type: 'ziti', service: 's', identity: 'i' },
        resources: {
          order: {
            path: '/o/{{id}}',
            tags: ['t'],
            operations: {
              'get-order': {
                method: 'GET',
                inputParameters: { id: { in: 'path' } },
                outputRawFormat: 'binary',
                maxBinarySize: '10MiB',
                outputParameters: { n: { type: 'number', value: '$.n' } },
              },
            },
          },
        },
      },
      { from: './shop.yaml', import: 'shop' },
    ],
    aggregates: [
      { display: 'Shop', namespace: 'agg', flows: { read: { description: 'Reads', call: 'orders.get-order' } } },
    ],
    exposes: [
      {
        type: 'mcp',
        namespace: 'orders-mcp',
        transport: 'stdio',
        ttlMs: 5,
        cacheScope: 'public',
        tools: {
          called: { description: 'd', call: 'orders.get-order', outputParameters: [{ type: 'string', value: 'x' }] },
          stepped: {
            description: 'd',
            steps: { one: { type: 'call', call: 'orders.get-order' } },
            mappings: [{ target: 'a', value: '$.one' }],
            outputParameters: { a: { type: 'array', items: { x: { type: 'string' } } } },
          },
          mocked: { description: 'd', outputParameters: { g: { type: 'string', value: 'Hello' } } },
        },
        resources: { r: { display: 'R', uri: 'orders://x', description: 'd', binary: true, location: 'file:///tmp' } },
      },
      {
        type: 'rest',
        namespace: 'orders-rest',
        port: 8080,
        resources: {
          o: {
            path: '/o',
            operations: {
              get: { method: 'GET', responses: { '200': { content: { 'application/pdf': { binary: true } } } } },
            },
          },
        },
      },
    ],
  },
} satisfies JsonValue;

/** A deep copy of a document with changes: pointer → new value, or undefined to remove. A list index past the end appends. */
export function changed(document: JsonValue, changes: Readonly<Record<string, JsonValue | undefined>>): string {
  const copy: unknown = JSON.parse(stringifyJson(document));
  for (const [pointer, value] of Object.entries(changes)) {
    const tokens = parsePointer(pointer);
    const last = tokens.pop() ?? '';
    let parent = copy;
    for (const token of tokens) parent = Reflect.get(Object(parent), token);
    if (value === undefined) Reflect.deleteProperty(Object(parent), last);
    else Reflect.set(Object(parent), last, value);
  }
  return JSON.stringify(copy);
}
