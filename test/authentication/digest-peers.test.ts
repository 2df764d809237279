/** Digest between this engine and programs of others: curl in front of a guard, `http-auth` behind credentials. */
import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createServer, request as forward, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import auth, { type DigestServer } from 'http-auth';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from '../consumes/consumer.ts';
import { start, type Started } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

const user = 'Mufasa';
const password = 'Circle of "Life", \\ ä';
const guarded = `
naftiko: 1.0.0-alpha2
binds: [{ namespace: env, keys: { SECRET: DIGEST_PASSWORD } }]
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: UPSTREAM
      resources:
        - name: all
          path: '/{{rest}}'
          operations: [{ name: get, method: GET }, { name: post, method: POST, body: { type: json } }]
  exposes:
    - type: rest
      namespace: front
      port: 0
      authentication: { type: digest, username: ${user}, password: '{{SECRET}}' }
      resources:
        - name: things
          path: /things/{rest}
          operations: [{ name: get-one, method: GET, call: up.get }, { name: add-one, method: POST, call: up.post }]
`;

const servers: Server[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server
  return `http://127.0.0.1:${port}`;
}

const version = spawnSync('curl', ['--version'], { encoding: 'utf8' });
const curlIsMissing = version.error !== undefined || !version.stdout.includes('libcurl');

describe.skipIf(curlIsMissing)('curl --digest against a guard (skipped where there is no curl)', () => {
  let upstream: Upstream;
  let started: Started;
  /** All requests that reached the exposer, as `authorization` values. */
  const seen: (string | undefined)[] = [];

  beforeAll(async () => {
    upstream = await startUpstream();
    started = await start(guarded, upstream.url, { env: { DIGEST_PASSWORD: password } });
  });
  afterAll(async () => {
    await started.stop();
    await upstream.stop();
  });

  /**
   * Passes requests on to the exposer, but offers only one algorithm (curl always takes the first it knows), and makes a
   * redirect of a success.
   */
  async function offering(algorithm: 'MD5' | 'SHA-256', moved?: { from: string; to: string }): Promise<string> {
    seen.length = 0;
    const target = started.url('front');
    const server = createServer((request, response) => {
      seen.push(request.headers.authorization);
      const passed = forward(
        `${target}${request.url}`,
        { method: request.method, headers: request.headers },
        (answer) => {
          const offers = answer.headersDistinct['www-authenticate'] ?? [];
          const kept = offers.filter((offer) => offer.includes(`algorithm=${algorithm},`));
          if (offers.length > 0) response.writeHead(401, { 'www-authenticate': kept });
          else if (request.url === moved?.from) response.writeHead(302, { location: moved?.to });
          else response.writeHead(answer.statusCode ?? 0, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(passed);
    });
    return listen(server);
  }

  /** Runs curl; gives the status of each URL. */
  async function curl(...args: readonly string[]): Promise<readonly string[]> {
    const { stdout } = await promisify(execFile)('curl', [...quietly, ...args]);
    return stdout.trim().split('\n');
  }

  const quietly = ['--silent', '--max-time', '20', '--noproxy', '*', '--digest', '--write-out', '%{http_code}\n'];
  const discard = ['--output', '/dev/null'];
  const good = ['--user', `${user}:${password}`];

  describe.each(['MD5', 'SHA-256'] as const)('%s', (algorithm) => {
    it('lets the right password through, and nothing of it upstream', async () => {
      const url = await offering(algorithm);
      upstream.requests.length = 0;
      expect(await curl(...good, ...discard, `${url}/things/7?a=b%20c&d`)).toEqual(['200']);
      expect(seen.length).toBe(2);
      expect(seen[1]).toContain(`algorithm=${algorithm}`);
      expect(seen[1]).toContain('qop=auth');
      expect(upstream.requests.map(({ url: target, headers }) => [target, headers['authorization']])).toEqual([
        ['/7', undefined],
      ]);
    });

    // Each URL of a command line starts anew; only a redirect makes curl use a nonce again.
    it('admits the next use of a nonce', async () => {
      const url = await offering(algorithm, { from: '/things/1', to: '/things/2' });
      upstream.requests.length = 0;
      expect(await curl(...good, ...discard, '--location', `${url}/things/1`)).toEqual(['200']);
      expect(seen.map((header) => /nc=(\d+)/.exec(header ?? '')?.[1])).toEqual([undefined, '00000001', '00000002']);
      expect(upstream.requests.map((request) => request.url)).toEqual(['/1', '/2']);
    });

    it('sends a body once it is admitted', async () => {
      const url = await offering(algorithm);
      upstream.requests.length = 0;
      const body = ['--header', 'content-type: application/json', '--data', '{"a":1}'];
      expect(await curl(...good, ...discard, ...body, `${url}/things/7`)).toEqual(['200']);
      expect(upstream.requests.map(({ method, text }) => [method, text])).toEqual([['POST', '{"a":1}']]);
    });

    it.each([
      ['a wrong password', ['--user', `${user}:wrong`]],
      ['another user', ['--user', `Scar:${password}`]],
    ])('keeps %s out', async (_name, wrong) => {
      const url = await offering(algorithm);
      upstream.requests.length = 0;
      expect(await curl(...wrong, ...discard, `${url}/things/7`)).toEqual(['401']);
      expect(upstream.requests).toEqual([]);
    });
  });

  it('takes the stronger of both where it has the choice', async () => {
    const url = started.url('front');
    expect(await curl(...good, ...discard, `${url}/things/7`)).toEqual(['200']);
  });
});

const runtimes: ReturnType<typeof testRuntime>[] = [];
afterAll(async () => {
  await Promise.all(runtimes.map((runtime) => runtime.stop()));
});

/** Calls an upstream with digest credentials; gives the status. */
function caller(url: string, secret: string, written: Written = {}): () => Promise<number> {
  const authentication = { type: 'digest' as const, username: user, password: '{{PASSWORD}}' };
  const { operation } = compileConsumer(url, { ...written, authentication, bound: ['PASSWORD'] });
  const runtime = testRuntime({}, { PASSWORD: secret });
  runtimes.push(runtime);
  return async () => {
    const answer = await operation.send(scopeOf({}, runtime), callOf(runtime));
    answer.body?.discard();
    return answer.status;
  };
}

describe('credentials against http-auth', () => {
  const realm = 'Private area';
  const ha1 = createHash('md5').update(`${user}:${realm}:${password}`).digest('hex');

  interface Peer {
    readonly url: string;
    readonly digest: DigestServer;
    /** `authorization` of each request, and the body of each admitted one. */
    readonly sent: (string | undefined)[];
    readonly bodies: string[];
  }

  async function peer(options: Omit<Parameters<typeof auth.digest>[0], 'realm'>): Promise<Peer> {
    const sent: (string | undefined)[] = [];
    const bodies: string[] = [];
    const digest = auth.digest({ realm, ...options }, (name, answer) => answer(name === user ? ha1 : ''));
    const checked = digest.check((request, response) => {
      let text = '';
      request.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      request.on('end', () => {
        bodies.push(text);
        response.end('{}');
      });
    });
    const url = await listen(
      createServer((request, response) => {
        sent.push(request.headers.authorization);
        checked(request, response);
      }),
    );
    return { url, digest, sent, bodies };
  }

  const kinds: [string, Parameters<typeof peer>[0]][] = [
    ['MD5, qop=auth', {}],
    ['MD5-sess, qop=auth', { algorithm: 'MD5-sess' }],
    ['MD5 with an empty qop (RFC 2069)', { qop: 'none' }],
  ];

  it.each(kinds)('%s: admitted, then the nonce is used again', async (_name, options) => {
    const { url, sent } = await peer(options);
    const call = caller(url, password, { path: '/a b?x=1,2' });
    expect([await call(), await call(), await call()]).toEqual([200, 200, 200]);
    expect(sent.map((header) => header !== undefined)).toEqual([false, true, true, true]);
    expect(new Set(sent.slice(1).map((header) => /nonce="(\w+)"/.exec(header ?? '')?.[1])).size).toBe(1);
  });

  it.each(kinds)('%s: a wrong password is tried once, and the 401 handed on', async (_name, options) => {
    const { url, sent } = await peer(options);
    const call = caller(url, 'wrong');
    expect(await call()).toBe(401);
    expect(sent.length).toBe(2);
    expect(await call()).toBe(401);
  });

  it.each(kinds)('%s: an expired nonce is replaced without the caller seeing it', async (_name, options) => {
    const { url, digest, sent } = await peer(options);
    const call = caller(url, password);
    await call();
    digest.nonces.length = 0;
    expect(await call()).toBe(200);
    expect(sent.length).toBe(4);
    expect(await call()).toBe(200);
    expect(sent.length).toBe(5);
  });

  it('sends a body again after the challenge', async () => {
    const { url, bodies } = await peer({});
    const call = caller(url, password, { method: 'POST', body: { type: 'json', data: { a: 'ä' } } });
    expect(await call()).toBe(200);
    expect(bodies).toEqual(['{"a":"ä"}']);
  });

  it('answers calls at once without using a counter twice', async () => {
    const { url, sent } = await peer({});
    const call = caller(url, password);
    await call();
    expect(await Promise.all(Array.from({ length: 8 }, call))).toEqual(Array.from({ length: 8 }, () => 200));
    const counters = sent.map((header) => /nonce="\w+".*nc=(\w+)/.exec(header ?? '')?.[0]).filter(Boolean);
    expect(new Set(counters).size).toBe(counters.length);
  });
});

describe('credentials against a guard of this engine', () => {
  it('SHA-256 is chosen and admitted', async () => {
    const upstream = await startUpstream();
    const started = await start(guarded, upstream.url, { env: { DIGEST_PASSWORD: password } });
    try {
      const call = caller(started.url('front'), password, { path: '/things/a%20b?q=ü' });
      expect([await call(), await call()]).toEqual([200, 200]);
      expect(await caller(started.url('front'), 'wrong', { path: '/things/1' })()).toBe(401);
      expect(upstream.requests.length).toBe(2);
    } finally {
      await started.stop();
      await upstream.stop();
    }
  });
});
