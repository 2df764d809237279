import { describe, expect, it } from 'vitest';
import { capabilityOf, codesOf, firstConsumes, mcpOf, restOf, withoutPlaces } from './normalized.ts';

const consumesOf = async (operation: string, adapter = '') => {
  const { capability, diagnostics } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - namespace: api
      baseUri: https://api.test
      ${adapter}
      resources:
        - name: things
          path: /things
          operations:
            - ${operation}
`);
  const consumes = firstConsumes(capability);
  return { consumes, operation: consumes.resources[0]?.operations[0], codes: codesOf(diagnostics) };
};

describe('request bodies', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['body: "{{x}}"', { type: 'raw', data: '{{x}}' }],
    ['body: { type: json, data: { a: "{{x}}", n: 5 } }', { type: 'json', data: { a: '{{x}}', n: 5 } }],
    ['body: { type: json, data: [1, two] }', { type: 'json', data: [1, 'two'] }],
    ['body: { type: json, data: "[{{x}}]" }', { type: 'raw', data: '[{{x}}]' }],
    ['body: { type: json, data: null }', { type: 'none' }],
    ['body: { type: json, data: }', { type: 'none' }],
    ['body: { type: json }', { type: 'caller' }],
    ['body: { type: xml }', { type: 'caller' }],
    ['body: { data: { a: 1 } }', { type: 'json', data: { a: 1 } }],
    ['body: { type: text, data: hi }', { type: 'text', kind: 'text', mediaType: 'text/plain', data: 'hi' }],
    ['body: { type: text, data: 1.10 }', { type: 'text', kind: 'text', mediaType: 'text/plain', data: '1.10' }],
    ['body: { type: xml, data: <a/> }', { type: 'text', kind: 'xml', mediaType: 'application/xml', data: '<a/>' }],
    [
      'body: { type: sparql, data: ASK }',
      { type: 'text', kind: 'sparql', mediaType: 'application/sparql-query', data: 'ASK' },
    ],
    ['body: { type: yaml, data: "a: 1" }', { type: 'text', kind: 'text', mediaType: 'application/yaml', data: 'a: 1' }],
    ['body: { type: graphql, data: q }', { type: 'text', kind: 'text', mediaType: 'text/plain', data: 'q' }],
    [
      'body: { type: formUrlEncoded, data: { a: yes, b: "{{x}}" } }',
      {
        type: 'formUrlEncoded',
        data: [
          ['a', 'yes'],
          ['b', '{{x}}'],
        ],
      },
    ],
    ['body: { type: form, data: { a: 1 } }', { type: 'formUrlEncoded', data: [['a', '1']] }],
    ['body: { type: formUrlEncoded, data: a=1 }', { type: 'formUrlEncoded', data: 'a=1' }],
    [
      'body: { type: multipartForm, data: [{ name: f, value: v, filename: a.txt, contentType: text/plain }] }',
      { type: 'multipartForm', data: [{ name: 'f', value: 'v', filename: 'a.txt', contentType: 'text/plain' }] },
    ],
    ['body: { type: multipart, data: { f: v } }', { type: 'multipartForm', data: [{ name: 'f', value: 'v' }] }],
  ];
  it.each(cases)('%s', async (body, expected) => {
    const { operation, codes } = await consumesOf(`{ name: op, method: POST, ${body} }`);
    expect(withoutPlaces(operation?.body)).toEqual(expected);
    expect(codes).toEqual([]);
  });

  it.each(['body: [1]', 'body: 5', 'body: true'])('refuses %s', async (body) => {
    const { codes } = await consumesOf(`{ name: op, method: POST, ${body} }`);
    expect(codes).toEqual(['body-type']);
  });
});

describe('authentication', () => {
  const key = (name: string, value: string, placement: string) => ({
    type: 'apikey',
    keys: [{ key: name, value, placement }],
  });
  const cases: readonly (readonly [string, unknown])[] = [
    ['authentication: { type: apikey, key: K, value: v, placement: query }', key('K', 'v', 'query')],
    ['authentication: { type: apikey, key: K, value: v }', key('K', 'v', 'header')],
    ['authentication: { type: apikey, name: K, value: v, in: query }', key('K', 'v', 'query')],
    ['authentication: { type: apiKey, key: K, value: v, placement: cookie }', key('K', 'v', 'cookie')],
    ['auth: { type: apikey, key: K, value: v, placement: path }', key('K', 'v', 'path')],
    ['authentication: { type: apikey, key: K, value: v, placement: body }', key('K', 'v', 'body')],
    ['authentication: { type: header, header: K, value: v }', key('K', 'v', 'header')],
    ['authentication: { type: query, parameters: [{ name: K, value: v }] }', key('K', 'v', 'query')],
    [
      'authentication: { type: apikey, headers: { A: a, B: "{{b}}" } }',
      {
        type: 'apikey',
        keys: [
          { key: 'A', value: 'a', placement: 'header' },
          { key: 'B', value: '{{b}}', placement: 'header' },
        ],
      },
    ],
    ['authentication: { type: Bearer, token: "Token {{X}}" }', { type: 'bearer', token: 'Token {{X}}' }],
    ['authentication: { type: bearer, token: 1.10 }', { type: 'bearer', token: '1.10' }],
    ['authentication: { type: basic, username: u, password: 007 }', { type: 'basic', username: 'u', password: '007' }],
  ];
  it.each(cases)('%s', async (authentication, expected) => {
    const { consumes, codes } = await consumesOf('{ name: op, method: GET }', authentication);
    expect(withoutPlaces(consumes.authentication)).toEqual(expected);
    expect(codes).toEqual([]);
  });

  it.each([
    ['authentication: { type: oauth1, consumerKey: k }', 'oauth1'],
    ['authentication: { type: awsSigV4 }', 'awsSigV4'],
    ['authentication: { type: apikey, key: K, placement: matrix }', 'apikey with placement "matrix"'],
    ['authentication: { token: x }', 'no type'],
  ])('loads %s and says so', async (authentication, scheme) => {
    const { consumes, codes } = await consumesOf('{ name: op, method: GET }', authentication);
    expect(withoutPlaces(consumes.authentication)).toEqual({ type: 'unknown', scheme });
    expect(codes).toEqual(['authentication-type-unknown']);
  });

  it('is fatal on an exposer when the scheme is unknown', async () => {
    const { diagnostics } = await capabilityOf(`
ikanos: 1.0.0-beta4
capability:
  exposes: [{ type: rest, namespace: r, port: 1, authentication: { type: magic }, resources: {} }]
`);
    expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['exposer-authentication-type', 'fatal'],
    ]);
  });
});

describe('paths and base URIs', () => {
  const pathsOf = async (resources: string) => {
    const { capability, diagnostics } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - { type: http, namespace: api, baseUri: "https://api.test/v1/", resources: ${resources} }
`);
    const consumes = firstConsumes(capability);
    const paths = consumes.resources.flatMap(({ operations }) => operations.map(({ path }) => path));
    return { baseUri: consumes.baseUri, paths, codes: codesOf(diagnostics) };
  };

  it('removes the slash at the end of a base URI and puts one in front of a path', async () => {
    const found = await pathsOf('[{ path: pets, operations: [{ name: a, method: GET }] }]');
    expect(found).toEqual({
      baseUri: 'https://api.test/v1',
      paths: ['/pets'],
      codes: ['consumes-baseuri-no-trailing-slash', 'path-leading-slash'],
    });
  });

  it('takes the path of an operation instead where one begins with that of its resource', async () => {
    const { paths } = await pathsOf(
      '[{ path: /pets, operations: [{ name: a, path: "/pets/{id}" }, { name: b, path: /other }, { name: c }] }, { path: /x, operations: [{ name: d, path: /y }] }]',
    );
    expect(paths).toEqual(['/pets/{id}', '/other', '/pets', '/y']);
  });

  it('appends the path of an operation elsewhere', async () => {
    const { paths } = await pathsOf(
      '[{ path: /, operations: [{ name: z, path: /all }] }, { path: /pets, operations: [{ name: a, path: "/{id}" }, { name: b, path: tail }] }]',
    );
    expect(paths).toEqual(['/all', '/pets/{id}', '/pets/tail']);
  });
});

describe('words of older versions', () => {
  it('reads api, externalRefs and info.title', async () => {
    const { capability } = await capabilityOf(`
naftiko: "0.4"
info: { title: Old, personas: [x] }
externalRefs:
  - { name: env, type: environment, resolution: runtime, keys: { TOKEN: MY_TOKEN } }
  - { name: files, type: environment, resolution: file, uri: "file:///s.json", keys: { OTHER: other } }
capability:
  exposes: [{ type: api, namespace: r, port: 1, resources: [{ path: /a, operations: [{ method: get }] }] }]
`);
    expect(capability.info.display).toBe('Old');
    expect(withoutPlaces(capability.binds)).toEqual([
      { namespace: 'env', keys: [{ name: 'TOKEN', key: 'MY_TOKEN' }] },
      { namespace: 'files', location: 'file:///s.json', keys: [{ name: 'OTHER', key: 'other' }] },
    ]);
    const [operation] = restOf(capability).resources[0]?.operations ?? [];
    expect([operation?.method, operation?.name, operation?.named]).toEqual(['GET', 'GET /a', false]);
  });

  it('takes a lone const for the value in naftiko documents only', async () => {
    const outputs = async (key: string) => {
      const { capability } = await capabilityOf(`
${key}
capability:
  exposes:
    - type: mcp
      namespace: m
      port: 1
      tools: [{ name: t, description: d, outputParameters: [{ name: a, type: string, const: yes }, { name: b, type: integer, mapping: $.x, const: 3 }] }]
`);
      return withoutPlaces(mcpOf(capability).tools[0]?.outputParameters);
    };
    const mapped = { name: 'b', type: 'number', mapping: '$.x' };
    expect(await outputs('naftiko: 1.0.0-alpha1')).toEqual([{ name: 'a', type: 'string', value: 'yes' }, mapped]);
    expect(await outputs('ikanos: 1.0.0-beta4')).toEqual([{ name: 'a', type: 'string' }, mapped]);
  });

  it('keeps the source text of scalars where text is meant', async () => {
    const { operation } = await consumesOf(
      '{ name: op, method: POST, inputParameters: [{ name: v, in: query, value: 1.10 }, { name: y, in: header, value: yes }, { name: o, in: path, value: 017 }] }',
    );
    expect(operation?.inputParameters.map(({ value }) => value)).toEqual(['1.10', 'yes', '017']);
  });

  it('cuts names at their first line break', async () => {
    const { operation } = await consumesOf(
      '{ name: op, method: GET, inputParameters: [{ name: "a\\n  b", in: query }] }',
    );
    expect(operation?.inputParameters[0]?.name).toBe('a');
  });

  it("reads the object form of call, its with over the unit's", async () => {
    const { capability } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  exposes:
    - type: mcp
      namespace: m
      port: 1
      tools: [{ name: t, description: d, call: { operation: a.b, with: { x: 2, y: 3 } }, with: { x: 1, z: { k: [m.q] } } }]
`);
    const [tool] = mcpOf(capability).tools;
    expect(tool?.call).toBe('a.b');
    expect(tool?.with.map(({ name, value }) => [name, value])).toEqual([
      ['x', 2],
      ['z', { k: ['m.q'] }],
      ['y', 3],
    ]);
  });
});

describe('outputs', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['[{ type: object, mapping: $. }]', [{ type: 'object', mapping: '$.' }]],
    [
      '[{ type: array, mapping: $.l, items: [{ type: string, mapping: $.a }] }]',
      [{ type: 'array', mapping: '$.l', items: { type: 'string', mapping: '$.a' } }],
    ],
    [
      '[{ type: array, items: [{ name: n, type: string }, { name: m, type: number }] }]',
      [
        {
          type: 'array',
          items: {
            type: 'object',
            properties: [
              { name: 'n', entry: { name: 'n', type: 'string' } },
              { name: 'm', entry: { name: 'm', type: 'number' } },
            ],
          },
        },
      ],
    ],
    [
      '{ l: { type: array, items: { n: { type: string } } } }',
      [
        {
          name: 'l',
          type: 'array',
          items: { type: 'object', properties: [{ name: 'n', entry: { name: 'n', type: 'string' } }] },
        },
      ],
    ],
    [
      '[{ type: object, properties: [{ a: { type: string } }, { name: b, type: number }] }]',
      [
        {
          type: 'object',
          properties: [
            { name: 'a', entry: { name: 'a', type: 'string' } },
            { name: 'b', entry: { name: 'b', type: 'number' } },
          ],
        },
      ],
    ],
    [
      '[{ type: object, properties: { k: { name: own, type: string } } }]',
      [{ type: 'object', properties: [{ name: 'own', entry: { name: 'own', type: 'string' } }] }],
    ],
    ['[{ type: object, properties: {} }]', [{ type: 'object', properties: [] }]],
    ['[]', []],
  ];
  it.each(cases)('%s', async (written, expected) => {
    const { capability } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  exposes: [{ type: mcp, namespace: m, port: 1, tools: [{ name: t, call: a.b, outputParameters: ${written} }] }]
`);
    expect(withoutPlaces(mcpOf(capability).tools[0]?.outputParameters)).toEqual(expected);
  });

  it('of consumed operations have their path in mapping', async () => {
    const { operation } = await consumesOf(
      '{ name: op, outputParameters: [{ name: a, type: string, value: $.a }, { name: b, type: string, value: fixed }] }',
    );
    expect(withoutPlaces(operation?.outputParameters)).toEqual([
      { name: 'a', type: 'string', mapping: '$.a' },
      { name: 'b', type: 'string', value: 'fixed' },
    ]);
  });
});

describe('faults', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['exposes: { type: rest }', ['wrong-type']],
    ['exposes: [rest]', ['wrong-type']],
    ['exposes: [{ type: rest, port: many }]', ['wrong-type']],
    ['exposes: [{ type: rest, port: 70000 }]', ['port-range']],
    ['exposes: [{ type: rest, port: "8080" }]', []],
    ['exposes: [{ type: rest, description: { a: 1 } }]', ['wrong-type']],
    ['exposes: [{ type: mcp, tools: [{ name: t, with: { a: } }] }]', ['with-null']],
    ['exposes: [{ type: mcp, tools: [{ name: t, with: [a] }] }]', ['wrong-type']],
    ['exposes: [{ type: mcp, tools: [{ name: t, inputParameters: [a] }] }]', ['wrong-type']],
    ['exposes: [{ type: mcp, transport: sse, tools: [] }]', ['transport-unknown']],
    [
      'exposes: [{ type: rest, inputParameters: [{ name: HOME, in: environment }] }]',
      ['exposed-environment-parameter'],
    ],
    ['exposes: [{ type: graphql, namespace: g }]', ['exposes-type-unknown']],
    ['exposes: [{ namespace: g }]', ['exposes-type-unknown']],
    ['consumes: [{ type: grpc, namespace: g }]', ['consumes-type-unknown']],
    [
      'aggregates: [{ namespace: a, functions: [{ name: f, steps: [{ name: s, type: transform }] }] }]',
      ['step-type-unknown'],
    ],
    ['binds: [{ namespace: env, keys: {} }]', ['bind-keys-empty']],
    ['binds: [{ namespace: env, keys: [A] }]', ['wrong-type', 'bind-keys-empty']],
  ];
  it.each(cases)('%s', async (written, codes) => {
    const { diagnostics } = await capabilityOf(`naftiko: 1.0.0-alpha2\ncapability:\n  ${written}\n`);
    expect(codesOf(diagnostics)).toEqual(codes);
  });

  it('keeps entries of unknown type as skipped parts', async () => {
    const { capability } = await capabilityOf(
      'naftiko: 1.0.0-alpha2\ncapability:\n  consumes: [{ type: grpc, namespace: g }]\n  exposes: [{ type: graphql, namespace: q }]\n',
    );
    expect(withoutPlaces(capability.skipped)).toEqual([
      { section: 'consumes', namespace: 'g', type: 'grpc' },
      { section: 'exposes', namespace: 'q', type: 'graphql' },
    ]);
    expect(capability.consumes).toEqual([]);
  });
});
