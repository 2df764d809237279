/** The operator's policy: parsing, retries, limits and circuit breakers. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { CircuitBreaker } from '../../src/consumes/http/circuit-breaker.ts';
import { parsePolicy } from '../../src/consumes/http/policy.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import type { JsonValue } from '../../src/json/json-value.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { callOf, compileConsumer, scopeOf, testRuntime, type Written } from './consumer.ts';

let upstream: Upstream;
let runtime = testRuntime();

beforeAll(async () => {
  upstream = await startUpstream();
});
afterEach(() => runtime.stop());
afterAll(() => upstream.stop());

/** An operation under a policy; each call gives a status or a code. */
function under(policy: JsonValue, written: Written = {}): () => Promise<number | string> {
  upstream.requests.length = 0;
  runtime = testRuntime({ policy });
  const { operation } = compileConsumer(upstream.url, written);
  return async () => {
    try {
      const answer = await operation.send(scopeOf(), callOf(runtime));
      answer.body?.discard();
      return answer.status;
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    }
  };
}

const quick = { attempts: 3, backoffMs: 1, maxBackoffMs: 1000 };

describe('retry', () => {
  it('repeats statuses of the list, as often as it says', async () => {
    upstream.answer({ status: 503 });
    expect(await under({ defaults: { retry: quick } })()).toBe(503);
    expect(upstream.requests.length).toBe(3);
  });

  it('ends with the first success', async () => {
    let count = 0;
    upstream.answer(() => ({ status: (count += 1) < 3 ? 502 : 200 }));
    expect(await under({ namespaces: { up: { retry: quick } } })()).toBe(200);
    expect(upstream.requests.length).toBe(3);
  });

  it('leaves other statuses and other namespaces alone', async () => {
    upstream.answer({ status: 500 });
    expect(await under({ defaults: { retry: quick } })()).toBe(500);
    expect(upstream.requests.length).toBe(1);
    upstream.answer({ status: 503 });
    expect(await under({ namespaces: { other: { retry: quick } } })()).toBe(503);
    expect(upstream.requests.length).toBe(1);
  });

  it('repeats POST only when told to', async () => {
    upstream.answer({ status: 503 });
    await under({ defaults: { retry: quick } }, { method: 'POST' })();
    expect(upstream.requests.length).toBe(1);
    await under({ defaults: { retry: { ...quick, nonIdempotent: true } } }, { method: 'POST' })();
    expect(upstream.requests.length).toBe(3);
  });

  it('waits as long as Retry-After says, and not longer than it may', async () => {
    upstream.answer((_request) => ({ status: 429, headers: { 'retry-after': '1' } }));
    const started = performance.now();
    await under({ defaults: { retry: { ...quick, attempts: 2 } } })();
    expect(performance.now() - started).toBeGreaterThanOrEqual(990);
    upstream.answer({ status: 429, headers: { 'retry-after': '60' } });
    expect(await under({ defaults: { retry: quick } })()).toBe(429);
    expect(upstream.requests.length).toBe(1);
  });

  it('repeats time-outs', async () => {
    upstream.answer(() => undefined);
    expect(await under({ defaults: { timeoutMs: 50, retry: { ...quick, attempts: 2 } } })()).toBe(
      'NAF_ERR_UPSTREAM_TIMEOUT',
    );
    expect(upstream.requests.length).toBe(2);
  });

  it('writes digest credentials anew for each try', async () => {
    let tries = 0;
    const counts: (string | undefined)[] = [];
    upstream.answer(({ headers }) => {
      if (headers['authorization'] === undefined)
        return { status: 401, headers: { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' } };
      counts.push(/nc=(\d+)/.exec(headers['authorization'])?.[1]);
      return { status: (tries += 1) < 2 ? 503 : 200 };
    });
    const call = under(
      { defaults: { retry: quick } },
      { authentication: { type: 'digest', username: 'u', password: 'p' } },
    );
    expect(await call()).toBe(200);
    expect(counts).toEqual(['00000001', '00000002']);
  });
});

describe('concurrency', () => {
  it('lets so many through, queues so many, refuses the rest', async () => {
    const release: (() => void)[] = [];
    upstream.answer(() => new Promise((resolve) => release.push(() => resolve({ status: 200 }))));
    const call = under({ defaults: { concurrency: { max: 2, queue: 1, queueTimeoutMs: 5000 } } });
    const calls = [call(), call(), call(), call()];
    expect(await calls[3]).toBe('NAF_ERR_UPSTREAM_BUSY');
    await expect.poll(() => release.length).toBe(2);
    for (const go of release.splice(0)) go();
    await expect.poll(() => release.length).toBe(1);
    for (const go of release.splice(0)) go();
    expect(await Promise.all(calls.slice(0, 3))).toEqual([200, 200, 200]);
    expect(upstream.requests.length).toBe(3);
  });

  it('refuses who has waited too long', async () => {
    let free: (() => void) | undefined;
    upstream.answer(() => new Promise((resolve) => (free = () => resolve({ status: 200 }))));
    const call = under({ defaults: { concurrency: { max: 1, queue: 5, queueTimeoutMs: 20 } } });
    const first = call();
    expect(await call()).toBe('NAF_ERR_UPSTREAM_BUSY');
    await expect.poll(() => free).toBeDefined();
    free?.();
    expect(await first).toBe(200);
  });
});

describe('circuit breaker', () => {
  it('opens after failures in a row, and sends nothing then', async () => {
    upstream.answer({ status: 500 });
    const call = under({ defaults: { circuitBreaker: { failures: 2, openMs: 60_000 } } });
    expect([await call(), await call(), await call()]).toEqual([500, 500, 'NAF_ERR_UPSTREAM_BUSY']);
    expect(upstream.requests.length).toBe(2);
  });

  it('lets one call try after a while, and closes when that succeeds', () => {
    let now = 0;
    const breaker = new CircuitBreaker({ failures: 1, openMs: 100 }, () => now);
    breaker.enter('op');
    breaker.done(false);
    expect(() => breaker.enter('op')).toThrow(
      expect.objectContaining({ code: 'NAF_ERR_UPSTREAM_BUSY', details: { operation: 'op', retryAfterSeconds: 1 } }),
    );
    now = 100;
    breaker.enter('op');
    expect(() => breaker.enter('op')).toThrow();
    breaker.done(false);
    now = 150;
    expect(() => breaker.enter('op')).toThrow();
    now = 200;
    breaker.enter('op');
    breaker.done(true);
    breaker.enter('op');
    breaker.enter('op');
  });

  it('does not count the client’s faults', async () => {
    upstream.answer({ status: 404 });
    const call = under({ defaults: { circuitBreaker: { failures: 1, openMs: 60_000 } } });
    expect([await call(), await call()]).toEqual([404, 404]);
  });
});

const schema: unknown = JSON.parse(readFileSync(new URL('../../schemas/policy.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ strict: true }).compile(schema as object); // our own file

const policies: readonly [string, JsonValue, readonly string[]][] = [
  ['empty', {}, []],
  [
    'everything',
    {
      defaults: {
        timeoutMs: 1,
        retry: { attempts: 1, backoffMs: 0, maxBackoffMs: 0, statuses: [500], nonIdempotent: true },
        concurrency: { max: 1, queue: 0, queueTimeoutMs: 0 },
        circuitBreaker: { failures: 1, openMs: 1 },
      },
      namespaces: { a: { retry: null }, b: { retry: false } },
    },
    [],
  ],
  ['no map', [], ['/']],
  ['an unknown key', { retries: {} }, ['/retries']],
  ['an unknown key inside', { namespaces: { a: { retry: { attempt: 2 } } } }, ['/namespaces/a/retry/attempt']],
  ['a text for a number', { defaults: { timeoutMs: '5s' } }, ['/defaults/timeoutMs']],
  ['no attempts', { defaults: { retry: { attempts: 0 } } }, ['/defaults/retry/attempts']],
  ['a status below 400', { defaults: { retry: { statuses: [200] } } }, ['/defaults/retry/statuses']],
];

describe('the policy file', () => {
  it.each(policies)('%s', (_name, value, faults) => {
    const { report, diagnostics } = collectDiagnostics();
    parsePolicy(value, report);
    expect(diagnostics.map(({ code, origin }) => [code, origin.pointer === '' ? '/' : origin.pointer])).toEqual(
      faults.map((pointer) => ['policy-invalid', pointer]),
    );
    // The published schema says the same.
    expect(validate(value)).toBe(faults.length === 0);
  });

  it('lets a namespace replace or switch off parts of the defaults', () => {
    const policy = parsePolicy(
      { defaults: { timeoutMs: 5, retry: {} }, namespaces: { a: { retry: false }, b: { timeoutMs: 7 } } },
      () => undefined,
    );
    expect(policy.of('a')).toMatchObject({ timeoutMs: 5, retry: undefined });
    expect(policy.of('b')).toMatchObject({
      timeoutMs: 7,
      retry: { attempts: 3, statuses: [429, 502, 503, 504], nonIdempotent: false },
    });
    expect(policy.of('c')).toMatchObject({ timeoutMs: 5 });
    expect(parsePolicy({}, () => undefined).of('a')).toBeUndefined();
  });
});
