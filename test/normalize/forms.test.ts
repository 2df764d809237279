import { describe, expect, it } from 'vitest';
import { capabilityOf, codesOf, firstConsumes, mcpOf, restOf, withoutPlaces } from './normalized.ts';

const listForm = `
naftiko: 1.0.0-alpha2
info: { label: Shop, description: d }
binds: [{ namespace: env, keys: { TOKEN: TOKEN } }]
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: https://api.test
      resources:
        - name: things
          path: /things
          operations:
            - { name: list, method: GET, inputParameters: [{ name: q, in: query }], outputParameters: [{ name: id, type: string, value: $.id }] }
  aggregates:
    - label: Things
      namespace: agg
      functions:
        - name: find
          description: finds
          inputParameters: [{ name: q, type: string, description: query }]
          steps: [{ name: one, type: call, call: api.list, with: { q: agg.q } }]
          mappings: [{ targetName: id, value: $.one.id }]
          outputParameters: [{ name: id, type: string }]
  exposes:
    - type: rest
      namespace: r
      port: 8080
      resources:
        - { name: all, label: All, path: /all, operations: [{ name: get-all, label: Get, method: GET, ref: agg.find }] }
    - type: mcp
      namespace: m
      port: 9090
      tools: [{ name: find, label: Find, description: d, call: api.list, outputParameters: [{ type: object, mapping: $. }] }]
      resources: [{ name: res, label: Res, uri: a://b, description: d, call: api.list }]
      prompts: [{ name: p, label: P, description: d, arguments: [{ name: a, label: A, description: d }], template: [{ role: user, content: "{{a}}" }] }]
    - type: skill
      namespace: s
      port: 9091
      skills: [{ name: sk, description: d, tools: [{ name: find, description: d, from: { sourceNamespace: m, action: find } }] }]
`;

const mapForm = `
ikanos: 1.0.0-beta4
info: { display: Shop, description: d }
binds: [{ namespace: env, keys: { TOKEN: TOKEN } }]
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: https://api.test
      resources:
        things:
          path: /things
          operations:
            list: { method: GET, inputParameters: { q: { in: query } }, outputParameters: { id: { type: string, value: $.id } } }
  aggregates:
    - display: Things
      namespace: agg
      flows:
        find:
          description: finds
          inputParameters: { q: { type: string, description: query } }
          steps: { one: { type: call, call: api.list, with: { q: agg.q } } }
          mappings: [{ target: id, value: $.one.id }]
          outputParameters: { id: { type: string } }
  exposes:
    - type: rest
      namespace: r
      port: 8080
      resources:
        all: { display: All, path: /all, operations: { get-all: { display: Get, method: GET, ref: agg.find } } }
    - type: mcp
      namespace: m
      port: 9090
      tools: { find: { display: Find, description: d, call: api.list, outputParameters: [{ type: object, mapping: $. }] } }
      resources: { res: { display: Res, uri: a://b, description: d, call: api.list } }
      prompts: { p: { display: P, description: d, arguments: { a: { display: A, description: d } }, template: [{ role: user, content: "{{a}}" }] } }
    - type: skill
      namespace: s
      port: 9091
      skills: { sk: { description: d, tools: { find: { description: d, from: { sourceNamespace: m, action: find } } } } }
`;

describe('list form and map form', () => {
  it('mean the same', async () => {
    const list = await capabilityOf(listForm);
    const map = await capabilityOf(mapForm);
    expect(withoutPlaces(list.capability)).toEqual(withoutPlaces(map.capability));
    expect(codesOf([...list.diagnostics, ...map.diagnostics])).toEqual([]);
  });

  it('are both read under either root key', async () => {
    const list = await capabilityOf(listForm.replace('naftiko: 1.0.0-alpha2', 'ikanos: 1.0.0-beta4'));
    const map = await capabilityOf(mapForm.replace('ikanos: 1.0.0-beta4', 'naftiko: 1.0.0-alpha2'));
    expect(withoutPlaces(list.capability)).toEqual(withoutPlaces(map.capability));
  });

  it('keep the place of what was written', async () => {
    const { capability } = await capabilityOf(listForm);
    expect(mcpOf(capability, 1).tools[0]?.callOrigin?.pointer).toBe('/capability/exposes/1/tools/0/call');
    expect(capability.aggregates[0]?.flows[0]?.origin.pointer).toBe('/capability/aggregates/0/functions/0');
  });

  it('read aggregates as a map keyed by namespace', async () => {
    const { capability } = await capabilityOf(`
ikanos: 1.0.0-beta4
capability: { aggregates: { agg: { display: A, flows: { f: { description: d } } } } }
`);
    expect(capability.aggregates.map(({ namespace, flows }) => [namespace, flows[0]?.name])).toEqual([['agg', 'f']]);
  });
});

describe('repeated and missing names', () => {
  const shop = (exposes: string) => `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: https://api.test
      resources:
        - { name: users, path: "/users/{userId}/keys", operations: [{ name: get-key, method: GET }, { name: other, method: GET }] }
        - { name: users, path: "/orgs/{org}/keys", operations: [{ name: get-key, method: GET }] }
        - { path: /plain, operations: [{ method: POST }] }
  exposes:
    - ${exposes}
`;

  it('keeps every entry, in order, operations with keys of their own', async () => {
    const { capability, diagnostics } = await capabilityOf(
      shop('{ type: rest, namespace: r, port: 1, resources: [] }'),
    );
    const { resources } = firstConsumes(capability);
    expect(resources.map(({ name }) => name)).toEqual(['users', 'users', 'plain']);
    expect(resources.flatMap(({ operations }) => operations.map(({ name, key }) => [name, key]))).toEqual([
      ['get-key', 'get-key'],
      ['other', 'other'],
      ['get-key', 'get-key-2'],
      ['post-plain', 'post-plain'],
    ]);
    expect(codesOf(diagnostics)).toEqual(['operation-name-repeated']);
  });

  it.each([
    ['/v1/users/{user-id}/keys', 'GET', 'api.get-key', []],
    ['/orgs/{{org}}/keys', 'GET', 'api.get-key-2', []],
    ['/v1/orgs/{ORG}/keys', 'get', 'api.get-key-2', []],
    ['/elsewhere', 'GET', 'api.get-key', ['call-ambiguous']],
    ['/orgs/{org}/keys', 'POST', 'api.get-key', ['call-ambiguous']],
  ])('a REST call means the operation that fits %s %s', async (path, method, call, codes) => {
    const { capability, diagnostics } = await capabilityOf(
      shop(
        `{ type: rest, namespace: r, port: 1, resources: [{ path: "${path}", operations: [{ method: ${method}, call: api.get-key }] }] }`,
      ),
    );
    expect(restOf(capability).resources[0]?.operations[0]?.call).toBe(call);
    expect(codesOf(diagnostics)).toEqual(['operation-name-repeated', ...codes]);
  });

  it('the n-th tool takes the n-th operation, others the first', async () => {
    const tool = (name: string) => `{ name: ${name}, description: d, call: api.get-key }`;
    const { capability, diagnostics } = await capabilityOf(
      shop(`{ type: mcp, namespace: m, port: 1, tools: [${['a', 'b', 'c'].map(tool).join(', ')}] }`),
    );
    expect(mcpOf(capability).tools.map(({ call }) => call)).toEqual(['api.get-key', 'api.get-key-2', 'api.get-key']);
    expect(codesOf(diagnostics)).toEqual(['operation-name-repeated', 'call-ambiguous']);
  });

  it('keeps two parameters of one name in different places', async () => {
    const { capability } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - { type: http, namespace: api, baseUri: https://a.test, inputParameters: [{ name: id, in: query }, { name: id, in: header }] }
`);
    expect(firstConsumes(capability).inputParameters.map((parameter) => [parameter.name, parameter.in])).toEqual([
      ['id', 'query'],
      ['id', 'header'],
    ]);
  });

  it('keeps two adapters of one namespace and says so', async () => {
    const { capability, diagnostics } = await capabilityOf(`
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - { type: http, namespace: api, baseUri: https://a.test }
    - { type: http, namespace: api, baseUri: https://b.test }
`);
    expect(capability.consumes.map(({ baseUri }) => baseUri)).toEqual(['https://a.test', 'https://b.test']);
    expect(codesOf(diagnostics)).toEqual(['consumes-namespace-repeated']);
  });
});

describe('sections at the root beside a capability', () => {
  it('uses consumes with a warning and does not serve exposes', async () => {
    const { capability, diagnostics } = await capabilityOf(`
naftiko: 1.0.0-alpha2
consumes: [{ type: http, namespace: one, baseUri: https://a.test }]
exposes: [{ type: rest, namespace: never, port: 1 }]
capability:
  consumes: [{ type: http, namespace: two, baseUri: https://b.test }]
  exposes: [{ type: rest, namespace: served, port: 2 }]
`);
    expect(capability.consumes.map(({ namespace }) => namespace)).toEqual(['one', 'two']);
    expect(capability.exposes.map(({ namespace }) => namespace)).toEqual(['served']);
    expect(codesOf(diagnostics)).toEqual(['root-consumes-merged', 'root-exposes-unused']);
  });
});
