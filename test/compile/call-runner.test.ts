/** Plain calls through real ports: what fails before anything is sent, and what the options change. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { start, type Started, type StartOptions } from '../support/started.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';

let upstream: Upstream;
let started: Started | undefined;
beforeEach(async () => {
  upstream = await startUpstream();
});
afterEach(async () => {
  await started?.stop();
  started = undefined;
  await upstream.stop();
});

async function run(rest: string, tool: string, options: StartOptions = {}): Promise<Started> {
  started = await start(documentOf(rest, tool), upstream.url, options);
  return started;
}

function documentOf(rest: string, tool: string): string {
  return `
naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: UPSTREAM
      resources:
        - name: thing
          path: /things/{{thingId}}
          operations:
            - name: get
              method: GET
              inputParameters: [{ name: thingId, in: path }, { name: q, in: query }, { name: X-H, in: header }]
            - { name: post, method: POST, body: { type: json, data: { a: "{{tools.a}}" } } }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /v/{id}
          operations: [${rest}]
        - path: /w
          operations: [${rest.replace('name: unit', 'name: bare')}]
    - type: mcp
      namespace: agent
      port: 0
      tools: [${tool}]
`;
}

describe('a value that the upstream path needs', () => {
  test('is a fault of the caller where an input feeds it, in the words of that input', async () => {
    const { rest, tool } = await run(
      '{ method: GET, name: unit, call: up.get, with: { thingId: desk.nr }, inputParameters: [{ name: nr, in: query, type: string }] }',
      '{ name: unit, description: x, call: up.get, with: { thingId: agent.nr }, inputParameters: [{ name: nr, type: string, required: false, description: x }] }',
    );
    const answer = await rest('desk', 'GET', '/w');
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { code: 'NAF_ERR_INVALID_INPUT', operation: 'desk.bare', errors: [{ in: 'query', name: 'nr' }] },
    ]);
    expect(answer.text).not.toContain('thingId');
    const called = await tool('agent', 'unit');
    expect([called.isError, called.content[0]?.text]).toEqual([true, expect.stringContaining('nr')]);
    expect(upstream.requests).toEqual([]);
  });

  test.each(['..', '.', 'a%0Ab'])('that can not stand there (%s) is one too', async (value) => {
    const { rest } = await run('{ method: GET, name: unit, call: up.get, with: { thingId: rest.id } }', '');
    // Dot segments of a URL never leave a client; as a query they do.
    const answer = await rest('desk', 'GET', value.includes('%') ? `/v/${value}` : `/w?id=${value}`);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      400,
      { code: 'NAF_ERR_INVALID_INPUT', errors: [{ name: 'id' }] },
    ]);
    expect(upstream.requests).toEqual([]);
  });

  test('is a fault of the document where no input feeds it', async () => {
    const { rest, tool } = await run(
      '{ method: GET, name: unit, call: up.get, with: { thingId: "{{nowhere}}" }, inputParameters: [{ name: other, in: query, type: string }] }',
      '{ name: unit, description: x, call: up.get, with: { thingId: "{{nowhere}}" }, inputParameters: [{ name: other, type: string, required: false, description: x }] }',
    );
    const answer = await rest('desk', 'GET', '/w');
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([
      500,
      { code: 'NAF_ERR_DOCUMENT', operation: 'desk.bare' },
    ]);
    expect(answer.text).not.toContain(String(upstream.port));
    expect((await tool('agent', 'unit')).isError).toBe(true);
    expect(upstream.requests).toEqual([]);
  });

  test('fills itself from a path variable of another spelling', async () => {
    const { rest } = await run('{ method: GET, name: unit, call: up.get, with: { thingId: rest.ID } }', '');
    expect((await rest('desk', 'GET', '/v/a%2Fb?q=1')).status).toBe(200);
    expect(upstream.requests.map(({ url }) => url)).toEqual(['/things/a%2Fb?q=1']);
  });
});

describe('--map-errors', () => {
  const unit = 'outputParameters: [{ type: object, properties: { why: { type: string, mapping: $.error } } }]';
  const rest = `{ method: GET, name: unit, call: up.get, with: { thingId: rest.id }, ${unit} }`;
  const tool = `{ name: unit, description: x, call: up.get, with: { thingId: one }, ${unit} }`;

  test.each([
    [false, '{"error":"gone"}'],
    [true, '{"why":"gone"}'],
  ])('%s: an upstream error is %s', async (mapErrors, body) => {
    upstream.answer({ status: 404, json: { error: 'gone' } });
    const running = await run(rest, tool, { load: { mapErrors } });
    const answer = await running.rest('desk', 'GET', '/v/1');
    expect([answer.status, answer.text]).toEqual([404, body]);
    const called = await running.tool('agent', 'unit');
    expect(called.isError).toBe(true);
  });

  test('a page that is no JSON is 502 only where errors are mapped', async () => {
    upstream.answer({ status: 500, headers: { 'content-type': 'text/html' }, body: '<p>' });
    const plain = await run(rest, tool);
    expect(await plain.rest('desk', 'GET', '/v/1')).toMatchObject({ status: 500, text: '<p>' });
    await plain.stop();
    const mapped = await run(rest, tool, { load: { mapErrors: true } });
    expect((await mapped.rest('desk', 'GET', '/v/1')).status).toBe(502);
  });
});

describe('--strict', () => {
  const rest =
    '{ method: GET, name: unit, call: up.get, with: { thingId: "{{id}}", q: rest.q, X-H: desk.q }, inputParameters: [{ name: q, in: query, type: string, description: x }, { name: id, in: query, type: string, description: x }] }';
  const tool =
    '{ name: unit, description: x, call: up.get, with: { thingId: one, q: tools.q, X-H: agent.q }, inputParameters: [{ name: q, type: string, description: x }] }';

  test.each([
    [false, '/things/1?q=7', '/things/one?q=7'],
    [true, '/things/1?q=rest.q', '/things/one?q=tools.q'],
  ])('%s: the aliases rest and tools', async (strict, restUrl, toolUrl) => {
    // The document is sound but for the port, which strictness would stop at.
    const file = documentOf(rest, tool).replaceAll('port: 0', 'port: 4001').replace('port: 4001', 'port: 4002');
    started = await start(file, upstream.url, {
      load: { strict },
      runtime: {
        ports: new Map([
          ['desk', 0],
          ['agent', 0],
        ]),
      },
    });
    expect((await started.rest('desk', 'GET', '/w?id=1&q=7')).status).toBe(200);
    await started.tool('agent', 'unit', { q: '7' });
    expect(upstream.requests.map(({ url, headers }) => [url, headers['x-h']])).toEqual([
      [restUrl, '7'],
      [toolUrl, '7'],
    ]);
  });
});
