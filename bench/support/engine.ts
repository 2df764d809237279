// The program under measure, started on a document with given ports and upstream.
import { join } from 'node:path';
import { freePort, listening, repositoryFile, startProcess } from './process.ts';
import type { ServerProcess } from './process.ts';

/** The document every call bench uses. */
export const DOCUMENT = repositoryFile('specs/fusionauth-logout.yaml');

/** What the options of `run` are made of. */
export interface EngineOptions {
  readonly document: string;
  /** Consumes namespace. */
  readonly consumes: string;
  /** REST and MCP namespaces; each gets a free port. */
  readonly rest: string;
  readonly mcp: string;
  readonly upstream: string;
  /** `NAME=value` for `--bind`. */
  readonly bind?: string;
  /** The clone whose program is started; this one by default. */
  readonly root?: string;
  /** Options of Node itself, such as `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
}

/** The engine, seen once as its REST and once as its MCP server; one process. */
export interface Engine {
  readonly rest: ServerProcess;
  readonly mcp: ServerProcess;
}

/** The options that fit DOCUMENT. */
export function logout(upstream: string): EngineOptions {
  return {
    document: DOCUMENT,
    consumes: 'fusionauth-logout',
    rest: 'fusionauth-logout-rest',
    mcp: 'fusionauth-logout-mcp',
    upstream,
  };
}

/** Starts `naftiko-ts run` and does not wait. */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const [rest, mcp] = [await freePort(), await freePort()];
  const ports = ['--port', `${options.rest}=${rest}`, '--port', `${options.mcp}=${mcp}`];
  const words = [
    ...(options.nodeOptions ?? []),
    options.root === undefined ? repositoryFile('bin/naftiko-ts.js') : join(options.root, 'bin/naftiko-ts.js'),
    'run',
    options.document,
    ...ports,
  ];
  const binds = options.bind === undefined ? [] : ['--bind', options.bind];
  const process = startProcess([...words, ...binds, '--base-uri', `${options.consumes}=${options.upstream}`], rest);
  return { rest: process, mcp: { ...process, port: mcp } };
}

/** The recording-free upstream of the benches, up. */
export async function startUpstream(): Promise<ServerProcess> {
  const port = await freePort();
  const server = startProcess([repositoryFile('bench/servers/upstream.ts'), String(port)], port);
  await listening(server);
  return server;
}

/** A hand-written twin, up. */
export async function startTwin(
  name: 'rest-twin' | 'mcp-twin' | 'mcp-sdk-v1',
  upstream: string,
): Promise<ServerProcess> {
  const port = await freePort();
  const server = startProcess([repositoryFile(`bench/servers/${name}.ts`), String(port), upstream], port);
  await listening(server);
  return server;
}
