/** The services of one running capability: binds, log, options, and the state its parts hold while it runs. */
import { NaftikoError } from '../errors/naftiko-error.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { Logger } from '../observe/logger.ts';
import type { Runtime, RuntimeOptions, StepHandler } from '../operation/call-context.ts';

/** What a runtime is made of. */
export interface RuntimeParts {
  readonly bindings: Bindings;
  readonly logger: Logger;
  readonly options: RuntimeOptions;
  readonly handlers?: ReadonlyMap<string, StepHandler>;
  readonly addressOf?: NonNullable<Runtime['addressOf']>;
  readonly servedAs?: NonNullable<Runtime['servedAs']>;
}

/** A runtime and the way to end it. */
export interface OwnedRuntime {
  readonly runtime: Runtime;
  /**
   * Closes every held state, the newest first, each exactly once; a close that fails is logged and the others go on.
   * Afterwards `held` gives nothing new.
   */
  close(): Promise<void>;
}

interface Held {
  readonly state: unknown;
  readonly close: (() => void | Promise<void>) | undefined;
}

/** A new runtime. `held` throws NAF_ERR_CANCELLED once it is closed. */
export function createRuntime(parts: RuntimeParts): OwnedRuntime {
  const states = new Map<object, Held>();
  let closed = false;

  function held<T>(owner: object, make: () => T, close?: (state: T) => void | Promise<void>): T {
    const known = states.get(owner);
    // One owner always asks with the same `make`, so that what was kept for it is a T.
    if (known !== undefined) return known.state as T;
    if (closed) throw new NaftikoError('NAF_ERR_CANCELLED', 'The capability has been stopped.');
    const state = make();
    states.set(owner, { state, close: close === undefined ? undefined : () => close(state) });
    return state;
  }

  const close = async (): Promise<void> => {
    closed = true;
    const ending = [...states.values()].toReversed();
    states.clear();
    for (const { close: end } of ending) {
      try {
        await end?.();
      } catch (error) {
        parts.logger.log('error', 'A part could not be closed.', { error });
      }
    }
  };

  const { bindings, logger, options, handlers = new Map(), addressOf, servedAs } = parts;
  const located = {
    ...(addressOf === undefined ? {} : { addressOf }),
    ...(servedAs === undefined ? {} : { servedAs }),
  };
  return { runtime: { bindings, logger, options, handlers, held, ...located }, close };
}
