/** At the door: foreign pages, slow and oversized requests, crowds; for REST, MCP and skills alike. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const document = `
naftiko: 1.0.0-alpha2
info: { label: Door, description: A door }
capability:
  consumes:
    - type: http
      namespace: up
      description: Up
      baseUri: UPSTREAM
      resources: [ { name: t, path: /t, operations: [ { name: send, method: POST, inputParameters: [ { name: body, in: body } ] } ] } ]
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources: [ { path: /mcp, operations: [ { method: POST, call: up.send, inputParameters: [ { name: body, in: body, type: object, description: B } ] } ] } ]
    - type: mcp
      namespace: mcp
      port: 0
      tools: [ { name: send, description: Sends, call: up.send, inputParameters: [ { name: body, type: object, description: B } ] } ]
    - type: skill
      namespace: skill
      port: 0
      skills: [ { name: door, description: A door, tools: [ { name: send, description: Sends, from: { sourceNamespace: mcp, action: send } } ] } ]
`;

let upstream: Upstream;
let running: Started;
beforeAll(async () => {
  upstream = await startUpstream({ json: { ok: true } });
  running = await start(document, upstream.url, { runtime: { maxRequestBytes: 100_000 } });
});
afterAll(async () => {
  await running.stop();
  await upstream.stop();
});

const namespaces = ['rest', 'mcp', 'skill'] as const;
const message = JSON.stringify({
  jsonrpc: '2.0',
  id: 1,
  method: 'tools/call',
  params: { name: 'send', arguments: { body: {} } },
});

async function opened(namespace: string): Promise<Socket> {
  const socket = connect(Number(new URL(running.url(namespace)).port), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

/** Sends bytes and gives everything that comes back until the other side closes or is silent for a moment. */
async function exchange(namespace: string, text: string, silentMs = 15_000): Promise<string> {
  const socket = await opened(namespace);
  let received = '';
  socket.on('data', (chunk: Buffer) => {
    received += chunk.toString('latin1');
    socket.setTimeout(200);
  });
  socket.setTimeout(silentMs);
  socket.on('timeout', () => socket.destroy());
  socket.write(text, 'latin1');
  await once(socket, 'close');
  return received;
}

function post(headers: string, body = message): string {
  return `POST /mcp HTTP/1.1\r\n${headers}Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

async function expectServing(): Promise<void> {
  expect(await exchange('rest', post('Host: localhost\r\n'))).toContain('{"ok":true}');
  expect(await exchange('mcp', post('Host: localhost\r\n'))).toContain('"isError":false');
}

describe.each(namespaces)('%s', (namespace) => {
  const foreign: readonly [string, string][] = [
    ['a foreign host', 'Host: evil.example\r\n'],
    ['a foreign host that looks near', 'Host: localhost.evil.example\r\n'],
    ['a foreign host with the right port', 'Host: evil.example:PORT\r\n'],
    ['another address of this machine as a name', 'Host: 127.0.0.1.nip.io\r\n'],
    ['a foreign page', 'Host: localhost\r\nOrigin: http://evil.example\r\n'],
    ['a page after rebinding', 'Host: evil.example\r\nOrigin: http://evil.example\r\n'],
    ['a page without an origin', 'Host: localhost\r\nOrigin: null\r\n'],
    ['a page in a file', 'Host: localhost\r\nOrigin: file://\r\n'],
    ['an extension', 'Host: localhost\r\nOrigin: chrome-extension://abcdef\r\n'],
    ['an origin that only begins well', 'Host: localhost\r\nOrigin: http://localhost.evil.example\r\n'],
    ['an origin with a user', 'Host: localhost\r\nOrigin: http://localhost@evil.example\r\n'],
    ['several origins', 'Host: localhost\r\nOrigin: http://localhost, http://evil.example\r\n'],
    ['an empty origin', 'Host: localhost\r\nOrigin: \r\n'],
  ];

  it.each(foreign)('%s gets 403 and nothing runs', async (_title, headers) => {
    const before = upstream.requests.length;
    const { port } = new URL(running.url(namespace));
    const answer = await exchange(namespace, post(headers.replace('PORT', port)));
    expect(answer).toMatch(/^HTTP\/1\.1 403 /);
    expect(answer.toLowerCase()).not.toContain('access-control-allow-origin');
    expect(upstream.requests.length).toBe(before);
  });

  it('no host, or two, is refused', async () => {
    const before = upstream.requests.length;
    expect(await exchange(namespace, post(''))).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await exchange(namespace, post('Host: localhost\r\nHost: evil.example\r\n'))).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(await exchange(namespace, post('Host: evil.example\r\nHost: localhost\r\n'))).toMatch(/^HTTP\/1\.1 40[03] /);
    expect(upstream.requests.length).toBe(before);
  });

  it('an oversized head is refused', async () => {
    const huge = `GET /mcp HTTP/1.1\r\nHost: localhost\r\nX-Huge: ${'x'.repeat(40_000)}\r\n\r\n`;
    expect(await exchange(namespace, huge)).toMatch(/^(?:HTTP\/1\.1 431 |$)/);
    const target = `GET /${'x'.repeat(40_000)} HTTP/1.1\r\nHost: localhost\r\n\r\n`;
    expect(await exchange(namespace, target)).toMatch(/^(?:HTTP\/1\.1 (?:431|414) |$)/);
    const many = `GET /mcp HTTP/1.1\r\nHost: localhost\r\n${'X: y\r\n'.repeat(10_000)}\r\n`;
    expect(await exchange(namespace, many)).toMatch(/^(?:HTTP\/1\.1 4\d\d |$)/);
    await expectServing();
  });

  it('two requests can not hide in one', async () => {
    const before = upstream.requests.length;
    const smuggled: readonly string[] = [
      'Content-Length: 5\r\nTransfer-Encoding: chunked\r\n',
      'Content-Length: 5\r\nContent-Length: 6\r\n',
      'Content-Length: +5\r\n',
      'Content-Length: 0x5\r\n',
      'Transfer-Encoding: xchunked\r\n',
      'Transfer-Encoding: chunked, identity\r\n',
      'Transfer-Encoding: gzip, chunked\r\n',
      'Transfer-Encoding : chunked\r\n',
      'X: a\nContent-Length: 5\r\n',
    ];
    for (const headers of smuggled) {
      const text = `POST /mcp HTTP/1.1\r\nHost: localhost\r\n${headers}\r\n0\r\n\r\nPOST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n`;
      const answers = (await exchange(namespace, text)).match(/HTTP\/1\.1 \d\d\d/g) ?? [];
      expect([headers, answers.length <= 1]).toEqual([headers, true]);
      for (const answer of answers) expect(answer).toMatch(/ (?:400|405|411|501)$/);
    }
    expect(upstream.requests.length).toBe(before);
  });

  it('five hundred clients that say nothing keep nobody waiting', async () => {
    const silent = await Promise.all(Array.from({ length: 500 }, () => opened(namespace)));
    for (const [index, socket] of silent.entries()) {
      if (index % 3 === 0) socket.write('POST /mcp HTT');
      if (index % 3 === 1) socket.write('POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Length: 50000\r\n\r\n{');
    }
    await expectServing();
    expect(silent.some(({ destroyed }) => destroyed)).toBe(false);
    for (const socket of silent) socket.destroy();
  });
});

describe.each(['rest', 'mcp'])('bodies: %s', (namespace) => {
  it('too large is 413, announced or not', async () => {
    const announced = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 999999999\r\n\r\n{`;
    expect(await exchange(namespace, announced)).toMatch(/^HTTP\/1\.1 413 /);
    const chunk = 'x'.repeat(50_000);
    const chunked = `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n${`c350\r\n${chunk}\r\n`.repeat(3)}`;
    expect(await exchange(namespace, chunked)).toMatch(/^HTTP\/1\.1 413 /);
    await expectServing();
  });

  it.each([
    ['lists', '['.repeat(49_000)],
    ['closed lists', `${'['.repeat(40_000)}${']'.repeat(40_000)}`],
    ['objects', `${'{"a":'.repeat(15_000)}1${'}'.repeat(15_000)}`],
    [
      'arguments',
      `{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"send","arguments":{"body":${'[{"a":'.repeat(8000)}1${'}]'.repeat(8000)}}}}`,
    ],
  ])('deep %s are refused', async (_title, body) => {
    expect(await exchange(namespace, post('Host: localhost\r\n', body))).toMatch(/^HTTP\/1\.1 400 /);
    await expectServing();
  });

  it('compressed bodies do not expand here', async () => {
    const text = post('Host: localhost\r\nContent-Encoding: gzip\r\n', '{"x":1}');
    const answer = await exchange(namespace, text);
    if (namespace === 'rest') expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    else expect(answer).not.toContain('"isError":false');
  });
});
