/** What a failing document of each rule prints is in test/diagnostics; here: what must not be reported, and both forms. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadCapability } from '../../src/engine/load-capability.ts';
import { rulesCodes } from '../../src/diagnostics/codes/rules.ts';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'naftiko-rules-'));
});

afterAll(() => rmSync(folder, { recursive: true }));

/** `code pointer` of what the rules report. */
async function reported(document: unknown): Promise<string[]> {
  const file = join(folder, 'document.yaml');
  writeFileSync(file, JSON.stringify(document));
  const { diagnostics } = await loadCapability(file, { check: true });
  return diagnostics
    .filter(({ code }) => Object.hasOwn(rulesCodes, code))
    .map(({ code, origin }) => `${code} ${origin.pointer}`)
    .sort();
}

const consumed = {
  type: 'http',
  namespace: 'orders',
  description: 'Orders',
  baseUri: 'https://orders.test',
};
const get = { method: 'GET', inputParameters: { id: { in: 'path' } } };
const control = (more: object) => ({ type: 'control', port: 9090, ...more });

function mapForm(exposes: readonly object[], more: object = {}, consumes: object = {}) {
  return {
    ikanos: '1.0.0-beta4',
    info: { display: 'Orders', description: 'Orders', tags: ['a'] },
    capability: {
      consumes: [
        { ...consumed, resources: { order: { path: '/o/{{id}}', operations: { 'get-order': get } } }, ...consumes },
      ],
      exposes,
      ...more,
    },
  };
}

function mcp(tools: object, more: object = {}) {
  return { type: 'mcp', namespace: 'orders-mcp', port: 3000, tools, ...more };
}

const id = { id: { type: 'string', description: 'Number' } };
const tool = { description: 'd', inputParameters: id, call: 'orders.get-order', with: { id: 'orders-mcp.id' } };

test.each([
  ['a clean document', mapForm([mcp({ read: tool })]), []],
  ['control adapters have no namespace', mapForm([mcp({ read: tool }), control({ address: '::1' })]), []],
  [
    'a control adapter on this machine only',
    mapForm([mcp({ read: tool }), control({ address: '0.0.0.0', authentication: { type: 'bearer', token: '{{T}}' } })]),
    ['control-address-localhost-warning /capability/exposes/1/address'],
  ],
  [
    'port 0 never collides',
    mapForm([mcp({ read: tool }, { port: 0 }), mcp({ read: tool }, { port: 0, namespace: 'b' })]),
    [],
  ],
  [
    'stdio has no port',
    mapForm([mcp({ read: tool }), mcp({ read: tool }, { transport: 'stdio', port: 3000, namespace: 'b' })]),
    [],
  ],
  [
    'loopback needs no https',
    mapForm([
      mcp(
        { read: tool },
        {
          authentication: {
            type: 'oauth2',
            authorizationServerUri: 'http://localhost:9',
            resource: 'http://127.0.0.1:3000',
            scopes: ['a'],
          },
        },
      ),
    ]),
    [],
  ],
  [
    'a host that only begins like loopback does',
    mapForm([
      mcp(
        { read: tool },
        {
          authentication: {
            type: 'oauth2',
            authorizationServerUri: 'http://localhost.evil.test',
            resource: 'https://a',
            scopes: ['a'],
          },
        },
      ),
    ]),
    ['oauth2-https-authserver /capability/exposes/0/authentication/authorizationServerUri'],
  ],
  [
    'a bound secret is no literal',
    mapForm(
      [mcp({ read: tool })],
      { binds: [{ namespace: 'env', keys: { KEY: 'KEY' } }] },
      { authentication: { type: 'apikey', key: 'X', value: 'Token {{env.KEY}}', placement: 'header' } },
    ),
    [],
  ],
  [
    'a script without defaults, in map form',
    mapForm([
      mcp({ read: { description: 'd', steps: { sum: { type: 'script', file: 'a.js', language: 'javascript' } } } }),
    ]),
    ['script-defaults-required /capability/exposes/0/tools/read/steps/sum'],
  ],
  [
    'defaults of the control adapter',
    mapForm([
      mcp({ read: { description: 'd', steps: { sum: { type: 'script', file: 'a.js' } } } }),
      control({ management: { scripting: { defaultLocation: 'file:///tmp', defaultLanguage: 'javascript' } } }),
    ]),
    [],
  ],
  [
    'HEAD and safe agree',
    mapForm(
      [
        {
          type: 'rest',
          namespace: 'r',
          port: 8080,
          resources: {
            o: {
              path: '/o/{{id}}',
              description: 'd',
              operations: { h: { method: 'HEAD', description: 'd', ref: 'agg.read' } },
            },
          },
        },
      ],
      {
        aggregates: [
          {
            display: 'A',
            namespace: 'agg',
            flows: {
              read: {
                description: 'd',
                semantics: { safe: true },
                inputParameters: id,
                call: 'orders.get-order',
                with: { id: 'id' },
              },
            },
          },
        ],
      },
    ),
    [],
  ],
  ['a with key in another spelling', mapForm([mcp({ read: { ...tool, with: { ID: 'orders-mcp.id' } } })]), []],
  ['a word that ends in eval', mapForm([mcp({ read: { ...tool, description: 'A medieval(kind), obj.eval(x)' } })]), []],
  [
    'a step that leaves a placeholder empty',
    mapForm([
      mcp({
        read: {
          description: 'd',
          inputParameters: { other: { type: 'string', description: 'd' } },
          steps: { one: { type: 'call', call: 'orders.get-order' } },
        },
      }),
    ]),
    ['path-parameter-declared /capability/exposes/0/tools/read'],
  ],
  [
    'a placeholder that an earlier step fills',
    mapForm([
      mcp({
        read: {
          description: 'd',
          inputParameters: { n: { type: 'string', description: 'd' } },
          steps: {
            id: { type: 'call', call: 'orders.get-order', with: { id: 'orders-mcp.n' } },
            two: { type: 'call', call: 'orders.get-order' },
          },
        },
      }),
    ]),
    [],
  ],
])('%s', async (_name, document, expected) => {
  expect(await reported(document)).toEqual(expected);
});

test.each(['a string', 5, null, [], { tools: [] }, [null, 3, 'x', []]])(
  'malformed sections never break a rule: %j',
  async (broken) => {
    const document = {
      ikanos: '1.0.0-beta4',
      info: broken,
      capability: { consumes: broken, exposes: broken, aggregates: broken, binds: broken },
    };
    await expect(reported(document)).resolves.toBeInstanceOf(Array);
  },
);
