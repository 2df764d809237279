/** A document given as text, loaded and started on free ports, with clients for REST and MCP. */
import { type Dispatcher, request } from 'undici';
import { resolveBinds } from '../../src/binds/resolve-binds.ts';
import { collectDiagnostics } from '../../src/diagnostics/diagnostic.ts';
import { loadCapability, type LoadOptions } from '../../src/engine/load-capability.ts';
import { type RunningCapability, startCapability } from '../../src/engine/start-capability.ts';
import { parseJson } from '../../src/json/json-text.ts';
import type { JsonObject, JsonValue } from '../../src/json/json-value.ts';
import { silentLogger } from '../../src/observe/logger.ts';
import type { RuntimeOptions, StepHandler } from '../../src/operation/call-context.ts';
import { documentOf } from './documents.ts';
import { runtimeOptions } from './runtime-options.ts';

/** An HTTP answer, its body as text. */
export interface Answer {
  readonly status: number;
  readonly headers: Dispatcher.ResponseData['headers'];
  readonly text: string;
}

/** How a document is started. `env` are the process variables that binds see. */
export interface StartOptions {
  readonly load?: LoadOptions;
  readonly runtime?: Partial<RuntimeOptions>;
  readonly env?: Readonly<Record<string, string>>;
  readonly handlers?: ReadonlyMap<string, StepHandler>;
}

/** A running document. */
export interface Started {
  readonly capability: RunningCapability;
  url(namespace: string): string;
  rest(
    namespace: string,
    method: string,
    path: string,
    body?: JsonValue | Buffer,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Answer>;
  /** The result of `tools/call` in the 2025-11-25 revision. */
  tool(namespace: string, name: string, args?: JsonObject): Promise<ToolResult>;
  stop(): Promise<boolean>;
}

/** What a tool call gives, as far as tests look at it. */
export interface ToolResult {
  readonly content: readonly { readonly type: string; readonly text?: string }[];
  readonly isError: boolean;
  readonly structuredContent?: JsonValue;
}

/** Loads and starts. `UPSTREAM` in the text is replaced by `upstream`. @throws Error with the diagnostics when it does not load */
export async function start(
  text: string,
  upstream = 'http://127.0.0.1:1',
  options: StartOptions = {},
): Promise<Started> {
  const file = await documentOf(text.replaceAll('UPSTREAM', upstream));
  return startFile(file, options);
}

/** As `start`, for a file that is there already. */
export async function startFile(file: string, options: StartOptions = {}): Promise<Started> {
  const loaded = await loadCapability(file, options.load ?? {});
  const { report, diagnostics } = collectDiagnostics();
  const { capability } = loaded;
  const bindings =
    capability === undefined
      ? new Map<string, string>()
      : await resolveBinds(
          capability,
          {
            overrides: new Map(),
            variables: options.env ?? {},
            envFile: undefined,
            allowMissing: false,
            providers: new Map(),
          },
          report,
        );
  if (loaded.plan === undefined || diagnostics.some(({ severity }) => severity === 'fatal')) {
    throw new Error(
      [...loaded.diagnostics, ...diagnostics]
        .map(({ severity, code, message }) => `${severity} ${code}: ${message}`)
        .join('\n'),
    );
  }
  const running = await startCapability(
    loaded.plan,
    bindings,
    { ...runtimeOptions(), ...options.runtime },
    silentLogger,
    options.handlers,
  );
  const url = (namespace: string): string => {
    const adapter = running.adapters.find((candidate) => candidate.namespace === namespace);
    if (adapter === undefined) throw new Error(`no adapter ${namespace}`);
    return adapter.url;
  };
  return {
    capability: running,
    url,
    rest: async (namespace, method, path, body, headers = {}) => {
      const json = body === undefined || Buffer.isBuffer(body);
      const sent = await request(`${url(namespace)}${path}`, {
        // Any method word: some tests send unusual ones.
        method: method as Dispatcher.HttpMethod,
        headers: json ? headers : { 'content-type': 'application/json', ...headers },
        ...(body === undefined ? {} : { body: Buffer.isBuffer(body) ? body : JSON.stringify(body) }),
      });
      return { status: sent.statusCode, headers: sent.headers, text: await sent.body.text() };
    },
    tool: async (namespace, name, args = {}) => {
      const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } };
      const sent = await request(url(namespace), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(message),
      });
      // The shape is what mcp.md 6.4 promises; a test that gets anything else fails on it.
      const answer = parseJson(await sent.body.text()) as unknown as { result: ToolResult };
      return answer.result;
    },
    stop: () => running.stop(),
  };
}
