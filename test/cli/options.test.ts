import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { globalOptions, parseArguments } from '../../src/cli/arguments.ts';
import { checkNamespaces } from '../../src/cli/option-namespaces.ts';
import {
  baseUrisFromEnvironment,
  readCompileOptions,
  readRuntimeOptions,
  serverOptions,
  upstreamOptions,
} from '../../src/cli/run-options.ts';
import { UsageError } from '../../src/cli/usage-error.ts';
import { load } from '../support/documents.ts';

const table = { ...upstreamOptions, ...serverOptions };

function runtime(words: string[], env: Record<string, string> = {}) {
  return readRuntimeOptions(parseArguments(words, table), env, undefined);
}

test('the defaults are those of docs/spec/cli.md 2.1', () => {
  expect(runtime([])).toEqual({
    host: undefined,
    ports: new Map(),
    portOffset: 0,
    allowHosts: [],
    allowOrigins: [],
    baseUris: new Map(),
    upstreamTimeoutMs: 30_000,
    maxResponseBytes: 67_108_864,
    maxRequestBytes: undefined,
    maxAnswerBytes: undefined,
    maxCalls: 512,
    callsPerMinute: undefined,
    structuredContent: true,
    publicCatalogue: false,
    skillsOverMcp: undefined,
    publicUrls: new Map(),
    stateKey: undefined,
    docs: true,
    allowUpstreams: [],
    policy: undefined,
    drainMs: 10_000,
  });
  expect(readCompileOptions(parseArguments([], table))).toEqual({
    strict: false,
    mapErrors: false,
    sequentialSteps: false,
  });
});

describe('each option sets its member', () => {
  const cases: readonly [words: string[], expected: object][] = [
    [['--host', '0.0.0.0'], { host: '0.0.0.0' }],
    [['--host', '[::1]'], { host: '::1' }],
    [
      ['--port', 'a=1', '--port=b=0'],
      {
        ports: new Map([
          ['a', 1],
          ['b', 0],
        ]),
      },
    ],
    [['--port-offset', '-10'], { portOffset: -10 }],
    [['--allow-host', 'a', '--allow-host', 'b'], { allowHosts: ['a', 'b'] }],
    [['--allow-origin', 'https://App.test:8443/'], { allowOrigins: ['https://app.test:8443'] }],
    [['--base-uri', 'a=http://x/y/'], { baseUris: new Map([['a', 'http://x/y']]) }],
    [['--upstream-timeout', '1.5'], { upstreamTimeoutMs: 1500 }],
    [['--max-response-size', '1KiB'], { maxResponseBytes: 1024 }],
    [['--max-request-size', '1KiB'], { maxRequestBytes: 1024 }],
    [['--max-answer-size', '1KiB'], { maxAnswerBytes: 1024 }],
    [['--max-calls', '3'], { maxCalls: 3 }],
    [['--calls-per-minute', '3'], { callsPerMinute: 3 }],
    [['--no-structured-content'], { structuredContent: false }],
    [['--public-catalogue'], { publicCatalogue: true }],
    [['--skills-over-mcp', 'm'], { skillsOverMcp: 'm' }],
    [['--public-url', 'a=https://x.test/y'], { publicUrls: new Map([['a', 'https://x.test/y']]) }],
    [['--state-key', 'k'], { stateKey: 'k' }],
    [['--no-docs'], { docs: false }],
    [['--allow-upstream', '10.0.0.0/8'], { allowUpstreams: ['10.0.0.0/8'] }],
  ];
  test.each(cases)('%j', (words, expected) => {
    expect(runtime(words)).toMatchObject(expected);
  });

  test.each([
    ['strict', 'strict'],
    ['map-errors', 'mapErrors'],
    ['sequential-steps', 'sequentialSteps'],
  ])('--%s', (option, member) => {
    expect(readCompileOptions(parseArguments([`--${option}`], table))).toMatchObject({ [member]: true });
  });
});

test.each([
  [['--host', 'a b']],
  [['--allow-origin', 'app.test']],
  [['--allow-origin', 'https://app.test/path']],
  [['--base-uri', 'a=localhost:9000']],
  [['--port', 'a=http']],
  [['--max-calls', '0']],
])('%j is wrong usage', (words) => {
  expect(() => runtime(words)).toThrow(UsageError);
});

describe('the environment', () => {
  test('counts where no option is given, and an empty variable is none', () => {
    expect(runtime([], { NAFTIKO_HOST: '::', NAFTIKO_STATE_KEY: 'k' })).toMatchObject({ host: '::', stateKey: 'k' });
    expect(runtime(['--host', '127.0.0.1'], { NAFTIKO_HOST: '::' })).toMatchObject({ host: '127.0.0.1' });
    expect(runtime([], { NAFTIKO_HOST: '' })).toMatchObject({ host: undefined });
  });

  test('names upstreams', () => {
    const env = { NAFTIKO_BASE_URI_MY_API: 'http://x/', NAFTIKO_BASE_URI_OTHER: '' };
    expect([...baseUrisFromEnvironment(['my-api', 'other', 'third'], env)]).toEqual([['my-api', 'http://x']]);
    expect(() => baseUrisFromEnvironment(['a'], { NAFTIKO_BASE_URI_A: 'x' })).toThrow(UsageError);
  });
});

describe('options that name an adapter or an upstream', async () => {
  const { capability } = await load(`
naftiko: 1.0.0-alpha2
info: {label: T, description: d}
capability:
  consumes:
    - {type: http, namespace: api, baseUri: "http://x.test", resources: [{name: r, path: /r, operations: [{name: o, method: GET}]}]}
  exposes:
    - {type: rest, namespace: web, port: 1, resources: [{name: r, path: /r, operations: [{name: o, method: GET, call: api.o}]}]}
    - {type: mcp, namespace: agents, port: 2, tools: [{name: o, description: d, call: api.o}]}
`);
  const cases: readonly [words: string[], message: string | undefined][] = [
    [['--port', 'web=0', '--base-uri', 'api=http://y', '--public-url', 'agents=http://z'], undefined],
    [['--skills-over-mcp', 'agents'], undefined],
    [['--port', 'wob=0'], '--port: no adapter is called "wob"; there is web, agents.'],
    [['--port', 'api=0'], '--port: no adapter is called "api"; there is web, agents.'],
    [['--base-uri', 'web=http://y'], '--base-uri: no consumes entry is called "web"; there is api.'],
    [['--skills-over-mcp', 'web'], '--skills-over-mcp: no MCP adapter is called "web"; there is agents.'],
  ];
  test.each(cases)('%j', (words, message) => {
    if (capability === undefined) throw new Error('the document does not load');
    const check = (): void => checkNamespaces(parseArguments(words, table), [capability]);
    if (message === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ name: 'UsageError', message }));
  });

  test('a port of a namespace that two adapters share is refused', () => {
    if (capability === undefined) throw new Error('the document does not load');
    const check = (): void => checkNamespaces(parseArguments(['--port', 'web=0'], table), [capability, capability]);
    expect(check).toThrow(UsageError);
  });
});

test('docs/cli.md lists every option', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8');
  const names = Object.keys({ ...globalOptions, ...table, 'ready-file': {}, explain: {}, 'dry-run': {} });
  expect(names.filter((name) => !page.includes(`--${name}`))).toEqual([]);
});
