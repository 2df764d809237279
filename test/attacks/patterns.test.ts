/** Regular expressions of documents on long and hostile texts: through the real doors, none stalls the process. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bounded } from '../support/work.ts';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const document = `
naftiko: 1.0.0-alpha2
info: { label: Patterns, description: Checks texts }
capability:
  consumes:
    - type: http
      namespace: up
      description: Texts
      baseUri: UPSTREAM
      resources:
        - { name: texts, path: /texts, operations: [ { name: read, method: GET } ] }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /checked
          operations:
            - method: POST
              inputParameters: [ { name: v, in: body, type: string, description: V, pattern: "^(a+)+$" } ]
              outputParameters: [ { name: ok, type: string, value: "yes" } ]
        - path: /filtered
          operations:
            - method: GET
              call: up.read
              outputParameters: [ { type: array, mapping: "$.texts[?(@ =~ /(a+)+b/)]" } ]
        - path: /a/{x}-{y}-{z}.json
          operations:
            - { method: GET, outputParameters: [ { name: x, type: string, value: "{{x}}" } ] }
    - type: mcp
      namespace: mcp
      port: 0
      tools:
        - name: checked
          description: Checks
          inputParameters: [ { name: v, type: string, description: V, pattern: "^(a|aa)+$" } ]
          outputParameters: [ { name: ok, type: string, value: "yes" } ]
        - name: written
          description: Checks
          inputSchema: { type: object, properties: { v: { type: string, pattern: "^(?=(a+)+$)b" }, l: { type: array, items: { pattern: "^(a+)+$" } } } }
          outputParameters: [ { name: ok, type: string, value: "yes" } ]
        - name: listed
          description: Checks
          inputSchema: { type: object, properties: { u: { type: array, uniqueItems: true }, i: { type: array, items: { anyOf: [ { type: integer }, { type: object, required: [ a ] } ] } } } }
          outputParameters: [ { name: ok, type: string, value: "yes" } ]
      resources:
        - { name: item, label: Item, description: Item, uri: "item://{x}-{y}-{z}.{w}", mimeType: text/plain, outputParameters: [ { name: x, type: string, value: "{{x}}" } ] }
`;

let upstream: Upstream;
let running: Started;
beforeAll(async () => {
  upstream = await startUpstream();
  running = await start(document, upstream.url);
});
afterAll(async () => {
  await running.stop();
  await upstream.stop();
});

const bomb = `${'a'.repeat(60)}!`;
const long = `${'a'.repeat(3_000_000)}!`;

describe.each([
  ['short', bomb],
  ['long', long],
])('a %s bomb', (_length, v) => {
  it('in a REST input is refused', async () => {
    const answer = await bounded(() => running.rest('rest', 'POST', '/checked', { v }));
    expect(answer.status).toBe(400);
    expect(answer.text).toContain('must match');
    expect(answer.text.length).toBeLessThan(2000);
  });

  it('in a tool argument is refused', async () => {
    expect((await bounded(() => running.tool('mcp', 'checked', { v }))).isError).toBe(true);
    expect((await bounded(() => running.tool('mcp', 'written', { v }))).isError).toBe(true);
  });

  it('in a list of arguments is refused', async () => {
    const l = Array.from({ length: 20_000 }, () => bomb);
    expect((await bounded(() => running.tool('mcp', 'written', { l }))).isError).toBe(true);
  });

  it('in an upstream answer matches nothing', async () => {
    upstream.answer({ json: { texts: [v, 'aab'] } });
    const answer = await bounded(() => running.rest('rest', 'GET', '/filtered'));
    expect([answer.status, answer.text]).toEqual([200, '["aab"]']);
  });
});

it('what fits still passes', async () => {
  expect((await running.rest('rest', 'POST', '/checked', { v: 'aaaa' })).status).toBe(200);
  expect((await running.rest('rest', 'POST', '/checked', { v: 'a'.repeat(10_000) })).status).toBe(200);
  expect((await running.tool('mcp', 'checked', { v: 'aaaa' })).isError).toBe(false);
  expect((await running.tool('mcp', 'written', { l: ['a', 'aa'] })).isError).toBe(false);
});

it('a long list is checked in time, or refused', async () => {
  const u = Array.from({ length: 30_000 }, (_, index) => ({ index }));
  const refused = await running.tool('mcp', 'listed', { u });
  expect([refused.isError, refused.content[0]?.text]).toEqual([
    true,
    'Invalid arguments for listed: the arguments take too long to check',
  ]);
  const i = Array.from({ length: 300_000 }, () => '');
  expect((await running.tool('mcp', 'listed', { i })).isError).toBe(true);
  const few = u.slice(0, 50);
  const many = Array.from({ length: 2000 }, (_, index) => index);
  expect((await running.tool('mcp', 'listed', { u: few, i: [...many, { a: 1 }] })).isError).toBe(false);
  expect((await running.tool('mcp', 'listed', { u: [...few, { index: 7 }] })).isError).toBe(true);
});

it('a path of nothing but separators is matched soon', async () => {
  const dashes = '-'.repeat(8000);
  expect((await bounded(() => running.rest('rest', 'GET', `/a/${dashes}`))).status).toBe(404);
  expect((await running.rest('rest', 'GET', '/a/1-2-3.json')).status).toBe(200);
});

it('a resource URI of nothing but separators is matched soon', async () => {
  const read = async (uri: string): Promise<string> => {
    const sent = await fetch(running.url('mcp'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'resources/read', params: { uri } }),
    });
    return sent.text();
  };
  expect(await bounded(() => read(`item://${'-'.repeat(8000)}`))).toContain('-32602');
  expect(await bounded(() => read(`item://${'-.'.repeat(4000)}`))).toContain('contents');
  expect(await read('item://a-b-c.d')).toContain('"text"');
});
