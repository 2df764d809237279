import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { documentOf } from '../support/documents.ts';
import { command } from '../support/in-process.ts';
import { program } from '../support/program.ts';
import { startUpstream, type Upstream } from '../support/upstream.ts';
import { clockDocument } from './clock.ts';

let upstream: Upstream;
let file: string;
beforeAll(async () => {
  upstream = await startUpstream();
  const authentication = '{type: bearer, token: "{{CLOCK_TOKEN}}"}';
  const binds = 'binds: [{namespace: env, keys: {CLOCK_TOKEN: CLOCK_TOKEN}}]';
  file = await documentOf(clockDocument({ baseUri: upstream.url, authentication, binds }));
});
afterAll(() => upstream.stop());

async function call(...args: string[]) {
  return await command(['call', file, ...args, '--quiet'], { env: { CLOCK_TOKEN: 's3cr3t' } });
}

test.each(['now', 'time-mcp.now', 'time-rest.get-time', 'time-mcp.get-time'])('%s prints the value', async (name) => {
  upstream.answer({ json: { time: '12:00', id: 1 } });
  const { code, stdout, stderr } = await call(name, '{"zone":"a b"}');
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(JSON.parse(stdout)).toEqual({ time: '12:00', id: 1 });
  expect(upstream.requests.at(-1)).toMatchObject({ url: '/now/a%20b', headers: { authorization: 'Bearer s3cr3t' } });
});

test('bytes are printed as they are', async () => {
  upstream.answer({ headers: { 'content-type': 'text/plain' }, body: 'twelve' });
  const env = { CLOCK_TOKEN: 's3cr3t' };
  expect(await program(['call', file, 'now', '{"zone":"utc"}'], { env })).toMatchObject({ code: 0, stdout: 'twelve' });
  expect(await call('now', '{"zone":"utc"}')).toMatchObject({ code: 0, stdout: 'twelve' });
});

test('an answer from 400 on is printed as it is, exit 1', async () => {
  upstream.answer({ status: 404, json: { error: 'gone' } });
  const { code, stdout, stderr } = await call('now', '{"zone":"utc"}');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '{"error":"gone"}' });
  expect(stderr).toContain('404');
});

describe('what can not be called: exit 1, nothing sent', () => {
  test.each([
    ['get-time', '{"zone":"x"}', 'time-rest.get-time, time-mcp.get-time'],
    ['nwo', '{}', 'did you mean "now"?'],
    ['now', '{}', 'zone is required'],
  ])('%s %s', async (name, json, said) => {
    const before = upstream.requests.length;
    const { code, stdout, stderr } = await call(name, json);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(said);
    expect(upstream.requests.length).toBe(before);
  });
});

test('--explain shows the request without its credential', async () => {
  upstream.answer({ json: 1 });
  const { code, stdout, stderr } = await call('now', '{"zone":"utc"}', '--explain');
  expect({ code, stdout: stdout.trim() }).toEqual({ code: 0, stdout: '1' });
  expect(stderr).toContain(`GET ${upstream.url}/now/utc`);
  expect(stderr).toMatch(/authorization: .*•••/i);
  expect(stderr).not.toContain('s3cr3t');
});

test('--dry-run sends nothing', async () => {
  const before = upstream.requests.length;
  const { code, stdout, stderr } = await call('now', '{"zone":"utc"}', '--dry-run');
  expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
  expect(stderr).toContain('/now/utc');
  expect(upstream.requests.length).toBe(before);
});

test('inspect lists units with inputs and what they call, without any bind', async () => {
  const { code, stdout } = await command(['inspect', file, '--json', '--quiet']);
  expect(code).toBe(0);
  expect(await program(['inspect', file, '--json', '--quiet'])).toMatchObject({ code, stdout });
  const zone = { name: 'zone', type: 'string', required: true, derived: true };
  expect(JSON.parse(stdout)).toMatchObject({
    file,
    adapters: [
      {
        type: 'rest',
        namespace: 'time-rest',
        operations: [{ name: 'get-time', mode: 'call', calls: 'clock.get-now', inputs: [zone] }],
      },
      { type: 'mcp', namespace: 'time-mcp', operations: [{ name: 'get-time', inputs: [zone] }, { name: 'now' }] },
    ],
  });
  const text = await command(['inspect', file, '--quiet']);
  expect(text.stdout).toContain('get-time  → clock.get-now\n    zone: string (required, derived)\n');
  expect(await command(['inspect', 'nowhere.yaml'])).toMatchObject({ code: 1, stdout: '' });
});

describe('what is called', () => {
  const call = async (text: string, ...words: string[]) =>
    command(['call', await documentOf(text), ...words], {
      env: { NAFTIKO_LOG_FORMAT: 'json', NAFTIKO_LOG_LEVEL: 'warn' },
    });
  const mock = `naftiko: 1.0.0-alpha2
info: { label: L, description: D }
capability:
  exposes:
    - type: mcp
      namespace: tools
      port: 1
      tools:
        - { name: greet, description: G, inputParameters: [{ name: who, type: string, description: W, required: false }, { name: n, type: integer, description: N, required: false }], outputParameters: [{ name: text, type: string, value: "Hi {{who}}" }] }
    - type: rest
      namespace: routes
      port: 2
      resources: [{ path: /a, operations: [{ name: fixed, method: GET, inputParameters: [{ name: x, in: query, value: "always" }], outputParameters: [{ name: x, type: string, value: "{{x}}" }] }] }]
`;

  test('null counts as absent, an input that is not known is told, a fixed one stays', async () => {
    const greeted = await call(mock, 'greet', '{"who":null,"whom":"Ada"}');
    expect([greeted.code, greeted.stdout.trim()]).toEqual([0, '{"text":"Hi "}']);
    expect(greeted.stderr).toContain('No input is called whom.');
    const fixed = await call(mock, 'routes.fixed', '{"x":"mine"}');
    expect([fixed.code, fixed.stdout.trim()]).toEqual([0, '{"x":"always"}']);
  });

  test('an argument of another type is refused, without inputs all are absent', async () => {
    expect(await call(mock, 'greet', '{"n":"many"}')).toMatchObject({
      code: 1,
      stdout: '',
      stderr: expect.stringContaining('n must be an integer, got "many"'),
    });
    expect(await call(mock, 'greet')).toMatchObject({ code: 0 });
  });

  test('a name that nothing is near to is answered with all names', async () => {
    expect(await call(mock, 'zzzzzzzzzz')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('there is tools.greet, routes.fixed.'),
    });
  });

  test('a document that does not load is exit 1', async () => {
    expect(await call('naftiko: 1.0.0-alpha2\ncapability: {}\n', 'x')).toMatchObject({ code: 1, stdout: '' });
  });

  test('a body is shown by --explain, its upstream failure with the cause by --verbose', async () => {
    const text = `naftiko: 1.0.0-alpha2
info: { label: L, description: D }
capability:
  consumes:
    - { type: http, namespace: up, baseUri: "http://127.0.0.1:1", resources: [{ name: r, path: /r, operations: [{ name: send, method: POST, body: { type: json, data: { a: "{{a}}" } } }] }] }
  exposes:
    - { type: mcp, namespace: tools, port: 1, tools: [{ name: send, description: S, call: up.send }] }
`;
    const { code, stderr } = await command([
      'call',
      await documentOf(text),
      'send',
      '{"a":"b"}',
      '--explain',
      '--verbose',
    ]);
    expect(code).toBe(1);
    expect(stderr).toContain('  {"a":"b"}\n');
    expect(stderr).toContain('connection refused');
    expect(stderr).toContain('The cause of the error.');
  });
});
