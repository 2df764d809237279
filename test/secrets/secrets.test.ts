/** Recognisable secrets in every place where one can stand; then everything that leaves the process is searched. */
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { request } from 'undici';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { toolMessage } from '../faults/callers.ts';
import { folderOf } from '../support/documents.ts';
import { program, startProgram, type Started } from '../support/program.ts';
import { rawAnswer, startUpstream, type Upstream } from '../support/upstream.ts';

/** One per place; signs in them have a form of their own in URLs, JSON and base64. */
const seeds = {
  environment: 'S33D-env/+"x',
  file: 'S33D-file&=y',
  option: 'S33D-option z',
  envFile: 'S33D-envfile-1',
  literal: 'S33D-literal-2',
  basic: 'S33D-basic:3',
  digest: 'S33D-digest-4',
  guard: 'S33D-guard-5',
  userInfo: 'S33D-userinfo-6',
  baseUri: 'S33D-baseuri-7',
  stateKey: 'S33D-statekey-8',
  clientSecret: 'S33D-client-9',
  accessToken: 'S33D-access-10',
  path: 'S33D-path-11',
} as const;

const documentText = `
naftiko: 1.0.0-alpha2
info: { label: Secrets, description: Holds secrets }
binds:
  - { namespace: env, keys: { ENV_TOKEN: ENV_TOKEN, GUARD: GUARD, CLIENT: CLIENT, PATHKEY: PATHKEY } }
  - { namespace: file, location: "file:///./secrets.yaml", keys: { FILE_TOKEN: FILE_TOKEN } }
  - { namespace: opt, keys: { OPT_TOKEN: OPT_TOKEN, ENVFILE: ENVFILE } }
capability:
  consumes:
    - type: http
      namespace: one
      description: One
      baseUri: UPSTREAM
      authentication: { type: bearer, token: "{{ENV_TOKEN}}" }
      inputParameters: [ { name: X-File, in: header, value: "{{FILE_TOKEN}}" }, { name: opt, in: query, value: "{{OPT_TOKEN}}" } ]
      resources:
        - name: t
          path: /t/{{PATHKEY}}
          operations:
            - { name: read, method: GET }
            - { name: write, method: POST, body: { type: json, data: { secret: "{{ENVFILE}}", given: "{{given}}" } } }
    - type: http
      namespace: two
      description: Two
      baseUri: http://user:${seeds.userInfo}@127.0.0.1:UPPORT
      authentication: { type: basic, username: me, password: "${seeds.basic}" }
      resources: [ { name: t, path: /t, operations: [ { name: read, method: GET } ] } ]
    - type: http
      namespace: three
      description: Three
      baseUri: UPSTREAM
      authentication: { type: digest, username: me, password: "${seeds.digest}" }
      resources: [ { name: t, path: /t, operations: [ { name: read, method: GET } ] } ]
    - type: http
      namespace: four
      description: Four
      baseUri: UPSTREAM
      authentication: { type: apikey, key: X-Key, value: "${seeds.literal}" }
      resources: [ { name: t, path: /t, operations: [ { name: read, method: GET } ] } ]
    - type: http
      namespace: five
      description: Five
      baseUri: UPSTREAM
      authentication: { type: oauth2, authorizationServerUri: ISSUER, tokenEndpoint: ISSUER/token, resource: "https://api.test/", clientId: me, clientSecret: "{{CLIENT}}" }
      resources: [ { name: t, path: /t, operations: [ { name: read, method: GET } ] } ]
    - type: http
      namespace: six
      description: Six
      baseUri: http://127.0.0.1:1
      resources: [ { name: t, path: /t, operations: [ { name: read, method: GET } ] } ]
  exposes:
    - type: rest
      namespace: rest
      port: 0
      authentication: { type: bearer, token: "{{GUARD}}" }
      resources:
UNITS_REST
        - path: /wrong
          operations: [ { method: POST, call: one.write, inputParameters: [ { name: given, in: body, type: integer, description: G } ] } ]
    - type: mcp
      namespace: mcp
      port: 0
      authentication: { type: apikey, key: X-Guard, value: "{{GUARD}}" }
      tools:
UNITS_MCP
`;

const calls = ['one.read', 'one.write', 'two.read', 'three.read', 'four.read', 'five.read', 'six.read'];
const guarded = { authorization: `Bearer ${seeds.guard}`, 'x-guard': seeds.guard };

/** Where a seed stands in a text, in any form that can be turned back. */
function leaks(text: string): readonly string[] {
  return Object.entries(seeds).flatMap(([place, seed]) => {
    const forms = [
      seed,
      encodeURIComponent(seed),
      new URLSearchParams({ v: seed }).toString().slice(2),
      JSON.stringify(seed).slice(1, -1),
      JSON.stringify(JSON.stringify(seed).slice(1, -1)).slice(1, -1),
      ...['', 'me:', 'user:'].map((user) =>
        Buffer.from(user + seed)
          .toString('base64')
          .replace(/=+$/, ''),
      ),
      Buffer.from(seed).toString('hex'),
    ];
    return forms.some((form) => text.includes(form)) ? [place] : [];
  });
}

const cleanups: (() => unknown)[] = [];
let upstream: Upstream;
let issuer: Server;
let file: string;
let readyFolder: string;
let args: readonly string[];
const env = {
  ENV_TOKEN: seeds.environment,
  GUARD: seeds.guard,
  CLIENT: seeds.clientSecret,
  PATHKEY: seeds.path,
  NAFTIKO_STATE_KEY: seeds.stateKey,
};

beforeAll(async () => {
  upstream = await startUpstream({ json: { ok: true } });
  issuer = createServer((_incoming, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ access_token: seeds.accessToken, token_type: 'Bearer', expires_in: 3600 }));
  });
  issuer.listen(0, '127.0.0.1');
  await once(issuer, 'listening');
  const address = issuer.address();
  const issuerUrl = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  const rest = calls.map((call) => `        - { path: /${call}, operations: [ { method: POST, call: ${call} } ] }`);
  const tools = calls.map((call) => `        - { name: ${call.replace('.', '-')}, description: T, call: ${call} }`);
  readyFolder = await folderOf({
    'document.yaml': documentText
      .replace('UNITS_REST', rest.join('\n'))
      .replace('UNITS_MCP', tools.join('\n'))
      .replaceAll('UPSTREAM', upstream.url)
      .replaceAll('UPPORT', String(upstream.port))
      .replaceAll('ISSUER', issuerUrl),
    'secrets.yaml': `FILE_TOKEN: "${seeds.file}"\n`,
    'more.env': `ENVFILE=${seeds.envFile}\n`,
  });
  file = join(readyFolder, 'document.yaml');
  args = [
    '--bind',
    `OPT_TOKEN=${seeds.option}`,
    '--env-file',
    join(readyFolder, 'more.env'),
    '--upstream-timeout',
    '1',
  ];
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).toReversed()) await cleanup();
});
afterAll(async () => {
  issuer.closeAllConnections();
  issuer.close();
  await upstream.stop();
});

async function run(more: readonly string[] = []): Promise<Started> {
  const started = await startProgram([file, ...args, ...more], { env });
  cleanups.push(() => started.stop('SIGKILL'));
  return started;
}

async function answer(url: string, options: Parameters<typeof request>[1]): Promise<string> {
  const got = await request(url, options);
  return JSON.stringify([got.statusCode, got.headers, await got.body.text()]);
}

/** Every answer that callers can get: each call through both doors, refused and admitted, wrong and right. */
async function answers(started: Started): Promise<string> {
  const [rest, mcp] = [started.url('rest'), started.url('mcp')];
  const json = { 'content-type': 'application/json' };
  const found: string[] = [];
  for (const call of calls) {
    found.push(
      await answer(`${rest}/${call}`, { method: 'POST', headers: { ...guarded, ...json }, body: '{"given":"g"}' }),
    );
    const name = call.replace('.', '-');
    for (const era of ['legacy', 'modern'] as const) {
      const { headers, message } = toolMessage(era, name, { given: 'g' });
      found.push(
        await answer(mcp, { method: 'POST', headers: { ...headers, ...guarded }, body: JSON.stringify(message) }),
      );
    }
  }
  for (const headers of [{}, { authorization: 'Bearer wrong' }, { authorization: 'Basic x' }, guarded]) {
    found.push(await answer(`${rest}/none`, { method: 'GET', headers }));
    found.push(
      await answer(`${rest}/wrong`, { method: 'POST', headers: { ...headers, ...json }, body: '{"given":"x"}' }),
    );
    found.push(await answer(`${rest}/wrong`, { method: 'POST', headers: { ...headers, ...json }, body: '{' }));
    for (const path of ['/docs', '/openapi.json', '/openapi.yaml', '/'])
      found.push(await answer(rest + path, { method: 'GET', headers }));
    for (const method of ['initialize', 'tools/list', 'nope']) {
      const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } };
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params: method === 'initialize' ? params : {} });
      found.push(await answer(mcp, { method: 'POST', headers: { ...headers, ...json }, body }));
    }
  }
  return found.join('\n');
}

/** A session with log messages, as an event stream. */
async function logMessages(url: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', ...guarded };
  const post = (message: object, more = {}) =>
    request(url, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(message) });
  const params = { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'c', version: '1' } };
  const hello = await post({ jsonrpc: '2.0', id: 1, method: 'initialize', params });
  await hello.body.dump();
  const session = { 'mcp-session-id': String(hello.headers['mcp-session-id']) };
  await (
    await post({ jsonrpc: '2.0', id: 2, method: 'logging/setLevel', params: { level: 'debug' } }, session)
  ).body.dump();
  const found: string[] = [];
  for (const call of calls) {
    const name = call.replace('.', '-');
    const sent = await post(
      { jsonrpc: '2.0', id: 3, method: 'tools/call', params: { name, arguments: { given: 'g' } } },
      session,
    );
    found.push(await sent.body.text());
  }
  return found.join('\n');
}

const upstreams: readonly [string, () => void][] = [
  ['answers', () => upstream.answer({ json: { ok: true } })],
  [
    'refuses',
    () =>
      upstream.answer({
        status: 401,
        headers: { 'www-authenticate': 'Digest realm="r", nonce="n", qop="auth"' },
        body: 'no',
      }),
  ],
  ['redirects to nowhere', () => upstream.answer({ status: 302, headers: { location: 'http://127.0.0.2:1/x?y' } })],
  ['breaks off', () => upstream.answer(rawAnswer('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nx', 'reset'))],
  ['speaks no HTTP', () => upstream.answer(rawAnswer('hello\r\n\r\n'))],
];

describe.each([
  ['text', ['--log-level', 'trace', '--log-format', 'text', '--verbose']],
  ['json', ['--log-level', 'trace', '--log-format', 'json']],
])('a server that logs everything as %s', (_format, options) => {
  it(
    'tells no secret in answers, logs and log messages, whatever its upstream does',
    { timeout: 120_000 },
    async () => {
      const started = await run(options);
      for (const [title, prepare] of upstreams) {
        prepare();
        upstream.requests.length = 0;
        const found = await answers(started);
        expect([title, leaks(found)]).toEqual([title, []]);
        const told = await logMessages(started.url('mcp'));
        expect(told).toContain('notifications/message');
        expect([title, leaks(told)]).toEqual([title, []]);
        // The secrets were there: the upstream saw them.
        const arrived = JSON.stringify(upstream.requests.map(({ url, headers, text }) => [url, headers, text]));
        expect(leaks(arrived)).toEqual(
          expect.arrayContaining([
            'environment',
            'file',
            'option',
            'envFile',
            'literal',
            'basic',
            'path',
            'accessToken',
          ]),
        );
      }
      const { stdout, stderr } = await started.stop();
      expect(stderr.length).toBeGreaterThan(10_000);
      expect([leaks(stdout), leaks(stderr)]).toEqual([[], []]);
      expect(leaks(JSON.stringify(started.adapters))).toEqual([]);
    },
  );
});

it('an address from outside keeps its credentials to itself', async () => {
  upstream.answer({ json: { ok: true } });
  const baseUri = `one=http://user:${seeds.baseUri}@127.0.0.1:${upstream.port}`;
  const started = await run(['--base-uri', baseUri, '--log-level', 'trace', '--state-key', seeds.stateKey]);
  const found = await answers(started);
  expect(leaks(found)).toEqual([]);
  const { stdout, stderr } = await started.stop();
  expect([leaks(stdout), leaks(stderr)]).toEqual([[], []]);
});

describe('commands that print', () => {
  const printed: readonly [string, () => readonly string[]][] = [
    ['validate', () => ['validate', file]],
    ['validate --lint --format json', () => ['validate', file, '--lint', '--format', 'json']],
    ['validate --lint --strict', () => ['validate', file, '--lint', '--strict']],
    ['inspect', () => ['inspect', file]],
    ['inspect --json', () => ['inspect', file, '--json']],
    ['upgrade to standard output is the document itself, but errors are not', () => ['upgrade', `${file}.none`]],
    ...['one.read', 'one.write', 'two.read', 'three.read', 'four.read', 'five.read', 'six.read'].flatMap(
      (call): [string, () => readonly string[]][] => [
        [
          `call ${call}`,
          () => ['call', file, `mcp.${call.replace('.', '-')}`, '{"given":"g"}', ...args, '--log-level', 'trace'],
        ],
        [
          `call ${call} --explain`,
          () => ['call', file, `mcp.${call.replace('.', '-')}`, '{"given":"g"}', ...args, '--explain', '--verbose'],
        ],
        [
          `call ${call} --dry-run`,
          () => ['call', file, `mcp.${call.replace('.', '-')}`, '{"given":"g"}', ...args, '--dry-run', '--json'],
        ],
        [
          `call ${call} --mock`,
          () => ['call', file, `mcp.${call.replace('.', '-')}`, '{"given":"g"}', ...args, '--mock'],
        ],
      ],
    ),
    ['run with a port that is taken', () => ['run', file, ...args, '--port', `rest=${upstream.port}`, '--verbose']],
    ['run with an option it does not know', () => ['run', file, ...args, '--nonsense']],
    ['run with a bind without a name', () => ['run', file, '--bind', seeds.option]],
    ['run with a bad address', () => ['run', file, ...args, '--base-uri', `one=ftp://user:${seeds.baseUri}@x`]],
    [
      'run with an address that is none',
      () => ['run', file, ...args, '--base-uri', `one=http://user:${seeds.baseUri}@:0x`],
    ],
    [
      'run with an address of nothing',
      () => ['run', file, ...args, '--base-uri', `nothing=http://user:${seeds.baseUri}@x`],
    ],
    ['run without a bind', () => ['run', file]],
  ];

  it.each(printed)('%s', async (_title, words) => {
    upstream.answer({ json: { ok: true } });
    const { stdout, stderr } = await program(words(), { env, input: '' });
    expect(stdout + stderr).not.toBe('');
    expect([leaks(stdout), leaks(stderr)], stdout + stderr).toEqual([[], []]);
  });
});

it('a mistake right beside a secret is shown without it', async () => {
  const text = (await readFile(file, 'utf8'))
    .replace('type: digest,', 'type: digest, pasword: x,')
    .replace('key: X-Key,', 'key: X-Key, plase: header,')
    .replace('type: basic,', 'typ: basic,')
    .replace('baseUri: http://user:', 'baseURI: http://user:')
    .replace('baseUri: http://127.0.0.1:1\n', `baseUri: htp://user:${seeds.userInfo}@127.0.0.1:1/\n`);
  const folder = await folderOf({ 'document.yaml': text, 'secrets.yaml': 'FILE_TOKEN: x\n' });
  for (const words of [['validate'], ['validate', '--format', 'json'], ['validate', '--lint'], ['run']]) {
    const { stdout, stderr } = await program([...words.slice(0, 1), join(folder, 'document.yaml'), ...words.slice(1)], {
      env,
    });
    expect([words, leaks(stdout), leaks(stderr)], stdout + stderr).toEqual([words, [], []]);
  }
});

it('the stand-in upstream shows credentials as bullets', async () => {
  const started = await run(['--mock', '--log-level', 'trace']);
  const found = await answers(started);
  expect(found).toContain('•••');
  expect(leaks(found)).toEqual([]);
  const { stdout, stderr } = await started.stop();
  expect([leaks(stdout), leaks(stderr)]).toEqual([[], []]);
});

it('a client that sends garbage finds none of it in an answer', async () => {
  const started = await run(['--log-level', 'trace']);
  const { port } = new URL(started.url('rest'));
  const socket = connect(Number(port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.on('error', () => undefined);
  socket.end(`GET /one.read HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer ${seeds.guard}\r\nBad Header\r\n\r\n`);
  await once(socket, 'close');
  const { stderr } = await started.stop();
  expect([leaks(received), leaks(stderr)]).toEqual([[], []]);
});
