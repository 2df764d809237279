import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mockBindings, type MockUpstream, startMockUpstream } from '../../src/engine/mock-upstream.ts';
import type { ConsumesHttp } from '../../src/model/consumes.ts';
import { createRedactor } from '../../src/observe/redact.ts';
import { originOf } from '../../src/source/origin.ts';

const origin = originOf('test.yaml');

function consumes(namespace: string, baseUri: string, more: Partial<ConsumesHttp> = {}): ConsumesHttp {
  return { type: 'http', namespace, baseUri, inputParameters: [], resources: [], folder: '.', origin, ...more };
}

const keyed = consumes('keyed', 'https://a.test/v2/', {
  authentication: { type: 'apikey', keys: [{ key: 'X-Tenant', value: 'k', placement: 'query' }], origin },
});

let mock: MockUpstream;
beforeAll(async () => {
  const redactor = createRedactor();
  redactor.add(['s3cr3t']);
  mock = await startMockUpstream(
    [
      keyed,
      consumes('bare', 'http://b.test'),
      consumes('templated', '{{base}}/x'),
      consumes('host', 'https://{{t}}.test:1/y'),
    ],
    redactor,
  );
});
afterAll(() => mock.stop());

async function ask(namespace: string, path: string, init?: RequestInit): Promise<unknown> {
  const response = await fetch(`${mock.baseUris.get(namespace)}${path}`, init);
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json');
  return await response.json();
}

test.each([
  ['keyed', '/v2/q'],
  ['bare', '/q'],
  ['templated', '/x/q'],
  ['host', '/y/q'],
])('the path of the declared base is kept: %s', async (namespace, path) => {
  expect(await ask(namespace, '/q')).toMatchObject({ method: 'GET', path, body: null });
});

test('method, query, headers and body are described', async () => {
  const init = { method: 'PUT', headers: { 'content-type': 'application/json', 'x-a': '1' }, body: '{"n":[1,null]}' };
  expect(await ask('bare', '/p/q?a=1&b=2&a=3', init)).toMatchObject({
    method: 'PUT',
    path: '/p/q',
    query: { a: ['1', '3'], b: '2' },
    headers: { 'x-a': '1' },
    body: { n: [1, null] },
  });
});

test('a body that is no JSON is text', async () => {
  expect(await ask('bare', '/', { method: 'POST', body: 'a=1' })).toMatchObject({ body: 'a=1' });
  const broken = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' };
  expect(await ask('bare', '/', broken)).toMatchObject({ body: '{' });
});

test('integers keep their digits', async () => {
  const headers = { 'content-type': 'application/json' };
  const body = '{"id":12345678901234567890}';
  const response = await fetch(`${mock.baseUris.get('bare')}/`, { method: 'POST', headers, body });
  expect(await response.text()).toContain('"body":{"id":12345678901234567890}');
});

describe('credentials are not shown', () => {
  test.each([
    ['/', { headers: { authorization: 'Basic eDp5' } }, { headers: { authorization: '•••' } }],
    ['/', { headers: { 'x-api-key': 'abc' } }, { headers: { 'x-api-key': '•••' } }],
    ['/?x-tenant=abc', {}, { query: { 'x-tenant': '•••' } }],
    [
      '/s3cr3t?a=s3cr3t',
      { headers: { 'x-b': 'v s3cr3t' } },
      { path: '/v2/•••', query: { a: '•••' }, headers: { 'x-b': 'v •••' } },
    ],
    [
      '/',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"k":["s3cr3t"]}' },
      { body: { k: ['•••'] } },
    ],
  ])('%#', async (path, init, expected) => {
    expect(await ask('keyed', path, init)).toMatchObject(expected);
  });
});

test('binds without a value get one, under both names; bound ones keep theirs', () => {
  const keys = ['A', 'B'].map((name) => ({ name, key: name, origin }));
  const completed = mockBindings(
    [{ namespace: 'env', folder: '.', keys, origin }],
    new Map([
      ['A', 'x'],
      ['env.A', 'x'],
    ]),
  );
  expect(Object.fromEntries(completed)).toEqual({ A: 'x', 'env.A': 'x', B: 'mock-B', 'env.B': 'mock-B' });
});
