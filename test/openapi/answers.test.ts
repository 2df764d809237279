/** Declared answers, credentials and forwarded paths in the exported document. */
import { describe, expect, it } from 'vitest';
import { exported, operationAt, restDocument } from './documents.ts';

describe('declared responses', () => {
  it('are there by status, with what each media type holds', async () => {
    const document = await exported(
      restDocument(`
- path: /a
  operations:
    - method: GET
      call: up.get
      with: { id: x }
      responses:
        "200": { description: Fine, content: { application/json: { schema: { type: object, foo: 1 } }, text/plain: {} } }
        40X: {}
        5XX: { description: Broken }
        "999": {}
        other: {}
        "201": { content: { text/csv: {} } }`),
    );
    const { responses } = operationAt(document, 'GET /a');
    expect(responses['200']).toEqual({
      description: 'Fine',
      content: { 'application/json': { schema: { type: 'object' } }, 'text/plain': {} },
    });
    expect(responses['4XX']).toEqual({ description: 'Status 4XX.' });
    expect(responses['5XX']).toEqual({ description: 'Broken' });
    expect(responses['201']).toMatchObject({ description: 'The answer of the operation.' });
    expect(Object.keys(responses).filter((status) => /9|other/.test(status))).toEqual([]);
    expect(Object.keys(responses).at(-1)).toBe('default');
  });

  it('of an operation that runs nothing have no success but 501', async () => {
    const document = await exported(
      restDocument(
        '- { path: /a, operations: [{ method: GET, name: none }, { method: PUT, name: some, call: up.put, with: { id: x } }] }',
      ),
    );
    const statuses = Object.keys(operationAt(document, 'GET /a').responses);
    expect(statuses).toContain('501');
    expect(statuses.filter((status) => status.startsWith('2'))).toEqual([]);
  });

  it('of HEAD are headers, of bytes a binary text', async () => {
    const document = await exported(
      restDocument(
        '- { path: "/a/{id}", operations: [{ method: HEAD, call: up.get }, { method: GET, name: picture, call: up.picture }] }',
      ),
    );
    expect(operationAt(document, 'HEAD /a/{id}').responses['200']).toEqual({
      description: 'The headers of the answer.',
    });
    expect(operationAt(document, 'GET /a/{id}').responses['200']).toMatchObject({
      content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
    });
  });
});

describe('credentials', () => {
  const schemesOf = async (authentication: string): Promise<unknown> =>
    (
      await exported(
        restDocument(
          '- { path: /a, operations: [{ method: GET, call: up.get, with: { id: x } }] }',
          `authentication: ${authentication}`,
        ),
      )
    ).components.securitySchemes;

  it.each<[string, unknown]>([
    ['{ type: basic, username: u, password: p }', { basicAuth: { type: 'http', scheme: 'basic' } }],
    ['{ type: digest, username: u, password: p }', { digestAuth: { type: 'http', scheme: 'digest' } }],
    [
      '{ type: apikey, key: k, value: v, placement: query }',
      { apiKeyAuth: { type: 'apiKey', name: 'k', in: 'query' } },
    ],
    [
      '{ type: apikey, headers: { X-One: a, X-Two: b } }',
      {
        apiKeyAuth: { type: 'apiKey', name: 'X-One', in: 'header' },
        apiKeyAuth2: { type: 'apiKey', name: 'X-Two', in: 'header' },
      },
    ],
    [
      '{ type: oauth2, authorizationServerUri: "https://auth.test", resource: "https://r.test", scopes: [read] }',
      {
        oauth2Auth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://auth.test', scopes: { read: '' } } },
        },
      },
    ],
  ])('%s', async (authentication, schemes) => {
    expect(await schemesOf(authentication)).toEqual(schemes);
  });
});

it('a forwarded path is described with its headers and its guard; an operation of its own is kept', async () => {
  const document = await exported(
    restDocument(
      `
- { path: "/up/{path}", forward: { targetNamespace: up, trustedHeaders: [X-Trace, x-trace] }, operations: [{ method: GET, name: own, call: up.get, with: { id: x } }] }
- { path: "/plain/{path}", label: Passed, forward: { targetNamespace: up } }`,
      'authentication: { type: bearer, token: t }',
    ),
  );
  expect(operationAt(document, 'GET /up/{path}').operationId).toBe('own');
  const post = operationAt(document, 'POST /up/{path}');
  expect(post.parameters?.filter((one) => 'in' in one && one.in === 'header').map(({ name }) => name)).toHaveLength(1);
  expect(Object.keys(post.responses)).toContain('401');
  expect(post.summary).toBe('Passed on to up');
  const plain = operationAt(document, 'POST /plain/{path}');
  expect([plain.summary, plain.parameters?.map(({ name }) => name)]).toEqual(['Passed', ['path']]);
});
