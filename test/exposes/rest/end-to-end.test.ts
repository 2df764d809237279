import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fetch } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCapability } from '../../../src/engine/load-capability.ts';
import { type RunningCapability, startCapability } from '../../../src/engine/start-capability.ts';
import { silentLogger } from '../../../src/observe/logger.ts';
import type { RuntimeOptions } from '../../../src/operation/call-context.ts';
import { startUpstream, type Upstream } from '../../support/upstream.ts';
import { rawExchange, testOptions } from '../test-runtime.ts';

let upstream: Upstream;
let folder: string;
let capability: RunningCapability | undefined;

beforeEach(async () => {
  upstream = await startUpstream();
  folder = await mkdtemp(join(tmpdir(), 'rest-'));
});

afterEach(async () => {
  await capability?.stop();
  capability = undefined;
  await upstream.stop();
  await rm(folder, { recursive: true });
});

/** Starts a document whose `{base}` is the upstream; every adapter listens on any free port. */
async function start(
  document: string,
  options: Partial<RuntimeOptions> = {},
  bindings: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  const file = join(folder, 'capability.yaml');
  await writeFile(file, document.replaceAll('{base}', upstream.url));
  const { plan, diagnostics } = await loadCapability(file);
  if (plan === undefined) throw new Error(JSON.stringify(diagnostics));
  capability = await startCapability(plan, bindings, { ...testOptions, ...options }, silentLogger);
  return capability.adapters[0]?.url ?? '';
}

const parcels = `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: parcels
      baseUri: {base}
      resources:
        - name: release
          path: /release
          operations:
            - name: release
              method: POST
              inputParameters:
                - { name: all, in: query }
                - { name: badge, in: query }
                - { name: body, in: body }
  exposes:
    - type: rest
      namespace: parcels-rest
      port: 0
      resources:
        - path: /v1/release
          operations:
            - method: POST
              call: parcels.release
              with: { all: rest.all, badge: rest.badge, body: rest.body }
              outputParameters:
                - { type: object, mapping: $. }
`;

describe('an operation without declared inputs', () => {
  it('sends query and body upstream, and the answer back byte for byte', async () => {
    const url = await start(parcels);
    upstream.answer({ headers: { 'content-type': 'application/json;charset=utf-8' }, body: '{ "released": 3 }' });
    const answer = await fetch(`${url}/v1/release?all=true&badge=A%207`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"reason":"moved"}',
    });
    expect([answer.status, answer.headers.get('content-type'), await answer.text()]).toEqual([
      200,
      'application/json;charset=utf-8',
      '{ "released": 3 }',
    ]);
    expect(upstream.requests.map(({ method, url: target, text }) => [method, target, text])).toEqual([
      ['POST', '/release?all=true&badge=A%207', '{"reason":"moved"}'],
    ]);
  });

  it.each([
    [{ status: 200, headers: { 'content-length': '0' } }, 200, '', null],
    [{ status: 204 }, 204, '', null],
    [
      { status: 404, headers: { 'content-type': 'application/json' }, body: '{"error":"x"}' },
      404,
      '{"error":"x"}',
      'application/json',
    ],
    [{ status: 200, headers: { 'content-type': 'text/plain' }, body: 'OK' }, 200, 'OK', 'text/plain'],
    [{ status: 401, headers: { 'www-authenticate': 'Basic', 'set-cookie': 'a=b' }, body: 'no' }, 401, 'no', null],
  ])('passes %j on', async (given, status, text, type) => {
    const url = await start(parcels);
    upstream.answer(given);
    const answer = await fetch(`${url}/v1/release`, { method: 'POST' });
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([status, text, type]);
    expect([answer.headers.get('www-authenticate'), answer.headers.get('set-cookie')]).toEqual([null, null]);
    expect(upstream.requests.map(({ url: target, text: body }) => [target, body])).toEqual([['/release', '']]);
  });

  it('refuses a broken body and sends nothing', async () => {
    const url = await start(parcels);
    const answer = await fetch(`${url}/v1/release`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{',
    });
    expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'NAF_ERR_BAD_REQUEST' }]);
    expect(upstream.requests).toEqual([]);
  });

  it('answers a request without a body that carries Connection: close', async () => {
    const url = await start(parcels);
    const answer = await rawExchange(
      Number(new URL(url).port),
      'POST /v1/release HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1.1 200[\s\S]*\{"ok":true\}$/);
  });

  it('answers 502 without naming the upstream', async () => {
    const url = await start(parcels);
    const { port } = upstream;
    await upstream.stop();
    const answer = await fetch(`${url}/v1/release`, { method: 'POST' });
    const text = await answer.text();
    expect([answer.status, JSON.parse(text)]).toMatchObject([
      502,
      {
        detail: 'parcels.release: connection refused',
        code: 'NAF_ERR_UPSTREAM_UNREACHABLE',
        operation: 'parcels.release',
      },
    ]);
    expect(text).not.toContain(String(port));
    upstream = await startUpstream();
  });
});

const shelf = `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: wiki
      baseUri: {base}/base
      resources: []
  exposes:
    - type: rest
      namespace: shelf
      port: 0
      resources:
        - path: /shelf/{{code}}
          operations:
            - method: GET
              outputParameters:
                - { name: code,  type: string, value: "{{code}}" }
                - { name: books, type: number, value: "12" }
                - name: tags
                  type: array
                  items: { type: string, value: "fiction" }
            - method: PUT
            - method: POST
              inputParameters:
                - { name: limit, in: query, type: integer, description: Most }
                - { name: X-Branch, in: header, type: string, required: true, description: Where }
              outputParameters:
                - { name: limit, type: number, value: "{{limit}}" }
        - path: /wiki/{path}
          forward: { targetNamespace: wiki, trustedHeaders: [Accept-Language] }
`;

describe('a document of mocks and a proxy', () => {
  it('answers a mock with its inputs', async () => {
    const url = await start(shelf);
    const answer = await fetch(`${url}/shelf/B7`);
    expect([answer.headers.get('content-type'), await answer.text()]).toEqual([
      'application/json',
      '{"code":"B7","books":12,"tags":["fiction"]}',
    ]);
  });

  it('answers 501 where there is nothing to run', async () => {
    const url = await start(shelf);
    const answer = await fetch(`${url}/shelf/B7`, { method: 'PUT' });
    expect([answer.status, await answer.json()]).toMatchObject([
      501,
      { code: 'NAF_ERR_NOTHING_TO_RUN', detail: 'operation has nothing to run' },
    ]);
  });

  it('names all inputs that are not acceptable', async () => {
    const url = await start(shelf);
    const answer = await fetch(`${url}/shelf/B7?limit=ten`, { method: 'POST' });
    expect([answer.status, await answer.json()]).toMatchObject([
      400,
      {
        errors: [
          { in: 'query', name: 'limit', message: 'must be an integer, got "ten"' },
          { in: 'header', name: 'X-Branch', message: 'is required' },
        ],
      },
    ]);
    const good = await fetch(`${url}/shelf/B7?limit=5`, { method: 'POST', headers: { 'x-branch': 'a' } });
    expect(await good.text()).toBe('{"limit":5}');
  });

  it('forwards path, query, body and trusted headers', async () => {
    const url = await start(shelf);
    upstream.answer({ status: 201, headers: { 'x-up': '1', location: '/base/pages/13' }, body: 'done' });
    const answer = await fetch(`${url}/wiki/pages/a%20b?draft=1`, {
      method: 'PUT',
      headers: { 'accept-language': 'de', authorization: 'Bearer x', 'content-type': 'text/plain' },
      body: 'text',
    });
    expect([answer.status, answer.headers.get('x-up'), answer.headers.get('location'), await answer.text()]).toEqual([
      201,
      '1',
      '/wiki/pages/13',
      'done',
    ]);
    const [request] = upstream.requests;
    expect([
      request?.method,
      request?.url,
      request?.text,
      request?.headers['accept-language'],
      request?.headers['authorization'],
    ]).toEqual(['PUT', '/base/pages/a%20b?draft=1', 'text', 'de', undefined]);
  });

  it('compresses nothing away: an upstream that compresses is passed on as plain bytes', async () => {
    const { gzipSync } = await import('node:zlib');
    const url = await start(shelf);
    upstream.answer({
      headers: { 'content-encoding': 'gzip', 'content-type': 'text/plain' },
      body: gzipSync('plain text'),
    });
    const answer = await fetch(`${url}/wiki/x`);
    expect([await answer.text(), answer.headers.get('content-encoding')]).toEqual(['plain text', null]);
  });

  it('says 408 and 413 for bodies of proxied requests, not that the upstream failed', async () => {
    const url = await start(shelf, { maxRequestBytes: 4 });
    const port = Number(new URL(url).port);
    const chunked = (body: string): string =>
      `POST /wiki/x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n${body}`;
    expect(await rawExchange(port, chunked('5\r\n12345\r\n0\r\n\r\n'))).toMatch(/^HTTP\/1.1 413/);
    expect(await rawExchange(port, chunked('4\r\n1234\r\n0\r\n\r\n'))).toMatch(/^HTTP\/1.1 200/);
  });
});

const guarded = parcels.replace('port: 0', 'port: 0\n      authentication: { type: bearer, token: "{{GATE}}" }');
const binds = 'binds:\n  - namespace: env\n    keys: { GATE: GATE }\n';

describe('an exposer with authentication', () => {
  it('lets in who knows the bound secret, and keeps the credential from the upstream', async () => {
    const url = await start(guarded.replace('capability:', `${binds}capability:`), {}, new Map([['GATE', 's3cret']]));
    const refused = await fetch(`${url}/v1/release`, { method: 'POST', headers: { authorization: 'Bearer {{GATE}}' } });
    expect([refused.status, refused.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
    const answer = await fetch(`${url}/v1/release`, { method: 'POST', headers: { authorization: 'Bearer s3cret' } });
    expect(answer.status).toBe(200);
    expect(upstream.requests.map(({ headers }) => headers['authorization'])).toEqual([undefined]);
  });

  it('is not served when the secret is unbound or has no value', async () => {
    await expect(start(guarded)).rejects.toThrow('guard-secret');
    await expect(start(guarded.replace('capability:', `${binds}capability:`))).rejects.toThrow(
      'authentication can not be used',
    );
  });
});
