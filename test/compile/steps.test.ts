/** Steps, lookups, mappings and flows through real ports: docs/spec/orchestration.md. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordedRequest } from '../support/upstream.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { start, type Started, type StartOptions } from '../support/started.ts';
import { load } from '../support/documents.ts';

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

async function run(text: string, options: StartOptions = {}): Promise<Started> {
  started = await start(text, upstream.url, options);
  return started;
}

const library = `
    - type: http
      namespace: library
      baseUri: UPSTREAM
      resources:
        - name: loan
          path: /loans/{{id}}
          operations:
            - name: get-loan
              method: GET
              outputParameters:
                - { name: book,    type: string, value: $.item.isbn }
                - { name: readers, type: array,  value: $.readers }
        - { name: book,   path: "/books/{{isbn}}", operations: [ { name: get-book, method: GET } ] }
        - { name: people, path: /readers,          operations: [ { name: list-readers, method: GET } ] }
        - { name: renewal, path: "/loans/{{id}}/renew", operations: [ { name: renew, method: POST, inputParameters: [ { name: source, in: query } ] } ] }
`;

const card = `naftiko: 1.0.0-alpha2
capability:
  consumes:${library}
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /loans/{{loan-id}}/card
          inputParameters:
            - { name: loan-id, in: path, type: string, description: Number of the loan }
          operations:
            - method: GET
              name: loan-card
              steps: &steps
                - { type: call, name: loan, call: library.get-loan, with: { id: N.loan-id } }
                - { type: call, name: book, call: library.get-book, with: { isbn: "{{loan.book}}" } }
                - { type: call, name: people, call: library.list-readers }
                - { type: lookup, name: who, index: people, match: rid, lookupValue: $.loan.readers, outputParameters: [n] }
              mappings: &mappings
                - { targetName: loan,          value: N.loan-id }
                - { targetName: book.title,    value: $.book.title }
                - { targetName: book.year,     value: $.book.edition.year }
                - { targetName: readers,       value: $.who }
                - { targetName: first,         value: "$.who[0].n" }
    - type: mcp
      namespace: tools-of-desk
      port: 0
      tools:
        - name: loan-card
          description: The card of a loan
          steps: STEPS
          mappings: MAPPINGS
`;

/** The REST operation and the tool hold the same steps, each with the namespace of its own adapter. */
function cardDocument(): string {
  const steps = /steps: &steps\n([\s\S]*?) {14}mappings/.exec(card)?.[1] ?? '';
  const mappings = /mappings: &mappings\n([\s\S]*?) {4}- type: mcp/.exec(card)?.[1] ?? '';
  const indented = (text: string): string => `\n${text.trimEnd()}`;
  return card
    .replace('STEPS', indented(steps).replaceAll('N.', 'tools-of-desk.'))
    .replace('MAPPINGS', indented(mappings).replaceAll('N.', 'tools-of-desk.'))
    .replace('&steps', '')
    .replace('&mappings', '')
    .replaceAll('N.loan-id', 'desk.loan-id');
}

const answers: Readonly<Record<string, unknown>> = {
  '/loans/4': { item: { isbn: 'X1' }, readers: ['r2', 'r9'] },
  '/books/X1': { title: 'Emma' },
  '/readers': [
    { rid: 'r1', n: 'Ada' },
    { rid: 'r2', n: 'Bo' },
  ],
};

function library200(request: RecordedRequest): { json: unknown } {
  return { json: answers[request.url] ?? { url: request.url } };
}

describe('the worked example of orchestration.md section 11', () => {
  const whole = { loan: '4', book: { title: 'Emma' }, readers: [{ n: 'Bo' }], first: 'Bo' };

  test('answers the same on REST and MCP', async () => {
    upstream.answer(library200);
    const desk = await run(cardDocument());
    const rest = await desk.rest('desk', 'GET', '/loans/4/card');
    expect([rest.status, JSON.parse(rest.text)]).toEqual([200, whole]);
    const tool = await desk.tool('tools-of-desk', 'loan-card', { 'loan-id': '4' });
    expect(tool.isError).toBe(false);
    expect(JSON.parse(tool.content[0]?.text ?? '')).toEqual(whole);
  });

  test('stops at the first failing step with that answer, media type and all', async () => {
    upstream.answer((request) =>
      request.url.startsWith('/books')
        ? { status: 404, headers: { 'content-type': 'application/vnd.gone+json' }, body: '{"error":"gone"}' }
        : library200(request),
    );
    const desk = await run(cardDocument(), { load: { sequentialSteps: true } });
    const { status, text, headers } = await desk.rest('desk', 'GET', '/loans/4/card');
    expect([status, text, headers['content-type']]).toEqual([404, '{"error":"gone"}', 'application/vnd.gone+json']);
    expect(upstream.requests.map(({ url }) => url)).toEqual(['/loans/4', '/books/X1']);
    const tool = await desk.tool('tools-of-desk', 'loan-card', { 'loan-id': '4' });
    expect(tool.isError).toBe(true);
    expect(tool.content.map(({ text: line }) => line)).toEqual(['{"error":"gone"}', 'HTTP 404 Not Found']);
  });

  test('leaves out what resolves to nothing', async () => {
    upstream.answer((request) => (request.url === '/readers' ? { json: [] } : library200(request)));
    const desk = await run(cardDocument());
    const { text } = await desk.rest('desk', 'GET', '/loans/4/card');
    expect(JSON.parse(text)).toEqual({ loan: '4', book: { title: 'Emma' } });
  });

  test('a step whose upstream is not there is a 502 that names it', async () => {
    const desk = await run(cardDocument(), { runtime: { baseUris: new Map([['library', 'http://127.0.0.1:9']]) } });
    const { status, text } = await desk.rest('desk', 'GET', '/loans/4/card');
    expect(status).toBe(502);
    expect(JSON.parse(text)).toMatchObject({
      code: 'NAF_ERR_UPSTREAM_UNREACHABLE',
      operation: 'library.get-loan',
      step: 'loan',
      detail: 'library.get-loan: connection refused',
    });
  });
});

describe('overlapping steps', () => {
  const parallel = (methods: readonly string[]): string => `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: up
      baseUri: UPSTREAM
      resources:
${methods.map((method, index) => `        - { name: r${index}, path: /r${index}, operations: [ { name: op${index}, method: ${method} } ] }`).join('\n')}
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /all
          operations:
            - method: POST
              name: all
              steps:
${methods.map((_, index) => `                - { type: call, name: s${index}, call: up.op${index} }`).join('\n')}
              mappings:
${methods.map((_, index) => `                - { targetName: t${index}, value: $.s${index} }`).join('\n')}
`;

  /** Answers when `count` requests are waiting together, so that only real overlap can finish. */
  function together(count: number): (request: RecordedRequest) => Promise<{ json: unknown }> {
    let release: () => void = () => undefined;
    const all = new Promise<void>((resolve) => (release = resolve));
    let waiting = 0;
    return async (request) => {
      if ((waiting += 1) === count) release();
      await all;
      return { json: request.url };
    };
  }

  test('independent safe calls are under way at the same time', async () => {
    upstream.answer(together(3));
    const desk = await run(parallel(['GET', 'GET', 'GET']));
    expect(JSON.parse((await desk.rest('desk', 'POST', '/all')).text)).toEqual({ t0: '/r0', t1: '/r1', t2: '/r2' });
  });

  test.each([
    [['POST', 'GET', 'GET'], false],
    [['GET', 'GET', 'GET'], true],
  ])('%j, sequential %s: never two at once, in document order', async (methods, sequentialSteps) => {
    let open = 0;
    let most = 0;
    upstream.answer(async (request) => {
      most = Math.max(most, (open += 1));
      await new Promise((resolve) => setImmediate(resolve));
      open -= 1;
      return { json: request.url };
    });
    const desk = await run(parallel(methods), { load: { sequentialSteps } });
    await desk.rest('desk', 'POST', '/all');
    expect(upstream.requests.map(({ url }) => url).slice(0, 1)).toEqual(['/r0']);
    if (sequentialSteps) expect([most, upstream.requests.map(({ url }) => url)]).toEqual([1, ['/r0', '/r1', '/r2']]);
  });

  test('the first failing step in document order decides, even when a later one fails earlier', async () => {
    let laterFailed: () => void = () => undefined;
    const later = new Promise<void>((resolve) => (laterFailed = resolve));
    upstream.answer(async (request) => {
      if (request.url === '/r1') {
        laterFailed();
        return { status: 500, json: { from: 1 } };
      }
      await later;
      return { status: 409, json: { from: 0 } };
    });
    const desk = await run(parallel(['GET', 'GET']));
    const { status, text } = await desk.rest('desk', 'POST', '/all');
    expect([status, text]).toEqual([409, '{"from":0}']);
  });
});

describe('lookup', () => {
  const lookup = (step: string): string => `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - { type: http, namespace: up, baseUri: UPSTREAM, resources: [ { name: t, path: /table, operations: [ { name: table, method: GET } ] } ] }
  exposes:
    - type: mcp
      namespace: m
      port: 0
      tools:
        - name: find
          description: Finds
          inputParameters: [ { name: key, type: string, description: Key, required: false }, { name: keys, type: array, description: Keys, required: false } ]
          steps:
            - { type: call, name: rows, call: up.table }
            - { type: lookup, name: hit, index: rows, ${step} }
          mappings: [ { targetName: hit, value: $.hit } ]
`;
  const rows = [
    { id: 1, a: 'one' },
    { id: '1', a: 'again' },
    { id: null, a: 'null' },
    { id: true, a: 'yes' },
    'text',
    { id: 2.5, a: null },
  ];

  test.each([
    ['lookupValue: tools.key', { key: '1' }, { hit: { a: 'one', b: null } }],
    ['lookupValue: "{{key}}"', { key: 'true' }, { hit: { a: 'yes', b: null } }],
    [
      'lookupValue: m.keys',
      { keys: ['2.5', 'no', 1] },
      {
        hit: [
          { a: null, b: null },
          { a: 'one', b: null },
        ],
      },
    ],
    ['lookupValue: "{{key}}0"', { key: '1' }, {}],
    ['lookupValue: "null"', {}, {}],
    ['lookupValue: tools.key', {}, {}],
    ['lookupValue: "1"', {}, { hit: { a: 'one', b: null } }],
  ])('%s with %j', async (value, args, expected) => {
    upstream.answer({ json: rows });
    const desk = await run(lookup(`match: id, ${value}, outputParameters: [a, b]`));
    const result = await desk.tool('m', 'find', args);
    expect(JSON.parse(result.content[0]?.text ?? '')).toEqual(expected);
  });
});

describe('values that can not be sent', () => {
  const twice = `naftiko: 1.0.0-alpha2
capability:
  consumes:${library}
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /twice/{loanId}
          operations:
            - method: GET
              name: twice
              steps:
                - { type: call, name: loan, call: library.get-loan, with: { id: desk.loanId } }
                - { type: call, name: again, call: library.get-loan, with: { id: "{{loan.book}}" } }
        - path: /unit/{nr}
          operations:
            - method: GET
              name: unit
              with: { id: "no-{{nr}}" }
              steps: [ { type: call, name: loan, call: library.get-loan } ]
`;

  test.each([
    ['/twice/a%0Ab', 'loanId'],
    ['/unit/a%0Ab', 'nr'],
  ])('%s is the caller’s fault, named as the caller knows it', async (path, name) => {
    const desk = await run(twice);
    const answer = await desk.rest('desk', 'GET', path);
    expect([answer.status, JSON.parse(answer.text)]).toMatchObject([400, { errors: [{ in: 'path', name }] }]);
    expect(upstream.requests).toEqual([]);
  });

  test('what an earlier step did not give is not', async () => {
    upstream.answer({ json: {} });
    const desk = await run(twice);
    expect((await desk.rest('desk', 'GET', '/twice/1')).status).toBe(500);
  });
});

describe('a body variable that fills a leaf', () => {
  test('takes any JSON value through the with of a step', async () => {
    const desk = await run(`naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: UPSTREAM
      resources:
        - { name: w, path: /w, operations: [ { name: write, method: POST, body: { type: json, data: { tags: "{{tags}}" } } } ] }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /w
          operations:
            - { method: POST, name: w, steps: [ { type: call, name: one, call: api.write, with: { tags: desk.labels } } ] }
`);
    expect((await desk.rest('desk', 'POST', '/w', { labels: [1, { a: null }] })).status).toBe(200);
    expect(upstream.requests.map(({ text }) => text)).toEqual(['{"tags":[1,{"a":null}]}']);
  });
});

describe('the body of a step', () => {
  const document = `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: UPSTREAM
      resources:
        - { name: w, path: /w, operations: [ { name: write, method: POST, inputParameters: [ { name: payload, in: body } ] } ] }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - { path: /w, operations: [ { method: POST, name: a, steps: [ { type: call, name: one, call: api.write, with: { payload: rest.body } } ] } ] }
`;

  test.each([
    ['/w', { body: { x: 1 } }, '{"x":1}'],
    ['/w', { x: 1 }, '{"x":1}'],
    ['/w', [1], '[1]'],
    ['/w?body=q', { x: 1 }, 'q'],
    ['/w', undefined, ''],
  ])('%s with %j', async (path, given, sent) => {
    const desk = await run(document);
    await desk.rest('desk', 'POST', path, given);
    expect(upstream.requests.map(({ text }) => text)).toEqual([sent]);
  });
});

describe('variables of a body that is written for tools', () => {
  const document = `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: UPSTREAM
      resources:
        - { name: w, path: /w, operations: [ { name: write, method: POST, body: { type: json, data: { tags: "{{tools.tags}}", note: "to {{rest.who}}" } } } ] }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - { path: /derived, operations: [ { method: POST, name: a, steps: [ { type: call, name: one, call: api.write } ] } ] }
        - path: /declared
          operations:
            - method: POST
              name: b
              inputParameters: [ { name: other, in: query, type: string, description: Another } ]
              steps: [ { type: call, name: one, call: api.write } ]
    - type: mcp
      namespace: m
      port: 0
      tools: [ { name: c, description: Writes, steps: [ { type: call, name: one, call: api.write } ] } ]
`;

  test('are inputs of an operation and of a tool with steps', async () => {
    const desk = await run(document);
    const given = { tags: [1, 'x'], who: 'Bo' };
    await desk.rest('desk', 'POST', '/derived', given);
    await desk.rest('desk', 'POST', '/declared', given);
    await desk.tool('m', 'c', given);
    await desk.rest('desk', 'POST', '/derived?who=Al');
    expect(upstream.requests.map(({ text }) => text)).toEqual([
      ...Array<string>(3).fill('{"tags":[1,"x"],"note":"to Bo"}'),
      '{"note":"to Al"}',
    ]);
  });
});

describe('flows', () => {
  const flows = `naftiko: 1.0.0-alpha2
capability:
  consumes:${library}
  aggregates:
    - label: Loans
      namespace: loans
      functions:
        - name: renew
          description: Renews a loan.
          semantics: { safe: false, idempotent: true }
          inputParameters:
            - { name: loan-id, type: string, description: Number of the loan }
          call: library.renew
          with: { id: loans.loan-id, source: "desk-{{loan-id}}" }
        - name: opening-hours
          description: When a branch is open.
          inputParameters: [ { name: branch, type: string, description: Branch code } ]
          outputParameters:
            - { name: branch, type: string, value: "{{branch}}" }
            - { name: open, type: boolean, value: "true" }
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /loans/{{loan-id}}/renewal
          operations: [ { method: POST, ref: loans.renew } ]
        - path: /renewals/{{nr}}
          operations: [ { method: PUT, ref: loans.renew, with: { loan-id: desk.nr } } ]
        - path: /hours
          operations: [ { method: GET, ref: loans.opening-hours } ]
    - type: mcp
      namespace: m
      port: 0
      tools:
        - { name: renew, ref: loans.renew }
        - { ref: loans.opening-hours }
`;

  test('two REST operations and a tool run one flow', async () => {
    const desk = await run(flows);
    await desk.rest('desk', 'POST', '/loans/77/renewal');
    await desk.rest('desk', 'PUT', '/renewals/77');
    await desk.tool('m', 'renew', { 'loan-id': '77' });
    expect(upstream.requests.map(({ method, url }) => `${method} ${url}`)).toEqual(
      Array(3).fill('POST /loans/77/renew?source=desk-77'),
    );
  });

  test.each([
    ['create', { x: 1 }, '{"x":1}'],
    ['create', { body: { x: 1 } }, '{"x":1}'],
    ['text', { who: 'Bo' }, '{"to":"Bo"}'],
    ['text', { body: 'hi', who: 'Bo' }, '{"text":"hi","to":"Bo"}'],
  ])('%s with %j takes the body that is meant', async (path, given, sent) => {
    const desk = await run(`naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: UPSTREAM
      resources:
        - { name: c, path: /c, operations: [ { name: create, method: POST, inputParameters: [ { name: body, in: body } ] } ] }
        - { name: t, path: /t, operations: [ { name: text, method: POST, body: { type: json, data: { text: "{{tools.body}}", to: "{{tools.who}}" } } } ] }
  aggregates:
    - label: All
      namespace: all
      functions: [ { name: create, description: Creates, call: api.create }, { name: text, description: Sends, call: api.text } ]
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - { path: /create, operations: [ { method: POST, ref: all.create } ] }
        - { path: /text, operations: [ { method: POST, ref: all.text } ] }
`);
    await desk.rest('desk', 'POST', `/${path}`, given);
    expect(upstream.requests.map(({ text }) => text)).toEqual([sent]);
  });

  test('an upstream error is not hidden', async () => {
    upstream.answer({ status: 404, json: { error: 'gone' } });
    const desk = await run(flows);
    expect((await desk.rest('desk', 'POST', '/loans/77/renewal')).status).toBe(404);
    expect((await desk.tool('m', 'renew', { 'loan-id': '77' })).isError).toBe(true);
  });

  test('a mock flow serves both sides, its inputs checked', async () => {
    const desk = await run(flows);
    expect(JSON.parse((await desk.rest('desk', 'GET', '/hours?branch=N1')).text)).toEqual({ branch: 'N1', open: true });
    const tool = await desk.tool('m', 'opening-hours', { branch: 'N1' });
    expect(JSON.parse(tool.content[0]?.text ?? '')).toEqual({ branch: 'N1', open: true });
    expect((await desk.rest('desk', 'GET', '/hours')).status).toBe(400);
    expect((await desk.tool('m', 'opening-hours', {})).isError).toBe(true);
  });
});

describe('faults of steps at load', () => {
  const withSteps = (steps: string): string => `naftiko: 1.0.0-alpha2
capability:
  consumes:${library}
  exposes:
    - { type: mcp, namespace: m, port: 0, tools: [ { name: ok, description: d, call: library.list-readers }, { name: t, description: d, steps: [ ${steps} ] } ] }
`;

  test.each([
    ['{ type: call, name: a, call: library.get-lone }', 'call-target-exists', 'error'],
    [
      '{ type: lookup, name: l, index: a, match: x, lookupValue: "1", outputParameters: [x] }',
      'lookup-index-exists',
      'fatal',
    ],
    [
      '{ type: call, name: a, call: library.list-readers }, { type: lookup, name: l, index: a, match: x, lookupValue: "1" }',
      'lookup-without-outputs',
      'fatal',
    ],
    [
      '{ type: call, name: a, call: library.list-readers }, { type: call, name: a, call: library.list-readers }',
      'step-name-repeated',
      'fatal',
    ],
    ['{ type: script, name: s, file: x.js, language: javascript }', 'step-type-unsupported', 'error'],
  ])('%s: %s', async (steps, code, severity) => {
    const { diagnostics, plan } = await load(withSteps(steps));
    expect(diagnostics.filter((found) => found.code === code).map((found) => found.severity)).toEqual([severity]);
    expect(plan === undefined).toBe(severity === 'fatal');
  });

  test('a tool with a dead step answers a tool error, the others run', async () => {
    const desk = await run(withSteps('{ type: call, name: a, call: library.get-lone }'));
    expect(await desk.tool('m', 't')).toMatchObject({ isError: true });
    expect(await desk.tool('m', 'ok')).toMatchObject({ isError: false });
  });
});

describe('an operation with very many steps', () => {
  /** Each call reads the one before it. */
  const chain = (count: number): string => `naftiko: 1.0.0-alpha2
capability:
  consumes:
    - type: http
      namespace: api
      baseUri: UPSTREAM
      resources: [{ name: item, path: "/items/{{id}}", operations: [{ name: get-item, method: POST }] }]
  exposes:
    - type: rest
      namespace: desk
      port: 0
      resources:
        - path: /last
          operations:
            - method: POST
              name: last
              steps:
                - { type: call, name: s0, call: api.get-item, with: { id: first } }
${Array.from({ length: count - 1 }, (_, index) => `                - { type: call, name: s${index + 1}, call: api.get-item, with: { id: "{{s${index}.id}}" } }`).join('\n')}
              mappings: [{ targetName: last, value: $.s${count - 1}.id }]
`;

  test('answers, also where each waits for all before it', async () => {
    upstream.answer(() => ({ json: { id: 'x' } }));
    const desk = await run(chain(1200));
    expect(await desk.rest('desk', 'POST', '/last')).toMatchObject({ status: 200, text: '{"last":"x"}' });
  });
});
