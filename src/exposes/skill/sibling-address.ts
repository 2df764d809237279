/** Where a derived tool is called: address, method and path of a sibling. */
import type { Exposes, RestExposes } from '../../model/exposes.ts';
import type { Runtime } from '../../operation/call-context.ts';
import type { DerivedTool } from './skill-plan.ts';

/** What decides addresses: the options of the run, and where siblings listen once they do. */
export interface AddressBook {
  readonly options: Pick<Runtime['options'], 'publicUrls' | 'ports' | 'portOffset' | 'host'>;
  /** The URL of a running adapter. */
  readonly addressOf?: Runtime['addressOf'];
  /** Names that a running adapter had to change. */
  readonly servedAs?: Runtime['servedAs'];
}

/** An address as far as it is written down. */
export interface WrittenAddress {
  /** Absolute, with the path of an MCP endpoint; undefined where every interface is listened on. */
  readonly base: string | undefined;
  /** Undefined before a sibling with a free port listens. */
  readonly port: number | undefined;
}

/**
 * The address from `--public-url`, else from the document and the port in use. With every interface as address only the
 * port is known. Never taken from a request, so that what is generated stays the same.
 * @see docs/spec/skill.md K2
 */
export function writtenAddress(exposes: Exposes, { options, addressOf }: AddressBook): WrittenAddress {
  const declared =
    options.ports.get(exposes.namespace) ??
    (exposes.port === undefined || exposes.port === 0 ? 0 : exposes.port + options.portOffset);
  const running = addressOf?.(exposes.type, exposes.namespace);
  const port = declared === 0 ? portIn(running) : declared;
  const published = options.publicUrls.get(exposes.namespace) ?? resourceOf(exposes);
  if (published !== undefined) return { base: published.replace(/\/+$/, ''), port };
  const host = (exposes.address ?? options.host ?? 'localhost').trim();
  if (port === undefined || isEveryInterface(host)) return { base: undefined, port };
  return { base: `http://${bracketed(host)}:${port}${endpointOf(exposes)}`, port };
}

/**
 * The address as the caller sees it: where every interface is listened on, the host of the request.
 * @param requestHost the `Host` header
 * @see docs/spec/skill.md X1
 */
export function calledAddress(exposes: Exposes, book: AddressBook, requestHost: string | undefined): string {
  const { base, port } = writtenAddress(exposes, book);
  if (base !== undefined) return base;
  const host = /^(\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.exec(requestHost ?? '')?.[1] ?? 'localhost';
  return `http://${host}${port === undefined ? '' : `:${port}`}${endpointOf(exposes)}`;
}

/** Method and path of a derived REST operation, as it is served; the path with `{name}` for its variables. */
export function routeOf(
  { sibling, action }: Pick<DerivedTool, 'sibling' | 'action'>,
  { servedAs }: Pick<AddressBook, 'servedAs'>,
): { readonly method: string; readonly path: string } | undefined {
  const { exposes } = sibling;
  const found = exposes.type === 'rest' ? routesOf(exposes).get(action) : undefined;
  if (found === undefined) return undefined;
  const { method, path } = found;
  const served = servedAs?.('rest', exposes.namespace, `${method} ${path.startsWith('/') ? path : `/${path}`}`);
  return { method, path: routePath(served ?? path) };
}

type Routes = ReadonlyMap<string, { readonly method: string; readonly path: string }>;

const routesOfExposers = new WeakMap<RestExposes, Routes>();

/** By what an action may call them, gathered once: a large adapter is asked for each of its operations. */
function routesOf(exposes: RestExposes): Routes {
  const known = routesOfExposers.get(exposes);
  if (known !== undefined) return known;
  const routes = new Map<string, { method: string; path: string }>();
  for (const { path, operations } of exposes.resources) {
    for (const { name, method } of operations) {
      // Of two operations with one name the later is known by method and path.
      for (const action of [name, `${method} ${path}`]) if (!routes.has(action)) routes.set(action, { method, path });
    }
  }
  routesOfExposers.set(exposes, routes);
  return routes;
}

/** The name under which an MCP sibling serves a derived tool. */
export function toolNameOf(
  { sibling: { exposes }, action }: Pick<DerivedTool, 'sibling' | 'action'>,
  { servedAs }: Pick<AddressBook, 'servedAs'>,
): string {
  return servedAs?.(exposes.type, exposes.namespace, action) ?? action;
}

/** A path as routes write it: `/ships/{{imo}}` is `/ships/{imo}`. */
export function routePath(path: string): string {
  const normal = path.replaceAll(/\{\{\s*([^{}]+?)\s*\}\}/g, '{$1}');
  return normal.startsWith('/') ? normal : `/${normal}`;
}

/** Clients refuse an MCP adapter with `oauth2` under any other URL (mcp.md 10.4). */
function resourceOf(exposes: Exposes): string | undefined {
  return exposes.type === 'mcp' && exposes.authentication?.type === 'oauth2'
    ? exposes.authentication.resource
    : undefined;
}

function endpointOf({ type }: Exposes): string {
  return type === 'mcp' ? '/mcp' : '';
}

function portIn(url: string | undefined): number | undefined {
  const port = url !== undefined && URL.canParse(url) ? Number(new URL(url).port) : 0;
  return port === 0 ? undefined : port;
}

function bracketed(host: string): string {
  return host.includes(':') && !host.startsWith('[') ? `[${host}]` : host;
}

function isEveryInterface(host: string): boolean {
  return host === '0.0.0.0' || host === '::' || host === '[::]';
}
