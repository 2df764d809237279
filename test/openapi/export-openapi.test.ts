import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonValue } from '../../src/json/json-value.ts';
import { exportOpenapi } from '../../src/openapi/export-openapi.ts';
import type { OpenapiDocument } from '../../src/openapi/openapi-document.ts';
import { load } from '../support/documents.ts';
import { exported, operationAt, restDocument } from './documents.ts';

const get = '{ method: GET, name: read, call: up.get }';

describe('info, servers, tags', () => {
  it('come from the document and from where it is served', async () => {
    const text = restDocument(`- { path: '/t/{id}', name: things, description: All things, operations: [${get}] }`);
    const document = await exported(text, { servers: ['https://api.test'] });
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: 'Shop', description: 'Sells', version: '1.0.0' },
      servers: [{ url: 'https://api.test' }],
      tags: [{ name: 'things', description: 'All things' }],
    });
    expect(operationAt(document, 'GET /t/{id}')).toMatchObject({ operationId: 'read', tags: ['things'] });
  });

  it('has a title and ids where the author gives none', async () => {
    const text = restDocument(`- { path: '/t/{id}/listAll', operations: [{ method: GET, call: up.get }] }`);
    const document = await exported(text.replace('info: { label: Shop, description: Sells }', ''));
    expect(document.info.title).toBe('shop');
    expect(operationAt(document, 'GET /t/{id}/listAll').operationId).toBe('get-t-id-list-all');
  });
});

describe('paths', () => {
  it.each([
    ['/a/{{x}}/{y}.json', '/a/{x}/{y}.json'],
    ['/a/{{ order-id }}', '/a/{order-id}'],
    ['/a b/ü/{x}', '/a%20b/%C3%BC/{x}'],
    ['/a/{}/b', '/a/%7B%7D/b'],
    ['/a%2Fb/100%/{x}', '/a%2Fb/100%25/{x}'],
    ['/a/{x}/{x}', '/a/{x-2}/{x}'],
    ['/a:b@c;d=1/+/$', '/a:b@c;d=1/+/$'],
  ])('writes %s as %s', async (path, expected) => {
    const document = await exported(
      restDocument(
        `- { path: ${JSON.stringify(path)}, operations: [{ method: GET, call: up.get, with: { id: one } }] }`,
      ),
    );
    expect(Object.keys(document.paths)).toEqual([expected]);
    soundPaths(document);
  });

  it('merges paths that differ only in the names of their variables', async () => {
    const document = await exported(
      restDocument(`
- { path: '/t/{id}', operations: [${get}] }
- { path: '/t/{thing}', operations: [{ method: GET, name: hidden, call: up.get }, { method: PUT, name: write, call: up.put, with: { id: rest.thing } }] }
- { path: '/t/{path}', operations: [{ method: GET, name: tail, call: up.get }, { method: PATCH, name: change, call: up.patch }] }`),
    );
    expect(Object.keys(document.paths)).toEqual(['/t/{id}']);
    const item = document.paths['/t/{id}'] ?? {};
    expect(Object.entries(item).map(([method, { operationId }]) => [method, operationId])).toEqual([
      ['get', 'read'],
      ['put', 'write'],
      ['patch', 'change'],
    ]);
    soundPaths(document);
  });

  it('describes the proxy as far as it is known', async () => {
    const document = await exported(
      restDocument(`- { path: '/raw/{path}', forward: { targetNamespace: up, trustedHeaders: [X-Id, Content-Type] } }`),
    );
    expect(Object.keys(document.paths['/raw/{path}'] ?? {})).toEqual(['get', 'put', 'post', 'delete', 'patch']);
    const { parameters, requestBody } = operationAt(document, 'POST /raw/{path}');
    expect(parameters?.map(({ in: place, name }) => [place, name])).toEqual([
      ['path', 'path'],
      ['header', 'X-Id'],
    ]);
    expect(requestBody).toEqual({ content: { '*/*': {} } });
    soundPaths(document);
  });
});

describe('parameters', () => {
  it('are those of all three levels, under the names on the wire', async () => {
    const document = await exported(
      restDocument(
        `
- path: /t/{id}
  inputParameters: [{ name: id, in: path, type: string, pattern: '^a' }]
  operations:
    - method: GET
      name: read
      call: up.get
      inputParameters:
        - { name: many, in: query, type: array }
        - { name: deep, in: query, type: object }
        - { name: X-Kind, in: header, type: string, enum: [a, b], required: true }
        - { name: ids, in: cookie, type: array }
        - { name: fixed, in: query, type: integer, value: "20" }
        - { name: made, in: query, value: "{{id}}" }`,
        'inputParameters: [{ name: trace, in: header, type: boolean }]',
      ),
    );
    expect(operationAt(document, 'GET /t/{id}').parameters).toEqual([
      { name: 'id', in: 'path', required: true, schema: { type: 'string', minLength: 1, pattern: '^a' } },
      { name: 'trace', in: 'header', schema: { type: 'boolean' } },
      { name: 'many', in: 'query', schema: { type: 'array', items: {} } },
      { name: 'deep', in: 'query', content: { 'application/json': { schema: { type: 'object' } } } },
      { name: 'X-Kind', in: 'header', required: true, schema: { type: 'string', enum: ['a', 'b'] } },
      { name: 'ids', in: 'cookie', content: { 'application/json': { schema: { type: 'array', items: {} } } } },
      { name: 'fixed', in: 'query', schema: { type: 'integer', default: 20 } },
    ]);
  });

  it('are derived where none is declared', async () => {
    const document = await exported(
      restDocument(
        `- { path: '/t/{thing-id}', operations: [${get.replace('up.get', 'up.get, with: { id: rest.thing-id }')}] }`,
      ),
    );
    expect(operationAt(document, 'GET /t/{thing-id}').parameters).toEqual([
      {
        name: 'thing-id',
        in: 'path',
        required: true,
        schema: { type: 'string', minLength: 1, pattern: expect.any(String) },
      },
      { name: 'q', in: 'query', description: 'Search', schema: { type: 'integer' } },
    ]);
  });

  it('keeps only JSON Schema of what an author writes', async () => {
    const hostile =
      '{ name: a, in: query, type: string, enum: [], minimum: "3", items: 5, properties: [x], format: date, $ref: "http://evil.test/" }';
    const document = await exported(
      restDocument(
        `- { path: '/t/{id}', operations: [{ method: GET, name: read, call: up.get, inputParameters: [${hostile}] }] }`,
      ),
    );
    expect(operationAt(document, 'GET /t/{id}').parameters?.[1]?.schema).toEqual({ type: 'string', format: 'date' });
    expect(JSON.stringify(document)).not.toContain('evil');
  });
});

describe('path variables', () => {
  it.each([
    ['GET /t/{id}', ['a', 'a.b', '...', 'ä b'], ['', '.', '..', 'a\tb', '\u0085']],
    ['GET /raw/{path}', ['a/b', '.a/b.', 'a/...'], ['', 'a/../b', './a', 'a/..', '..\\a', 'a\n']],
  ])('of %s say what can be sent upstream', async (place, fits, unfit) => {
    const document = await exported(
      restDocument(`
- { path: '/t/{id}', operations: [${get}] }
- { path: '/raw/{path}', forward: { targetNamespace: up } }`),
    );
    const pattern = new RegExp(String(operationAt(document, place).parameters?.[0]?.schema?.['pattern']), 'u');
    expect([fits.filter((text) => !pattern.test(text)), unfit.filter((text) => pattern.test(text))]).toEqual([[], []]);
  });
});

describe('bodies', () => {
  const body = async (operation: string): Promise<JsonValue | undefined> => {
    const document = await exported(restDocument(`- { path: '/t/{id}', operations: [${operation}] }`));
    return Object.values(document.paths['/t/{id}'] ?? {})[0]?.requestBody;
  };

  it('is an object of the declared fields, and a form where all are plain', async () => {
    const schema = {
      type: 'object',
      properties: { name: { type: 'string', description: 'Name' }, size: { type: 'integer' } },
      required: ['name'],
    };
    const fields =
      '{ name: name, in: body, type: string, description: Name, required: true }, { name: size, in: body, type: integer }';
    expect(await body(`{ method: PATCH, call: up.patch, inputParameters: [${fields}] }`)).toEqual({
      required: true,
      content: { 'application/json': { schema }, 'application/x-www-form-urlencoded': { schema } },
    });
  });

  it('is the whole value of the only object', async () => {
    expect(
      await body('{ method: PUT, call: up.put, inputParameters: [{ name: body, in: body, type: object }] }'),
    ).toEqual({
      content: { 'application/json': { schema: { type: 'object' } } },
    });
  });

  it('nests fields that are read from inside', async () => {
    const read =
      '{ name: city, in: body, type: string, value: $.home.city }, { name: zip, in: body, type: string, value: $.home.zip }, { name: odd, in: body, type: string, value: "$..x" }';
    expect(await body(`{ method: PATCH, call: up.patch, inputParameters: [${read}] }`)).toEqual({
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { home: { type: 'object', properties: { city: { type: 'string' }, zip: { type: 'string' } } } },
          },
        },
      },
    });
  });

  it('is derived from a body template', async () => {
    expect(await body('{ method: PATCH, call: up.patch }')).toMatchObject({
      content: {
        'application/json': { schema: { properties: { name: { description: 'Also accepted as query parameter.' } } } },
      },
    });
  });

  it('is anything where it is passed on', async () => {
    expect(
      await body('{ method: POST, call: up.raw, inputParameters: [{ name: id, in: path, type: string }] }'),
    ).toEqual({
      content: { 'application/json': {} },
    });
  });

  it('is no body where a method has none and there is another place', async () => {
    expect(await body('{ method: DELETE, call: up.patch }')).toBeUndefined();
  });
});

describe('responses', () => {
  const responses = async (operation: string, more = ''): Promise<ReturnType<typeof operationAt>['responses']> => {
    const document = await exported(restDocument(`- { path: '/t/{id}', operations: [${operation}] }`, more));
    soundPaths(document);
    return Object.values(document.paths['/t/{id}'] ?? {})[0]?.responses ?? {};
  };

  it('of a call are its shape and whatever the upstream or the engine say', async () => {
    const found = await responses('{ method: GET, call: up.get, outputParameters: [{ type: string, mapping: $.x }] }');
    expect(found['200']).toMatchObject({ content: { 'application/json': { schema: { type: ['string', 'null'] } } } });
    expect(Object.keys(found)).toEqual([
      '200',
      '204',
      '400',
      '403',
      '404',
      '500',
      '502',
      '503',
      '504',
      '2XX',
      'default',
    ]);
    expect(found['502']).toEqual({ $ref: '#/components/responses/BadGatewayOrPassedOn' });
  });

  it('of a pass-through have no schema', async () => {
    expect((await responses('{ method: GET, call: up.get }'))['200']).toMatchObject({ content: { '*/*': {} } });
  });

  it('of a binary answer name its media type', async () => {
    expect((await responses('{ method: GET, call: up.picture }'))['200']).toMatchObject({
      content: { 'image/png': { schema: { type: 'string', format: 'binary' } } },
    });
  });

  it('are those that the document declares', async () => {
    const declared =
      '{ "201": { description: Made, content: { text/plain: { schema: { type: string, $ref: x } } } }, "40X": { description: No } }';
    const found = await responses(`{ method: GET, call: up.get, responses: ${declared} }`);
    expect(found).toMatchObject({
      '201': { description: 'Made', content: { 'text/plain': { schema: { type: 'string' } } } },
      '4XX': { description: 'No' },
    });
    expect(found['200']).toBeUndefined();
  });

  it('of a mock have the types of its values', async () => {
    const outputs =
      '[{ name: id, type: string, value: "{{id}}" }, { name: n, type: number, value: "{{n}}" }, { name: k, type: number, value: "5" }, { name: w, type: number, value: five }, { name: l, type: array, items: { type: boolean, value: "true" } }, { name: none, type: array, value: "$.x" }]';
    const found = await responses(`{ method: GET, outputParameters: ${outputs} }`);
    expect(found['200']).toMatchObject({
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              id: { type: 'string' },
              n: { type: ['number', 'string'] },
              k: { type: 'number' },
              w: { type: 'string' },
              l: { type: 'array', items: { type: 'boolean' } },
              none: { type: 'array' },
            },
          },
        },
      },
    });
    expect(Object.keys(found)).toEqual(['200', '400', '403', '404', '500', 'default']);
  });

  it('of an operation that can not run are 501', async () => {
    const found = await responses('{ method: GET, name: a, call: up.gone }, { method: PUT, name: b, call: up.put }');
    expect(Object.keys(found)).toEqual(['400', '403', '404', '500', '501', 'default']);
  });

  it('have 401 behind a guard', async () => {
    const found = await responses('{ method: GET, call: up.get }', 'authentication: { type: bearer, token: abc }');
    expect(found['401']).toEqual({ $ref: '#/components/responses/UnauthorizedOrPassedOn' });
  });
});

describe('security', () => {
  it.each([
    ['{ type: bearer, token: t }', { bearerAuth: { type: 'http', scheme: 'bearer' } }, { bearerAuth: [] }],
    ['{ type: basic, username: u, password: p }', { basicAuth: { type: 'http', scheme: 'basic' } }, { basicAuth: [] }],
    [
      '{ type: digest, username: u, password: p }',
      { digestAuth: { type: 'http', scheme: 'digest' } },
      { digestAuth: [] },
    ],
    [
      '{ type: apikey, key: "X-{{name}}", value: secret-value, placement: query }',
      { apiKeyAuth: { type: 'apiKey', name: 'X-KEY', in: 'query' } },
      { apiKeyAuth: [] },
    ],
    [
      '{ type: oauth2, authorizationServerUri: "https://as.test", resource: "https://api.test", scopes: [a, b], tokenEndpoint: "https://as.test/t" }',
      {
        oauth2Auth: {
          type: 'oauth2',
          flows: { clientCredentials: { tokenUrl: 'https://as.test/t', scopes: { a: '', b: '' } } },
        },
      },
      { oauth2Auth: ['a', 'b'] },
    ],
  ])('of %s', async (authentication, schemes, requirement) => {
    const text = restDocument(
      `- { path: '/t/{id}', operations: [${get}] }`,
      `authentication: ${authentication}`,
    ).replace('capability:', 'capability:\n  binds: [{ namespace: b, keys: { name: NAME } }]');
    const document = await exported(text, { keyName: (name) => name.replace('{{name}}', 'KEY') });
    expect(document.components.securitySchemes).toEqual(schemes);
    expect(document.security).toEqual([requirement]);
    expect(JSON.stringify(document)).not.toContain('secret-value');
  });
});

it('is a sound document whatever the texts, names and schemas of the author', async () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('</script>', '{{x}}', '{x}', '__proto__', 'constructor'),
  );
  const parameter = fc.record(
    {
      name: fc.oneof(fc.stringMatching(/^[A-Za-z0-9_*-]{1,8}$/), fc.constantFrom('__proto__', 'id', 'body')),
      in: fc.constantFrom('query', 'header', 'cookie', 'body', 'path'),
      type: fc.constantFrom('string', 'number', 'integer', 'boolean', 'array', 'object'),
      description: text,
      required: fc.boolean(),
      items: fc.jsonValue({ maxDepth: 2 }),
      properties: fc.jsonValue({ maxDepth: 2 }),
      enum: fc.jsonValue({ maxDepth: 1 }),
      default: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: ['name', 'in'] },
  );
  const resource = fc.record({
    path: fc
      .array(fc.oneof(fc.constantFrom('a', '{id}', '{{id}}', '{path}', 'x{y}z', '100%', '{}', 'ü'), text), {
        maxLength: 4,
      })
      .map((parts) => `/${parts.join('/')}`),
    description: text,
    operations: fc.array(
      fc.record(
        {
          method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'HEAD'),
          name: text,
          call: fc.constantFrom('up.get', 'up.put', 'up.patch', 'up.raw', 'up.gone'),
          inputParameters: fc.array(parameter, { maxLength: 4 }),
          outputParameters: fc.array(
            fc.record({ name: text, type: fc.constantFrom('string', 'object', 'array'), mapping: text }),
            { maxLength: 3 },
          ),
        },
        { requiredKeys: ['method', 'call'] },
      ),
      { minLength: 1, maxLength: 3 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(resource, { minLength: 1, maxLength: 3 }), async (resources) => {
      const always = { path: '/always', operations: [{ method: 'GET', call: 'up.get' }] };
      const written = [...resources, always].map((item) => `- ${JSON.stringify(item)}`).join('\n');
      const { plan } = await load(restDocument(written));
      const description = plan?.exposers[0]?.description;
      fc.pre(description !== undefined);
      soundPaths(exportOpenapi(description, { servers: ['/'], keyName: (name) => name }));
    }),
    { numRuns: 100 },
  );
});

/** What OpenAPI asks of every document and a schema of it can not say. */
function soundPaths(document: OpenapiDocument): void {
  const ids: string[] = [];
  const shapes = Object.keys(document.paths).map((path) => path.replaceAll(/\{[^}]*\}/g, '{}'));
  expect(new Set(shapes).size).toBe(shapes.length);
  for (const [path, item] of Object.entries(document.paths)) {
    expect(path).toMatch(/^\/(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-F]{2}|\{[^{}/]+\})*$/);
    for (const { operationId, parameters = [], responses } of Object.values(item)) {
      ids.push(operationId);
      const variables = [...path.matchAll(/\{([^}]*)\}/g)].map((match) => match[1]);
      expect(parameters.filter(({ in: place }) => place === 'path').map(({ name }) => name)).toEqual(variables);
      const keys = parameters.map(
        ({ in: place, name }) => `${place} ${place === 'header' ? name.toLowerCase() : name}`,
      );
      expect(new Set(keys).size).toBe(keys.length);
      expect(Object.keys(responses).length).toBeGreaterThan(0);
    }
  }
  expect(new Set(ids).size).toBe(ids.length);
  for (const reference of references(document)) {
    const [, , section = '', name = ''] = reference.split('/');
    expect(Reflect.get(Object(Reflect.get(document.components, section)), name), reference).toBeDefined();
  }
}

function references(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((item: JsonValue) => references(item));
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    key === '$ref' && typeof item === 'string' ? [item] : key === 'properties' ? [] : references(item),
  );
}
