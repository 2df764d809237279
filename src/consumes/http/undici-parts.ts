/** The parts of undici that carry an exchange, loaded when the first connection is opened. */
import { createRequire } from 'node:module';
import type { buildConnector, EnvHttpProxyAgent, Pool } from 'undici';

/** What a connection needs. */
export interface UndiciParts {
  readonly Pool: typeof Pool;
  readonly buildConnector: typeof buildConnector;
  readonly EnvHttpProxyAgent: typeof EnvHttpProxyAgent;
  /** The key under which a socket holds undici's parser. */
  readonly kParser: symbol;
}

const require = createRequire(import.meta.url);

/**
 * undici's main module also loads fetch, caches and mocks, twice the time of what is needed here: its parts are
 * required one by one. They still take as long as everything else that `validate` loads, hence not before a request is
 * sent. The casts name what these files export.
 */
export const undici: UndiciParts = {
  get Pool() {
    return require('undici/lib/dispatcher/pool.js') as UndiciParts['Pool'];
  },
  get buildConnector() {
    return require('undici/lib/core/connect.js') as UndiciParts['buildConnector'];
  },
  get EnvHttpProxyAgent() {
    return require('undici/lib/dispatcher/env-http-proxy-agent.js') as UndiciParts['EnvHttpProxyAgent'];
  },
  get kParser() {
    return (require('undici/lib/core/symbols.js') as Pick<UndiciParts, 'kParser'>).kParser;
  },
};
