/** Where a caller's value, or an upstream's redirect, can lead: to public addresses only; and what goes along. */
import { hostname } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Started, start } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const hosted = `
naftiko: 1.0.0-alpha2
info: { label: Hosts, description: The caller names the host }
capability:
  consumes:
    - type: http
      namespace: up
      description: Any host
      baseUri: "http://{{host}}"
      resources:
        - { name: thing, path: /thing, operations: [ { name: read, method: GET } ] }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources:
        - path: /thing
          operations:
            - { method: POST, call: up.read, inputParameters: [ { name: host, in: body, type: string, description: Host } ] }
    - type: mcp
      namespace: mcp
      port: 0
      tools:
        - { name: thing, description: Thing, call: up.read, inputParameters: [ { name: host, type: string, description: Host } ] }
`;

let upstream: Upstream;
let running: Started;
beforeAll(async () => {
  upstream = await startUpstream({ json: { inner: 'data' } });
  running = await start(hosted, undefined, { runtime: { upstreamTimeoutMs: 3000 } });
});
afterAll(async () => {
  await running.stop();
  await upstream.stop();
});

const inner: readonly string[] = [
  '127.0.0.1:PORT',
  'localhost:PORT',
  'LOCALHOST:PORT',
  'localhost.:PORT',
  `${hostname()}:PORT`,
  '127.1:PORT',
  '127.000.000.001:PORT',
  '0x7f000001:PORT',
  '0x7f.1:PORT',
  '2130706433:PORT',
  '017700000001:PORT',
  '0177.0.0.1:PORT',
  '127.0.0.1.:PORT',
  '0.0.0.0:PORT',
  '0:PORT',
  '[::1]:PORT',
  '[::ffff:127.0.0.1]:PORT',
  '[::ffff:7f00:1]:PORT',
  '[::]:PORT',
  '[0:0:0:0:0:0:0:1]:PORT',
  '169.254.169.254',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.100.100.200',
  '[fd00:ec2::254]',
  '[fe80::1]',
  '[64:ff9b::7f00:1]',
  '127.0.0.1:PORT/admin?',
  '127.0.0.1:PORT#',
  'a@127.0.0.1:PORT',
  '127.0.0.1:PORT\\@example.com',
  '127.0.0.1%00.example.com',
  'example.com\r\nHost: x',
  '１２７.0.0.1:PORT',
  'ⓛocalhost:PORT',
  '',
];

it.each(inner)('a caller can not reach %s', async (written) => {
  const host = written.replaceAll('PORT', String(upstream.port));
  const answer = await running.rest('rest', 'POST', '/thing', { host });
  expect([400, 502]).toContain(answer.status);
  expect(answer.text).not.toContain('data');
  expect(answer.text).not.toContain(String(upstream.port));
  expect((await running.tool('mcp', 'thing', { host })).isError).toBe(true);
  expect(upstream.requests).toEqual([]);
});

describe('a redirect', () => {
  const fixed = `
naftiko: 1.0.0-alpha2
info: { label: Redirects, description: The upstream sends elsewhere }
binds: [ { namespace: env, keys: { TOKEN: TOKEN } } ]
capability:
  consumes:
    - type: http
      namespace: up
      description: One host
      baseUri: UPSTREAM
      AUTHENTICATION
      resources:
        - name: thing
          path: /thing
          operations:
            - { name: read, method: GET, inputParameters: [ { name: X-Bound, in: header, value: "{{TOKEN}}" }, { name: X-Open, in: header, value: open } ] }
  exposes:
    - type: rest
      namespace: rest
      port: 0
      resources: [ { path: /thing, operations: [ { method: GET, call: up.read } ] } ]
    - type: mcp
      namespace: mcp
      port: 0
      tools: [ { name: thing, description: Thing, call: up.read } ]
`;
  const token = 'tok-4711-secret';
  const schemes: readonly [string, string][] = [
    ['bearer', 'authentication: { type: bearer, token: "{{TOKEN}}" }'],
    ['basic', 'authentication: { type: basic, username: me, password: "{{TOKEN}}" }'],
    ['apikey in a header', 'authentication: { type: apikey, key: X-Key, value: "{{TOKEN}}" }'],
    ['apikey in the query', 'authentication: { type: apikey, key: key, value: "{{TOKEN}}", placement: query }'],
    ['apikey in a cookie', 'authentication: { type: apikey, key: key, value: "{{TOKEN}}", placement: cookie }'],
  ];

  it.each([
    ['by another name of this machine', 'localhost'],
    ['to another address of this machine', '127.0.0.2'],
    ['in another notation', '[::ffff:127.0.0.1]'],
    ['to the metadata service', '169.254.169.254'],
  ])('%s is not followed', async (_title, host) => {
    const other = await startUpstream({ json: { inner: 'data' } });
    const first = await startUpstream(() => ({ status: 302, headers: { location: `http://${host}:${other.port}/x` } }));
    const served = await start(fixed.replace('AUTHENTICATION', ''), first.url, { env: { TOKEN: token } });
    try {
      expect((await served.rest('rest', 'GET', '/thing')).status).toBe(502);
      expect((await served.tool('mcp', 'thing')).isError).toBe(true);
      expect(other.requests).toEqual([]);
    } finally {
      await Promise.all([served.stop(), first.stop(), other.stop()]);
    }
  });

  it.each(schemes)('to another origin takes no credential along: %s', async (_title, authentication) => {
    const other = await startUpstream({ json: { ok: true } });
    const first = await startUpstream(() => ({ status: 307, headers: { location: `${other.url}/elsewhere` } }));
    const served = await start(fixed.replace('AUTHENTICATION', authentication), first.url, { env: { TOKEN: token } });
    try {
      expect((await served.rest('rest', 'GET', '/thing')).status).toBe(200);
      expect((await served.tool('mcp', 'thing')).isError).toBe(false);
      expect(first.requests.length).toBe(2);
      for (const request of first.requests) {
        const whole = JSON.stringify([request.url, request.headers]);
        expect(whole).toMatch(new RegExp(`${token}|${Buffer.from(`me:${token}`).toString('base64')}`));
      }
      expect(other.requests.map(({ headers }) => headers['x-open'])).toEqual(['open', 'open']);
      for (const { url, headers } of other.requests) {
        const whole = JSON.stringify([url, headers]);
        expect(whole).not.toContain(token);
        expect(whole).not.toContain(Buffer.from(`me:${token}`).toString('base64').replace(/=+$/, ''));
        expect(headers['authorization']).toBeUndefined();
        expect(headers['cookie']).toBeUndefined();
      }
    } finally {
      await Promise.all([served.stop(), first.stop(), other.stop()]);
    }
  });
});
