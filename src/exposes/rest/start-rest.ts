/** Brings a compiled REST adapter to life. Apart from the compiling files: only `run` needs what serves HTTP. */
import type { Guard } from '../../authentication/guard.ts';
import type { RestExposes } from '../../model/exposes.ts';
import type { RestDescription } from '../../openapi/rest-description.ts';
import type { Runtime } from '../../operation/call-context.ts';
import { type RunningServer, startHttpServer } from '../http-server.ts';
import { restServer } from './rest-server.ts';
import { type RouteTable, routesOf } from './routes.ts';
import { selfDescription } from './self-description.ts';

/** What a REST server is made of. */
export interface ServedRest {
  readonly exposes: RestExposes;
  readonly table: RouteTable;
  readonly description: RestDescription;
  readonly guard: Guard | undefined;
}

/** @throws Error `cannot listen on <address>:<port>: <reason>` */
export async function startRest(
  { exposes, table, description, guard }: ServedRest,
  runtime: Runtime,
): Promise<RunningServer> {
  const address: { url: string | undefined } = { url: undefined };
  const pages = runtime.options.docs ? selfDescription(description, runtime, () => address.url) : undefined;
  const server = await startHttpServer(restServer(exposes, routesOf(table), guard, runtime, pages), runtime);
  if (server.loopbackOnly) address.url = `http://${server.host}:${server.port}`;
  return server;
}
