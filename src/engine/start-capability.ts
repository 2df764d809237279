/** Plan + environment → RunningCapability: starts the exposers, and stops them in order. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import type { RunningExposer } from '../exposes/exposer.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { Logger } from '../observe/logger.ts';
import type { Runtime, RuntimeOptions, StepHandler } from '../operation/call-context.ts';
import { createRuntime, type OwnedRuntime } from './runtime.ts';

/** A live capability. */
export interface RunningCapability {
  /** In the order of the document. */
  readonly adapters: readonly RunningExposer[];
  readonly runtime: Runtime;
  /** Settles when an adapter ended by itself, as stdio does at the end of its input; absent when none can. */
  readonly ended?: Promise<void>;
  /**
   * Stops accepting, lets running requests finish within `options.drainMs`, then frees what the parts hold.
   * Asked again, it gives the same answer. False when requests had to be cut.
   */
  stop(): Promise<boolean>;
}

/** A start that failed because one adapter could not start. Everything that had been started is stopped again. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/**
 * Starts every exposer of a plan, in the order of the document.
 * @throws StartError naming the address and the adapter, when one can not listen
 * @see docs/spec/rest.md section 2
 */
export async function startCapability(
  plan: CapabilityPlan,
  bindings: Bindings,
  options: RuntimeOptions,
  logger: Logger,
  handlers?: ReadonlyMap<string, StepHandler>,
): Promise<RunningCapability> {
  const owned = createRuntime({ bindings, logger, options, ...(handlers === undefined ? {} : { handlers }) });
  const adapters: RunningExposer[] = [];
  for (const exposer of plan.exposers) {
    try {
      adapters.push(await exposer.start(owned.runtime));
    } catch (cause) {
      await stopAll(adapters, owned);
      throw startError(exposer.exposes, cause);
    }
  }
  return running(adapters, owned);
}

function running(adapters: readonly RunningExposer[], owned: OwnedRuntime): RunningCapability {
  let stopped: Promise<boolean> | undefined;
  const endings = adapters.flatMap((adapter) => adapter.ended ?? []);
  return {
    adapters,
    runtime: owned.runtime,
    ...(endings.length === 0 ? {} : { ended: Promise.race(endings) }),
    stop: () => (stopped ??= stopAll(adapters, owned)),
  };
}

/** All adapters at once: each has the whole drain time. */
async function stopAll(adapters: readonly RunningExposer[], owned: OwnedRuntime): Promise<boolean> {
  const outcomes = await Promise.allSettled(adapters.map((adapter) => adapter.stop()));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') {
      owned.runtime.logger.log('error', 'An adapter could not be stopped.', { error: outcome.reason });
    }
  }
  await owned.close();
  return outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value);
}

function startError(exposes: { readonly type: string; readonly namespace: string }, cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartError(`${reason} (${exposes.type} adapter "${exposes.namespace}")`, { cause });
}
