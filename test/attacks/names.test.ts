/** Names that JavaScript objects have of themselves: as inputs, parameters, outputs, steps and tools they are plain names. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const special = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'] as const;

function document(name: string): string {
  return `
naftiko: 1.0.0-alpha2
info: { label: Names, description: Names }
capability:
  consumes:
    - type: http
      namespace: up
      description: Echo
      baseUri: UPSTREAM
      resources:
        - name: echo
          path: /echo
          operations:
            - { name: send, method: POST, inputParameters: [ { name: ${name}, in: query } ], body: { type: json, data: { ${name}: "{{${name}}}" } } }
            - { name: read, method: GET }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /send/{${name}}
          operations:
            - { method: POST, call: up.send }
        - path: /read
          operations:
            - method: GET
              call: up.read
              outputParameters: [ { type: object, properties: { ${name}: { type: string, mapping: $.${name} }, missing: { type: string, mapping: $.missing } } } ]
        - path: /undeclared
          operations:
            - { method: GET, outputParameters: [ { name: text, type: string, value: "[{{${name}}}]" } ] }
        - path: /query
          operations:
            - method: GET
              inputParameters: [ { name: ${name}, in: query, type: string, description: Q } ]
              outputParameters: [ { name: ${name}, type: string, value: "[{{${name}}}]" } ]
        - path: /body
          operations:
            - method: POST
              inputParameters: [ { name: ${name}, in: body, type: string, description: B }, { name: other, in: body, type: string, description: B } ]
              outputParameters: [ { name: text, type: string, value: "[{{${name}}}]" } ]
    - type: mcp
      namespace: mcp
      port: 0
      tools:
        - { name: send, description: Sends, call: up.send, inputParameters: [ { name: ${name}, type: string, description: N } ] }
        - name: read
          description: Reads
          call: up.read
          outputParameters: [ { type: object, properties: { ${name}: { type: string, mapping: $.${name} } } } ]
        - { name: ${name}, description: Named so, outputParameters: [ { name: text, type: string, value: "me" } ] }
`;
}

describe.each(special)('%s', (name) => {
  let upstream: Upstream;
  let running: Started;
  beforeAll(async () => {
    upstream = await startUpstream({ headers: { 'content-type': 'application/json' }, body: `{"${name}":"mine"}` });
    running = await start(document(name), upstream.url);
  });
  afterAll(async () => {
    await running.stop();
    await upstream.stop();
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is sent as path variable, argument, query and body member', async () => {
    for (const send of [
      () => running.rest('rest', 'POST', '/send/v%201'),
      () => running.tool('mcp', 'send', JSON.parse(`{"${name}":"v 1"}`)),
    ]) {
      upstream.requests.length = 0;
      await send();
      expect(upstream.requests.map(({ url, text }) => [url, text])).toEqual([
        [`/echo?${name}=v%201`, `{"${name}":"v 1"}`],
      ]);
    }
  });

  it('is an output property of its own', async () => {
    const answer = await running.rest('rest', 'GET', '/read');
    expect(answer.text).toBe(`{"${name}":"mine","missing":null}`);
    const { content } = await running.tool('mcp', 'read');
    expect(content[0]?.text).toBe(`{"${name}":"mine"}`);
  });

  it('is nothing where it was not given', async () => {
    upstream.answer({ json: { other: 1 } });
    expect((await running.rest('rest', 'GET', '/read')).text).toBe(`{"${name}":null,"missing":null}`);
    expect((await running.rest('rest', 'GET', '/undeclared')).text).toBe('{"text":"[]"}');
    expect((await running.rest('rest', 'GET', '/query')).text).toBe(`{"${name}":"[]"}`);
    expect((await running.rest('rest', 'POST', '/body', {})).text).toBe('{"text":"[]"}');
    // A tool's inputs are required unless the document says otherwise.
    const refused = await running.tool('mcp', 'send', {});
    expect([refused.isError, refused.content[0]?.text]).toEqual([
      true,
      expect.stringContaining(`"${name}" is required`),
    ]);
  });

  it('is read from query, JSON body and form', async () => {
    expect((await running.rest('rest', 'GET', `/query?${name}=v`)).text).toBe(`{"${name}":"[v]"}`);
    const json = Buffer.from(`{"${name}":"v","other":"o"}`);
    expect((await running.rest('rest', 'POST', '/body', json, { 'content-type': 'application/json' })).text).toBe(
      '{"text":"[v]"}',
    );
    const form = Buffer.from(`${name}=v&other=o`);
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await running.rest('rest', 'POST', '/body', form, type)).text).toBe('{"text":"[v]"}');
    const parts = Buffer.from(`--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\nv\r\n--b--\r\n`);
    const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
    expect((await running.rest('rest', 'POST', '/body', parts, multipart)).text).toBe('{"text":"[v]"}');
  });

  it('is a tool only where it is declared', async () => {
    expect((await running.tool('mcp', name)).content[0]?.text).toBe('{"text":"me"}');
    const other = special[(special.indexOf(name) + 1) % special.length] ?? '';
    expect(await running.tool('mcp', other)).toBeUndefined();
  });
});

describe('a body that means to change all objects', () => {
  let upstream: Upstream;
  let running: Started;
  beforeAll(async () => {
    upstream = await startUpstream();
    running = await start(document('plain'), upstream.url);
  });
  afterAll(async () => {
    await running.stop();
    await upstream.stop();
  });

  it.each([
    '{"__proto__":{"polluted":true},"plain":"x"}',
    '{"constructor":{"prototype":{"polluted":true}},"plain":"x"}',
    '{"plain":{"__proto__":{"polluted":true}}}',
    '[{"__proto__":{"polluted":true}}]',
  ])('%s', async (text) => {
    const body = Buffer.from(text);
    const answer = await running.rest('rest', 'POST', '/body', body, { 'content-type': 'application/json' });
    expect([200, 400]).toContain(answer.status);
    upstream.answer({ headers: { 'content-type': 'application/json' }, body: text });
    await running.rest('rest', 'GET', '/read');
    await running.tool('mcp', 'read');
    const args = JSON.parse(`{"plain":${text}}`);
    await running.tool('mcp', 'send', args);
    await running.rest('rest', 'POST', `/send/x?__proto__[polluted]=1&constructor[prototype][polluted]=1`, body);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});
