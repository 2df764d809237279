/** The options of `run` and `call` that say how a document is compiled and run. */
import type { CompileOptions } from '../operation/compile-options.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';
import type { JsonValue } from '../json/json-value.ts';
import type { Arguments, OptionTable } from './arguments.ts';
import { UsageError } from './usage-error.ts';
import { readCount, readHttpUrl, readOffset, readPairs, readPort, readSeconds, readSize } from './values.ts';

/** Until response headers arrive, and between two chunks of a body. */
const upstreamTimeoutMs = 30_000;
const maxResponseBytes = 64 * 1024 * 1024;
const maxCalls = 512;
/** What running requests get on SIGTERM or SIGINT. */
const drainMs = 10_000;

/** Options that reach upstream APIs: `run` and `call` take them. */
export const upstreamOptions: OptionTable = {
  strict: { summary: 'every error that validate would report stops the start' },
  bind: { value: '<NAME>=<value>', repeatable: true, summary: 'a bound variable, before environment and files' },
  'env-file': { value: '<path>', summary: 'more variables for binds without a location' },
  'allow-missing-binds': { summary: 'a missing bound variable is only a warning' },
  'base-uri': { value: '<namespace>=<url>', repeatable: true, summary: 'upstream of that consumes namespace' },
  mock: { summary: 'call no upstream: each request is answered with a description of it' },
  'upstream-timeout': { value: '<seconds>', summary: 'wait for an upstream answer (default 30)' },
  'max-response-size': { value: '<size>', summary: 'largest upstream answer (default 64MiB)' },
  'allow-upstream': { value: '<host|cidr>', repeatable: true, summary: 'a host that a value of a caller may name' },
  'map-errors': { summary: 'apply outputParameters to upstream answers from 400 too' },
  'sequential-steps': { summary: 'run steps one after another' },
};

/** Options that only servers need. */
export const serverOptions: OptionTable = {
  port: { value: '<namespace>=<n>', repeatable: true, summary: 'listen port of that exposer, 0 for any free one' },
  'port-offset': { value: '<n>', summary: 'added to every declared port' },
  host: { value: '<address>', summary: 'listen address of exposers that declare none (default loopback)' },
  'allow-host': { value: '<name>', repeatable: true, summary: 'one more Host header to accept' },
  'allow-origin': { value: '<origin>', repeatable: true, summary: 'one more Origin to accept' },
  'public-url': { value: '<namespace>=<url>', repeatable: true, summary: 'address of an adapter as seen from outside' },
  'max-request-size': { value: '<size>', summary: 'largest request body (default 10MiB on REST, 4MiB on MCP)' },
  'max-answer-size': { value: '<size>', summary: 'largest MCP answer text (default unlimited)' },
  'max-calls': { value: '<n>', summary: 'MCP tool calls at once (default 512)' },
  'calls-per-minute': { value: '<n>', summary: 'MCP tool calls per minute and session (default off)' },
  'no-structured-content': { summary: 'MCP answers hold text only' },
  'public-catalogue': { summary: 'the skill catalogue needs no credentials' },
  'skills-over-mcp': { value: '<namespace>', summary: 'the MCP adapter that serves the skills of the document' },
  'state-key': { value: '<text>', summary: 'key of session ids that several instances share' },
  policy: { value: '<file>', summary: 'retries, limits, time-outs and circuit breakers of upstream calls' },
  'no-docs': { summary: 'no documentation pages' },
};

/** The compile options of a command line. */
export function readCompileOptions(args: Arguments): CompileOptions {
  return {
    strict: args.has('strict'),
    mapErrors: args.has('map-errors'),
    sequentialSteps: args.has('sequential-steps'),
  };
}

/**
 * The runtime options of a command line and the environment. `policy` is the content of the `--policy` file.
 * @throws UsageError
 * @see docs/spec/cli.md section 2
 */
export function readRuntimeOptions(
  args: Arguments,
  env: Readonly<Record<string, string | undefined>>,
  policy: JsonValue | undefined,
): RuntimeOptions {
  const optional = <T>(name: string, read: (option: string, text: string) => T): T | undefined => {
    const text = args.value(name);
    return text === undefined ? undefined : read(`--${name}`, text);
  };
  return {
    host: optional('host', readHost) ?? written(env['NAFTIKO_HOST']),
    ports: readPairs('--port', '<namespace>=<n>', args.values('port'), readPort),
    portOffset: optional('port-offset', readOffset) ?? 0,
    allowHosts: args.values('allow-host'),
    allowOrigins: args.values('allow-origin').map(readOrigin),
    baseUris: readPairs('--base-uri', '<namespace>=<url>', args.values('base-uri'), readBaseUri),
    upstreamTimeoutMs: optional('upstream-timeout', readSeconds) ?? upstreamTimeoutMs,
    maxResponseBytes: optional('max-response-size', readSize) ?? maxResponseBytes,
    maxRequestBytes: optional('max-request-size', readSize),
    maxAnswerBytes: optional('max-answer-size', readSize),
    maxCalls: optional('max-calls', readCount) ?? maxCalls,
    callsPerMinute: optional('calls-per-minute', readCount),
    structuredContent: !args.has('no-structured-content'),
    publicCatalogue: args.has('public-catalogue'),
    skillsOverMcp: args.value('skills-over-mcp'),
    publicUrls: readPairs('--public-url', '<namespace>=<url>', args.values('public-url'), readHttpUrl),
    stateKey: written(args.value('state-key')) ?? written(env['NAFTIKO_STATE_KEY']),
    docs: !args.has('no-docs'),
    allowUpstreams: args.values('allow-upstream'),
    policy,
    drainMs,
  };
}

/**
 * Upstream addresses of the environment: `NAFTIKO_BASE_URI_<NAMESPACE>`, the namespace in upper case and `-` as `_`,
 * for the namespaces that have none from `--base-uri`.
 * @throws UsageError when the variable holds no URL
 */
export function baseUrisFromEnvironment(
  namespaces: Iterable<string>,
  env: Readonly<Record<string, string | undefined>>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const namespace of namespaces) {
    const variable = `NAFTIKO_BASE_URI_${namespace.toUpperCase().replaceAll('-', '_')}`;
    const url = written(env[variable]);
    if (url !== undefined) found.set(namespace, readBaseUri(variable, url));
  }
  return found;
}

/** An empty variable or option is as good as none. */
function written(text: string | undefined): string | undefined {
  return text === undefined || text === '' ? undefined : text;
}

/** A base URI as the consumer joins it with paths: without the slash at its end. */
function readBaseUri(option: string, text: string): string {
  return readHttpUrl(option, text).replace(/\/+$/, '');
}

function readHost(option: string, text: string): string {
  const host = text.replace(/^\[(.*)\]$/, '$1');
  if (!/^[\w.:%-]+$/.test(host)) throw new UsageError(`${option} must be a host name or an IP address, got "${text}".`);
  return host;
}

/** An origin as browsers send it: scheme, host and port, lower case; `null` and `*` stay as they are. */
function readOrigin(text: string): string {
  if (text === '*' || text === 'null') return text;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || url.host === '' || url.pathname.length > 1 || url.search !== '') {
    throw new UsageError(`--allow-origin must be an origin such as https://app.test:8443, got "${text}".`);
  }
  return text.replace(/\/$/, '').toLowerCase();
}
