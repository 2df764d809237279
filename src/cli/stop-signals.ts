/** SIGINT, SIGTERM, SIGHUP: the first one asks for an orderly stop, the second one ends the process at once. */
import process from 'node:process';
import { exitFailed } from './exit-codes.ts';

/** A wait for a signal that can be given up. */
export interface StopSignals {
  /** Settles at the first signal. */
  readonly first: Promise<void>;
  /** Leaves signals to Node again. */
  dispose(): void;
}

const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Node would open its debugger at this signal, a port through which anyone on the machine reads every secret. */
const ignoredName = 'SIGUSR1';
const ignore = (): void => undefined;

/** Listens for the signals that stop a server. */
export function stopSignals(): StopSignals {
  const { promise, resolve } = Promise.withResolvers<void>();
  let received = 0;
  const listener = (): void => {
    received += 1;
    if (received > 1) process.exit(exitFailed);
    resolve();
  };
  for (const name of names) process.on(name, listener);
  process.on(ignoredName, ignore);
  return {
    first: promise,
    dispose: () => {
      for (const name of names) process.off(name, listener);
      process.off(ignoredName, ignore);
    },
  };
}
