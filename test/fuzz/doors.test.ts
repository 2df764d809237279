/** Any bytes at the doors of REST, MCP and skill adapters, and bodies of every type: answered or closed, never 500. */
import { connect } from 'node:net';
import * as fc from 'fast-check';
import { request } from 'undici';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bounded } from '../support/work.ts';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { runs, seed } from './cases.ts';

const document = `
naftiko: 1.0.0-alpha2
info: { label: Doors, description: Doors }
capability:
  consumes:
    - type: http
      namespace: up
      description: Up
      baseUri: UPSTREAM
      resources: [ { name: t, path: "/t/{{id}}", operations: [ { name: send, method: POST, inputParameters: [ { name: q, in: query }, { name: X-H, in: header, value: "{{h}}" } ], body: { type: json, data: { b: "{{b}}" } } } ] } ]
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /t/{id}
          operations:
            - method: POST
              call: up.send
              inputParameters:
                - { name: q, in: query, type: array, description: Q }
                - { name: h, in: header, type: string, description: H }
                - { name: c, in: cookie, type: integer, description: C }
                - { name: b, in: body, type: string, description: B }
                - { name: o, in: body, type: object, description: O }
        - { path: "/f/{path}", forward: { targetNamespace: up, trustedHeaders: [ X-T ] } }
    - type: mcp
      namespace: mcp
      port: 0
      tools: [ { name: send, description: Sends, call: up.send, inputParameters: [ { name: id, type: string, description: I }, { name: b, type: object, required: false, description: B } ] } ]
      resources: [ { name: r, label: R, description: R, uri: "r://{id}", mimeType: text/plain, call: up.send } ]
      prompts: [ { name: p, label: P, description: P, arguments: [ { name: id, label: I, description: I } ], template: [ { role: user, content: "{{id}}" } ] } ]
    - type: skill
      namespace: skill
      port: 0
      skills: [ { name: door, description: A door, tools: [ { name: send, description: Sends, from: { sourceNamespace: mcp, action: send } } ] } ]
`;

let upstream: Upstream;
let running: Started;
beforeAll(async () => {
  upstream = await startUpstream({ json: { ok: true } });
  running = await start(document, upstream.url, { runtime: { upstreamTimeoutMs: 60_000 } });
});
afterAll(async () => {
  await running.stop();
  await upstream.stop();
});

function exchange(namespace: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(running.url(namespace)).port), '127.0.0.1');
    let received = '';
    socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(received));
    socket.end(text, 'latin1');
  });
}

async function expectServing(): Promise<void> {
  expect((await running.rest('rest', 'POST', '/t/1', { b: 'x' })).status).toBe(200);
  expect((await running.tool('mcp', 'send', { id: '1' })).isError).toBe(false);
}

const piece = fc.string({ unit: 'binary-ascii', maxLength: 10 });
const line = fc.oneof(
  fc.constantFrom(
    'Host: localhost',
    'Host: evil.example',
    'Content-Length: 5',
    'Content-Length: -1',
    'Content-Length: 99999999999999999999',
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: gzip, chunked',
    'Expect: 100-continue',
    'Expect: x',
    'Connection: upgrade',
    'Upgrade: websocket',
    'Connection: close',
    'Content-Type: application/json',
    'Content-Type: multipart/form-data; boundary=b',
    'Content-Type: application/x-www-form-urlencoded',
    'Content-Type: ;;;',
    'Content-Encoding: gzip',
    'Accept: text/event-stream',
    'Mcp-Session-Id: x',
    'MCP-Protocol-Version: 2026-07-28',
    'Mcp-Method: tools/call',
    'Mcp-Name: =?base64?!?=',
    'Origin: null',
    'Cookie: c="',
    'Cookie: c=%',
    'Authorization: Basic',
    'Traceparent: 00-x',
    'Range: bytes=0-',
    'If-None-Match: "',
    'X-T: y',
  ),
  fc.tuple(piece, piece).map((parts) => parts.join(': ')),
  piece,
);
const target = fc.oneof(
  fc.constantFrom(
    '/t/1',
    '/t/%',
    '/t/%2e%2e',
    '/t/..',
    '/f/a/../b',
    '/f/%2e%2e/x',
    '//',
    '*',
    '/',
    '/mcp',
    '/.well-known/x',
    '/skills/door/SKILL.md',
    '/skills/../x',
    '/skills/door/%2e%2e%2fx',
    'http://localhost/t/1',
    'http://[',
    '/t/1?q=%&q',
    '?',
    '#',
  ),
  piece.map((text) => `/${text}`),
  piece,
);
const body = fc.oneof(fc.constantFrom('', '{}', '[', '5\r\nabcde\r\n0\r\n\r\n', 'zz\r\n', '--b\r\n\r\n--b--'), piece);

it('any head', { timeout: 600_000 }, async () => {
  const method = fc.oneof(
    fc.constantFrom('GET', 'POST', 'HEAD', 'OPTIONS', 'DELETE', 'TRACE', 'CONNECT', 'FOO', 'get'),
    piece,
  );
  const door = fc.constantFrom('rest', 'mcp', 'skill');
  await fc.assert(
    fc.asyncProperty(
      door,
      method,
      target,
      fc.array(line, { maxLength: 5 }),
      body,
      async (namespace, word, url, lines, content) => {
        const answer = await exchange(
          namespace,
          `${word} ${url} HTTP/1.1\r\n${lines.map((text) => `${text}\r\n`).join('')}\r\n${content}`,
        );
        expect(answer).toMatch(/^(?:$|HTTP\/1\.1 [1-5]\d\d )/);
        expect(answer).not.toMatch(/HTTP\/1\.1 500 |NAF_ERR_INTERNAL|-32603/);
      },
    ),
    { numRuns: runs(400), seed },
  );
  await expectServing();
});

it('any bytes', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom('rest', 'mcp', 'skill'),
      fc.uint8Array({ maxLength: 100 }),
      async (namespace, bytes) => {
        expect(await exchange(namespace, Buffer.from(bytes).toString('latin1'))).toMatch(/^(?:$|HTTP\/1\.1 4\d\d )/);
      },
    ),
    { numRuns: runs(150), seed },
  );
  await expectServing();
});

it('any body of any type', { timeout: 600_000 }, async () => {
  const types = [
    'application/json',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=b',
    'multipart/form-data',
    'multipart/form-data; boundary=""',
    'text/plain',
    'application/xml',
    'application/ld+json; charset=latin1',
    'x',
    '',
  ];
  const token = fc.constantFrom(
    '--b',
    '--b--',
    '\r\n',
    '\n',
    'Content-Disposition: form-data; name="b"',
    'Content-Disposition: form-data; name="o"; filename="f"',
    'Content-Disposition:',
    'Content-Type: application/json',
    '; name=',
    '"',
    'b',
    'o',
    '=',
    '&',
    '%',
    '%zz',
    '+',
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"b"',
    '"o"',
    '1',
    'null',
    '__proto__',
    '\u0000',
    'é',
    '\\u',
    '\ufeff',
  );
  const text = fc.oneof(
    fc.array(token, { maxLength: 25 }).map((parts) => Buffer.from(parts.join(''))),
    fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes)),
  );
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...types), text, async (type, bytes) => {
      const sent = await request(`${running.url('rest')}/t/1`, {
        method: 'POST',
        headers: type === '' ? {} : { 'content-type': type },
        body: bytes,
      });
      const answer = await sent.body.text();
      expect([200, 400], `${type} ${JSON.stringify(bytes.toString('latin1'))} ${answer}`).toContain(sent.statusCode);
    }),
    { numRuns: runs(400), seed },
  );
  await expectServing();
});

it('large forms take time in proportion to their size', async () => {
  const heavy: readonly [string, string][] = [
    ['application/x-www-form-urlencoded', 'b=1&'.repeat(500_000)],
    ['application/x-www-form-urlencoded', '%'.repeat(2_000_000)],
    ['multipart/form-data; boundary=b', '--b\r\nContent-Disposition: form-data; name="b"\r\n\r\nx\r\n'.repeat(30_000)],
    ['multipart/form-data; boundary=b', '\r\n--'.repeat(500_000)],
    ['multipart/form-data; boundary=b', `--b\r\n${'X: y\r\n'.repeat(300_000)}`],
    ['multipart/form-data; boundary=b', `--b\r\nContent-Disposition: form-data; ${'name="'.repeat(200_000)}`],
    ['application/json', `{"b":"${'\\u0041'.repeat(300_000)}"}`],
    ['application/json', `[${'1,'.repeat(1_000_000)}1]`],
    ['text/plain', 'x'.repeat(2_000_000)],
  ];
  for (const [type, text] of heavy) {
    const send = () => running.rest('rest', 'POST', '/t/1', Buffer.from(text), { 'content-type': type });
    const answer = await bounded(send, `${type} ${text.slice(0, 20)}`);
    expect([200, 400]).toContain(answer.status);
  }
});

it('a part of a form whose headers are longer than those of a request is refused', async () => {
  const type = { 'content-type': 'multipart/form-data; boundary=b' };
  for (const end of ['"', '']) {
    const text = `--b\r\nContent-Disposition: form-data; name="${'x'.repeat(9_000_000)}${end}\r\n\r\nx\r\n--b--`;
    expect((await running.rest('rest', 'POST', '/t/1', Buffer.from(text), type)).status).toBe(400);
  }
});

const rpc = fc.record(
  {
    jsonrpc: fc.constantFrom('2.0', '2.0', '2.0', '1.0', null),
    id: fc.constantFrom<unknown>(1, 'a', null, {}, 1.5, -0),
    method: fc.constantFrom(
      'tools/call',
      'tools/call',
      'resources/read',
      'prompts/get',
      'tools/list',
      'initialize',
      'ping',
      'nope',
    ),
    params: fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.record(
        {
          name: fc.constantFrom<unknown>('send', 'p', 'x', 1),
          uri: fc.constantFrom<unknown>('r://1', 'r://%', 'r://', 1),
          arguments: fc.oneof(
            fc.jsonValue({ maxDepth: 3 }),
            fc.record({ id: fc.jsonValue({ maxDepth: 2 }), b: fc.jsonValue({ maxDepth: 3 }) }),
          ),
        },
        { requiredKeys: [] },
      ),
    ),
  },
  { requiredKeys: [] },
);

it('any message', { timeout: 600_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(rpc, fc.array(rpc, { maxLength: 3 })),
      fc.constantFrom('', '2026-07-28', '2025-11-25', 'x'),
      async (message, version) => {
        const sent = await request(running.url('mcp'), {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(version === '' ? {} : { 'mcp-protocol-version': version }),
          },
          body: JSON.stringify(message),
        });
        const text = await sent.body.text();
        expect(sent.statusCode, text).toBeLessThan(500);
        expect(text).not.toMatch(/NAF_ERR_INTERNAL|internal error/);
      },
    ),
    { numRuns: runs(300), seed },
  );
  await expectServing();
});
