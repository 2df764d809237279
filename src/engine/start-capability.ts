/** Plan + environment → RunningCapability: starts the exposers of one document, and stops them in order. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import type { RunningExposer } from '../exposes/exposer.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { Logger } from '../observe/logger.ts';
import type { Runtime, RuntimeOptions, StepHandler } from '../operation/call-context.ts';
import { startDocuments } from './start-documents.ts';

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
  const { runtimes, ...running } = await startDocuments([{ plan, bindings, options }], [], logger, handlers);
  const [runtime] = runtimes;
  if (runtime === undefined) throw new Error('a started document has a runtime');
  return { ...running, runtime };
}
