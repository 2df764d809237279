/** HEAD on routes that pass it on: what a client learns of the length. */
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { request } from 'undici';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { start, type Started } from '../../support/started.ts';

const file = Buffer.from(JSON.stringify({ text: 'x'.repeat(1000) }));

let upstream: Server;
let started: Started;
beforeAll(async () => {
  upstream = createServer(({ url }, response) => {
    const coded = url === '/coded';
    const bytes = coded ? gzipSync(file) : file;
    if (coded) response.setHeader('content-encoding', 'gzip');
    if (url === '/unknown') response.setHeader('content-encoding', 'compress');
    if (url !== '/chunked') response.setHeader('content-length', bytes.length);
    response.end(bytes);
  }).listen(0, '127.0.0.1');
  await once(upstream, 'listening');
  const { port } = upstream.address() as AddressInfo; // it listens on a port, not on a pipe
  started = await start(document, `http://127.0.0.1:${port}`);
});
afterAll(async () => {
  await started.stop();
  upstream.close();
});

const document = `
naftiko: 1.0.0-alpha2
info: { label: Files, description: Files }
capability:
  consumes:
    - type: http
      namespace: store
      baseUri: UPSTREAM
      resources: [{ name: plain, path: /plain, operations: [{ name: head-plain, method: HEAD }] }]
  exposes:
    - type: rest
      namespace: files
      port: 8080
      resources:
        - name: all
          path: "/all/{{path}}"
          description: Everything
          forward: { targetNamespace: store, trustedHeaders: [Accept-Encoding] }
        - name: one
          path: /one
          description: One file
          operations: [{ name: head-one, method: HEAD, call: store.head-plain }]
`;

describe('HEAD', () => {
  it.each([
    ['/all/plain', String(file.length), undefined],
    ['/all/unknown', String(file.length), 'compress'],
    // A GET is answered with the bytes uncompressed, whose number nobody has counted.
    ['/all/coded', undefined, undefined],
    ['/all/chunked', undefined, undefined],
    ['/one', undefined, undefined],
  ])('of %s has the length %s', async (path, length, coding) => {
    const { statusCode, headers, body } = await request(started.url('files') + path, { method: 'HEAD' });
    expect(await body.text()).toBe('');
    expect([statusCode, headers['content-length'], headers['content-encoding']]).toEqual([200, length, coding]);
    expect(headers['transfer-encoding']).toBeUndefined();
  });

  it.each(['/all/plain', '/all/coded'])('says nothing of %s that GET does not', async (path) => {
    const { headers, body } = await request(started.url('files') + path);
    expect(Buffer.from(await body.arrayBuffer())).toEqual(file);
    expect(headers['content-encoding']).toBeUndefined();
  });
});
