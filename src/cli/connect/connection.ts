/** How a client reaches an MCP adapter of a document: a command to start, or a URL. Free of secrets. */
import { fileURLToPath } from 'node:url';
import process from 'node:process';
import { usedVariables } from '../../binds/used-variables.ts';
import { portOf } from '../../engine/ports.ts';
import type { Authentication } from '../../model/authentication.ts';
import type { Capability } from '../../model/capability.ts';
import type { McpExposes } from '../../model/exposes.ts';

/** A header whose value is a prefix and what an environment variable holds. */
export interface HeaderSource {
  readonly name: string;
  readonly prefix: string;
  readonly variable: string;
}

/** @see docs/cli.md, `connect` */
export type Connection =
  | {
      readonly kind: 'stdio';
      readonly command: string;
      readonly args: readonly string[];
      /** Environment variables that the document's binds read. */
      readonly variables: readonly string[];
    }
  | {
      readonly kind: 'http';
      readonly url: string;
      readonly headers: readonly HeaderSource[];
      /** A credential that can not be referred to, in words; undefined where none is missing. */
      readonly missing: string | undefined;
    };

/** What the command line adds. */
export interface ConnectionOptions {
  /** Absolute path of the document. */
  readonly file: string;
  /** Words after `--`, for `run`. */
  readonly runArguments: readonly string[];
  /** Absolute path of `--env-file`. */
  readonly envFile: string | undefined;
  /** `--url`. */
  readonly url: string | undefined;
}

/** @throws Error for an adapter whose address is not known before it runs */
export function connectionOf(adapter: McpExposes, capability: Capability, options: ConnectionOptions): Connection {
  return adapter.transport === 'stdio' && options.url === undefined
    ? stdioConnection(capability, options)
    : httpConnection(adapter, capability, options);
}

function stdioConnection(capability: Capability, { file, envFile, runArguments }: ConnectionOptions): Connection {
  // Clients with a window do not have the PATH of a shell: both paths are absolute.
  const program = fileURLToPath(new URL('../../../bin/naftiko-ts.js', import.meta.url));
  const variables = environmentVariables(capability);
  return {
    kind: 'stdio',
    command: process.execPath,
    args: [program, 'run', file, ...(envFile === undefined ? [] : ['--env-file', envFile]), ...runArguments],
    variables: envFile === undefined ? variables : [],
  };
}

/** The environment variables that something in the document uses, in the order of the binds. */
function environmentVariables(capability: Capability): readonly string[] {
  const used = usedVariables(capability);
  const names = capability.binds
    .filter(({ location }) => location === undefined)
    .flatMap(({ namespace, keys }) =>
      keys.filter(({ name }) => used.has(`${namespace}.${name}`)).map(({ key }) => key),
    );
  return [...new Set(names)];
}

function httpConnection(adapter: McpExposes, capability: Capability, options: ConnectionOptions): Connection {
  const { authentication } = adapter;
  const { headers, missing } = credentialsOf(authentication, capability);
  return { kind: 'http', url: options.url ?? urlOf(adapter), headers, missing };
}

function urlOf(adapter: McpExposes): string {
  // Clients refuse metadata of another resource than the URL they were given (docs/spec/mcp.md section 10.4).
  if (adapter.authentication?.type === 'oauth2' && adapter.authentication.resource !== undefined)
    return adapter.authentication.resource;
  const port = portOf(adapter) ?? 0;
  if (port === 0)
    throw new Error(
      `the adapter "${adapter.namespace}" has no fixed port: declare one, or give its address with --url`,
    );
  const address = adapter.address ?? '127.0.0.1';
  const host = ['localhost', '0.0.0.0', '::'].includes(address) ? '127.0.0.1' : address;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}/mcp`;
}

type Credentials = Pick<Extract<Connection, { kind: 'http' }>, 'headers' | 'missing'>;

function credentialsOf(authentication: Authentication | undefined, capability: Capability): Credentials {
  const none: Credentials = { headers: [], missing: undefined };
  if (authentication === undefined) return none;
  switch (authentication.type) {
    case 'oauth2':
      // The client signs in by itself.
      return none;
    case 'bearer': {
      const variable = variableOf(authentication.token, capability);
      if (variable === undefined) return { headers: [], missing: 'the bearer token' };
      return { headers: [{ name: 'Authorization', prefix: 'Bearer ', variable }], missing: undefined };
    }
    case 'apikey': {
      const [key, ...others] = authentication.keys;
      const variable = variableOf(key?.value, capability);
      if (key === undefined || others.length > 0 || key.placement !== 'header' || variable === undefined)
        return { headers: [], missing: 'the API key' };
      return { headers: [{ name: key.key, prefix: '', variable }], missing: undefined };
    }
    default:
      return { headers: [], missing: `the credentials for "${authentication.type}"` };
  }
}

/** The environment variable behind a text that is one placeholder. */
function variableOf(text: string | undefined, capability: Capability): string | undefined {
  const name = /^\{\{\s*([^{}\s]+)\s*\}\}$/.exec(text ?? '')?.[1];
  for (const { namespace, location, keys } of capability.binds.toReversed()) {
    const found = keys.find((key) => key.name === name || `${namespace}.${key.name}` === name);
    if (found !== undefined) return location === undefined ? found.key : undefined;
  }
  return undefined;
}
