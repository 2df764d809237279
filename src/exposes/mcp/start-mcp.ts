/** Brings a compiled MCP adapter to life, over HTTP or stdio. */
import type { Guard } from '../../authentication/guard.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { McpExposes } from '../../model/exposes.ts';
import type { ExposerPlan, RunningExposer } from '../exposer.ts';
import { startHttpServer } from '../http-server.ts';
import { defaultMaxBodyBytes } from '../read-body.ts';
import { ChangeFeed, listKinds } from './change-feed.ts';
import { FileWatch } from './file-watch.ts';
import { httpTransport } from './http-transport.ts';
import { lastingState, type McpParts, type McpService, startService } from './mcp-service.ts';
import { partsOf } from './parts-of-plan.ts';
import { isReadable } from './resource-read.ts';
import { type Session, SessionTable } from './session.ts';
import { signerFor } from './signing.ts';
import { stdioSession, StdioTransport } from './stdio-transport.ts';

interface Core {
  current(): McpService;
  readonly feed: ChangeFeed;
  readonly watch: FileWatch;
  replace(parts: McpParts): void;
}

/** @throws Error `cannot listen on <address>:<port>: <reason>` */
export async function startMcp(
  parts: McpParts,
  guard: Guard | undefined,
  runtime: Runtime,
  engineVersion: string,
): Promise<RunningExposer> {
  return parts.exposes.transport === 'stdio'
    ? startStdio(parts, runtime, engineVersion)
    : await startHttp(parts, guard, runtime, engineVersion);
}

function startCore(parts: McpParts, runtime: Runtime, engineVersion: string, sessions: () => Iterable<Session>): Core {
  const lasting = lastingState(parts.exposes, runtime, () => watch.adjust());
  let service = startService(parts, lasting, runtime, engineVersion);
  const feed: ChangeFeed = new ChangeFeed({
    reloads: lasting.reloads,
    sessions,
    isReadable: (uri) => isReadable({ ...service, resources: service.served }, uri),
    watchedChanged: () => watch.adjust(),
  });
  const watch: FileWatch = new FileWatch(
    () => service.served,
    () => feed.watched(),
    (uri) => feed.resourceUpdated(uri),
  );
  return {
    current: () => service,
    feed,
    watch,
    replace(next) {
      service = startService(next, lasting, runtime, engineVersion);
      for (const kind of listKinds) feed.listChanged(kind);
      for (const uri of feed.watched()) feed.resourceUpdated(uri);
    },
  };
}

async function startHttp(
  parts: McpParts,
  guard: Guard | undefined,
  runtime: Runtime,
  engineVersion: string,
): Promise<RunningExposer> {
  const { exposes } = parts;
  const { options } = runtime;
  const sessions = new SessionTable(signerFor(`session ${exposes.namespace}`, options.stateKey));
  const core = startCore(parts, runtime, engineVersion, () => sessions.all());
  const http = {
    current: core.current,
    sessions,
    feed: core.feed,
    maxBodyBytes: options.maxRequestBytes ?? defaultMaxBodyBytes.mcp,
  };
  const server = await startHttpServer(httpTransport(http, guard), runtime);
  const listening = `http://${server.host}:${server.port}/mcp`;
  const { authentication } = exposes;
  // Clients refuse metadata whose `resource` is not the URL they were given (10.4).
  const resource = authentication?.type === 'oauth2' ? authentication.resource : undefined;
  return {
    type: 'mcp',
    namespace: exposes.namespace,
    url: options.publicUrls.get(exposes.namespace) ?? resource ?? listening,
    ...(authentication === undefined ? { example: exampleOf(listening) } : {}),
    replace: (plan) => replaceWith(plan, parts, core),
    async stop() {
      core.watch.stop();
      core.feed.end();
      for (const session of sessions.all()) session.push?.end();
      return await server.stop();
    },
  };
}

function startStdio(parts: McpParts, runtime: Runtime, engineVersion: string): RunningExposer {
  const session = stdioSession();
  const core = startCore(parts, runtime, engineVersion, () => [session]);
  const { options } = runtime;
  const service = {
    current: core.current,
    session,
    feed: core.feed,
    maxLineBytes: options.maxRequestBytes ?? defaultMaxBodyBytes.mcp,
  };
  const transport = new StdioTransport(service, process.stdin, process.stdout);
  return {
    type: 'mcp',
    namespace: parts.exposes.namespace,
    url: 'stdio',
    ended: transport.ended,
    replace: (plan) => replaceWith(plan, parts, core),
    async stop() {
      core.watch.stop();
      return await transport.stop(options.drainMs);
    },
  };
}

/** A request that any MCP server answers: the list of tools. */
function exampleOf(url: string): string {
  return `curl ${url} -H 'Content-Type: application/json' -d '{"jsonrpc":"2.0","id":1,"method":"tools/list"}'`;
}

function replaceWith(plan: ExposerPlan, { exposes }: McpParts, core: Core): boolean {
  const next = partsOf(plan);
  if (next === undefined || addressOf(next.exposes) !== addressOf(exposes)) return false;
  core.replace(next);
  return true;
}

/** Everything that is settled once a server listens. */
function addressOf({ namespace, transport, address, port, authentication }: McpExposes): string {
  const { origin: _origin, ...credentials } = authentication ?? { origin: undefined };
  return JSON.stringify([namespace, transport, address, port, credentials]);
}
