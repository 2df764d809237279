/** A runtime, an origin and raw sockets for tests of exposers. */
import { connect } from 'node:net';
import type { Runtime, RuntimeOptions } from '../../src/operation/call-context.ts';
import { silentLogger, type LogFields, type Logger } from '../../src/observe/logger.ts';
import { originOf } from '../../src/source/origin.ts';
import { runtimeOptions } from '../support/runtime-options.ts';

export const testOrigin = originOf('test.yaml');

export const testOptions: RuntimeOptions = runtimeOptions({ docs: false, drainMs: 10_000 });

export interface LoggedLine {
  readonly level: string;
  readonly message: string;
  readonly fields: LogFields | undefined;
}

export function recordingLogger(): { logger: Logger; lines: LoggedLine[] } {
  const lines: LoggedLine[] = [];
  return {
    lines,
    logger: { enabled: () => true, log: (level, message, fields) => lines.push({ level, message, fields }) },
  };
}

export function testRuntime(
  options: Partial<RuntimeOptions> = {},
  bindings: ReadonlyMap<string, string> = new Map(),
  logger: Logger = silentLogger,
): Runtime {
  const held = new Map<object, unknown>();
  return {
    bindings,
    logger,
    options: { ...testOptions, ...options },
    handlers: new Map(),
    held<T>(owner: object, make: () => T): T {
      if (!held.has(owner)) held.set(owner, make());
      // What was stored for this owner came from its own `make`.
      return held.get(owner) as T;
    },
  };
}

/** Sends raw bytes and gives everything that comes back until the peer closes. */
export function rawExchange(port: number, text: string | readonly string[], host = '127.0.0.1'): Promise<string> {
  const parts = typeof text === 'string' ? [text] : text;
  return new Promise((resolve, reject) => {
    const socket = connect(port, host);
    let received = '';
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => (received += String(chunk)));
    socket.on('close', () => resolve(received));
    socket.on('error', (error) => (received === '' ? reject(error) : resolve(received)));
    socket.on('connect', () => {
      for (const part of parts) socket.write(part, 'latin1');
    });
  });
}
