/** Connections to upstreams: one undici pool per origin, shared by all operations of a running capability. */
import { Socket } from 'node:net';
import process from 'node:process';
import type { SecureContext } from 'node:tls';
import type { buildConnector, Dispatcher } from 'undici';
import type { Runtime } from '../../operation/call-context.ts';
import { compileEgress, type Egress, forbiddenAddress, isRefusedAddress } from './egress.ts';
import { passOverContinue } from './interim-answers.ts';
import { undici } from './undici-parts.ts';

type Connector = buildConnector.connector;

/** Whether a connection may go anywhere, or only to public and allowed addresses. */
export type Reach = 'any' | 'public';

/** What an exchange needs of a pool. */
export interface Dispatching extends Pick<Dispatcher, 'dispatch'> {
  /** As `dispatch`, on a connection opened for this one request; absent where a proxy keeps the connections. */
  dispatchAnew?(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean;
}

/** More origins than this are only met when callers choose the host: the oldest pool is closed then. */
const maxPools = 256;

const untrusted = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);

const owner = {};

/** The pools of a runtime; closed when it stops. */
export function poolsOf(runtime: Runtime): Pools {
  return runtime.held(
    owner,
    () => new Pools(runtime),
    (pools) => pools.close(),
  );
}

/** All open pools. */
export class Pools {
  readonly egress: Egress;
  readonly #pools = new Map<string, OriginPool>();
  readonly #timeoutMs: number;
  readonly #proxy: Dispatcher | undefined;

  constructor(runtime: Runtime) {
    this.egress = compileEgress(runtime.options.allowUpstreams);
    this.#timeoutMs = runtime.options.upstreamTimeoutMs;
    this.#proxy = proxyFromEnvironment(this.#timeoutMs);
  }

  /** The pool of an origin (`https://api.test:8443`). */
  of(origin: string, reach: Reach): Dispatching {
    const key = reach === 'any' ? origin : `public ${origin}`;
    return this.#pools.get(key) ?? this.#open(key, origin, reach);
  }

  async close(): Promise<void> {
    const open = [...this.#pools.values(), ...(this.#proxy === undefined ? [] : [this.#proxy])];
    this.#pools.clear();
    await Promise.all(open.map((pool) => pool.destroy()));
  }

  #open(key: string, origin: string, reach: Reach): Dispatching {
    if (this.#proxy !== undefined && !isLoopback(new URL(origin).hostname)) {
      return reach === 'any' ? this.#proxy : new CheckedProxy(this.#proxy, this.egress);
    }
    if (this.#pools.size >= maxPools) this.#closeOldest();
    const connect = connector(this.#timeoutMs, reach === 'public' ? this.egress : undefined);
    const pool = new OriginPool(origin, connect);
    this.#pools.set(key, pool);
    return pool;
  }

  #closeOldest(): void {
    const [oldest] = this.#pools;
    if (oldest === undefined) return;
    this.#pools.delete(oldest[0]);
    // Running requests finish first; nobody waits for it.
    void oldest[1].close();
  }
}

/** The connections to one origin. */
class OriginPool implements Dispatching {
  readonly #origin: string;
  readonly #connect: Connector;
  readonly #kept: Dispatcher;
  #single: Dispatcher | undefined;

  constructor(origin: string, connect: Connector) {
    this.#origin = origin;
    this.#connect = connect;
    this.#kept = new undici.Pool(origin, { connect, allowH2: false, headersTimeout: 0 });
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    return this.#kept.dispatch(options, handler);
  }

  dispatchAnew(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    // Without pipelining, undici uses each connection once.
    const once = { connect: this.#connect, allowH2: false, headersTimeout: 0, pipelining: 0 };
    this.#single ??= new undici.Pool(this.#origin, once);
    return this.#single.dispatch(options, handler);
  }

  async close(): Promise<void> {
    await Promise.all([this.#kept.close(), this.#single?.close()]);
  }

  async destroy(): Promise<void> {
    await Promise.all([this.#kept.destroy(), this.#single?.destroy()]);
  }
}

/** A proxy connects in our place: what a host resolves to is checked before it is asked to. */
class CheckedProxy implements Dispatching {
  readonly #proxy: Dispatcher;
  readonly #egress: Egress;

  constructor(proxy: Dispatcher, egress: Egress) {
    this.#proxy = proxy;
    this.#egress = egress;
  }

  dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    const { hostname } = new URL(String(options.origin));
    const refuse = (error: Error): void => {
      // There is no connection yet, hence no controller; the exchange does not use it for errors.
      handler.onResponseError?.(noController, error);
    };
    if (isRefusedAddress(this.#egress, hostname)) queueMicrotask(() => refuse(forbiddenAddress()));
    else {
      this.#egress.lookup(hostname.replace(/^\[|\]$/g, ''), { all: true }, (error) => {
        if (error === null) this.#proxy.dispatch(options, handler);
        else refuse(error);
      });
    }
    return true;
  }
}

const noController: Dispatcher.DispatchController = {
  aborted: true,
  paused: false,
  reason: null,
  abort: () => undefined,
  pause: () => undefined,
  resume: () => undefined,
};

/** Connects, guarded or not; trusts the system's certificate authorities as well as Node's. */
function connector(timeout: number, egress: Egress | undefined): Connector {
  const guard = egress === undefined ? {} : { lookup: egress.lookup };
  const plain = undici.buildConnector({ timeout, allowH2: false, ...guard });
  let withSystem: Connector | undefined;
  const connect: Connector = (options, taken) => {
    const done: typeof taken = (...outcome) => {
      taken(...outcome);
      // Of a connection that failed there is no socket, although the types promise null.
      if (outcome[1] instanceof Socket) passOverContinue(outcome[1]);
    };
    if (withSystem !== undefined) return withSystem(options, done);
    return plain(options, (...outcome) => {
      const [error] = outcome;
      if (error === null || !isUntrusted(error)) return done(...outcome);
      // Reading the system's store takes a tenth of a second, so it waits until a certificate needs it.
      withSystem = undici.buildConnector({ timeout, allowH2: false, ...guard, secureContext: systemContext() });
      return withSystem(options, done);
    });
  };
  if (egress === undefined) return connect;
  return (options, done) => {
    // No lookup happens for a host that is an address already.
    return isRefusedAddress(egress, options.hostname) ? done(forbiddenAddress(), null) : connect(options, done);
  };
}

let sharedSystemContext: SecureContext | undefined;

function systemContext(): SecureContext {
  if (sharedSystemContext !== undefined) return sharedSystemContext;
  // Loaded here: whoever only talks to http: upstreams does without it.
  const { createSecureContext, getCACertificates } = process.getBuiltinModule('node:tls');
  sharedSystemContext = createSecureContext({
    ca: [...new Set([...getCACertificates('default'), ...getCACertificates('system')])],
  });
  return sharedSystemContext;
}

function isUntrusted(error: Error): boolean {
  return 'code' in error && typeof error.code === 'string' && untrusted.has(error.code);
}

/** `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`, in either case. */
function proxyFromEnvironment(timeoutMs: number): Dispatcher | undefined {
  const { env } = process;
  const some = [env['http_proxy'], env['HTTP_PROXY'], env['https_proxy'], env['HTTPS_PROXY']];
  if (some.every((value) => value === undefined || value === '')) return undefined;
  return new undici.EnvHttpProxyAgent({ allowH2: false, headersTimeout: 0, connectTimeout: timeoutMs });
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || host.startsWith('127.');
}
