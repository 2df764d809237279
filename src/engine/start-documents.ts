/** Several plans + their environments → what runs: every adapter of every document, or nothing. */
import type { ExposerPlan, RunningExposer } from '../exposes/exposer.ts';
import type { Logger } from '../observe/logger.ts';
import type { Runtime, StepHandler } from '../operation/call-context.ts';
import { createRuntime, type OwnedRuntime } from './runtime.ts';
import type { SharedPort, StartableDocument } from './share-ports.ts';
import { StartError } from './start-error.ts';

/** Documents that run in one process. */
export interface RunningDocuments {
  /** Of all documents, in their order; an adapter on a shared port is listed for each document that has it there. */
  readonly adapters: readonly RunningExposer[];
  /** One for each document, in their order. */
  readonly runtimes: readonly Runtime[];
  /** Settles when an adapter ended by itself, as stdio does at the end of its input; absent when none can. */
  readonly ended?: Promise<void>;
  /**
   * Stops accepting, lets running requests finish within `options.drainMs`, then frees what the parts of all documents
   * hold. Asked again, it gives the same answer. False when requests had to be cut.
   */
  stop(): Promise<boolean>;
}

/** What is being started. */
interface Starting {
  readonly owned: OwnedRuntime[];
  /** By document. */
  readonly adapters: RunningExposer[][];
  /** Adapters that run on a port they share, by the plan they were compiled to. */
  readonly shared: Map<ExposerPlan, RunningExposer>;
}

/**
 * Starts every adapter, document by document, each with a runtime of its own.
 * @param shared from `sharePorts`; each of them is started where the first document asks for it
 * @throws StartError naming the address and the adapter, when one can not listen; nothing runs then
 * @see docs/spec/rest.md section 2, docs/spec/cli.md section 2
 */
export async function startDocuments(
  documents: readonly StartableDocument[],
  shared: readonly SharedPort[],
  logger: Logger,
  handlers?: ReadonlyMap<string, StepHandler>,
): Promise<RunningDocuments> {
  const starting: Starting = { owned: [], adapters: [], shared: new Map() };
  for (const { bindings, options } of documents) {
    const adapters: RunningExposer[] = [];
    const find = (type: string, namespace: string): RunningExposer | undefined =>
      adapters.find((adapter) => adapter.type === type && adapter.namespace === namespace);
    const addressOf: NonNullable<Runtime['addressOf']> = (type, namespace) => find(type, namespace)?.url;
    const servedAs: NonNullable<Runtime['servedAs']> = (type, namespace, name) =>
      find(type, namespace)?.renamed?.get(name);
    starting.adapters.push(adapters);
    starting.owned.push(
      createRuntime({
        bindings,
        logger,
        options,
        addressOf,
        servedAs,
        ...(handlers === undefined ? {} : { handlers }),
      }),
    );
  }
  const portOfPlan = new Map(shared.flatMap((port) => port.members.map(({ plan }) => [plan, port] as const)));
  for (const [index, { plan }] of documents.entries()) {
    for (const exposer of plan.exposers) await startOne(exposer, index, portOfPlan.get(exposer), starting, logger);
  }
  return running(starting, logger);
}

async function startOne(
  plan: ExposerPlan,
  document: number,
  port: SharedPort | undefined,
  starting: Starting,
  logger: Logger,
): Promise<void> {
  const { owned, adapters, shared } = starting;
  try {
    if (port !== undefined && !shared.has(plan)) {
      const members = await port.exposer.start(port.members.flatMap((member) => owned[member.document]?.runtime ?? []));
      for (const [index, member] of members.entries()) {
        const started = port.members[index];
        if (started !== undefined) shared.set(started.plan, member);
      }
    }
    const runtime = owned[document]?.runtime;
    if (runtime === undefined) return;
    adapters[document]?.push(shared.get(plan) ?? (await plan.start(runtime)));
  } catch (cause) {
    await stopAll(starting, logger);
    throw startError(plan.exposes, cause);
  }
}

function running(starting: Starting, logger: Logger): RunningDocuments {
  let stopped: Promise<boolean> | undefined;
  const adapters = starting.adapters.flat();
  const endings = [...new Set(adapters.flatMap((adapter) => adapter.ended ?? []))];
  return {
    adapters,
    runtimes: starting.owned.map(({ runtime }) => runtime),
    ...(endings.length === 0 ? {} : { ended: Promise.race(endings) }),
    stop: () => (stopped ??= stopAll(starting, logger)),
  };
}

/** All adapters at once, each with the whole drain time; runtimes last, since a shared server uses several of them. */
async function stopAll({ adapters, shared, owned }: Starting, logger: Logger): Promise<boolean> {
  const all = new Set([...adapters.flat(), ...shared.values()]);
  const outcomes = await Promise.allSettled([...all].map((adapter) => adapter.stop()));
  for (const outcome of outcomes) {
    if (outcome.status === 'rejected') {
      logger.log('error', 'An adapter could not be stopped.', { error: outcome.reason });
    }
  }
  await Promise.all(owned.map((each) => each.close()));
  return outcomes.every((outcome) => outcome.status === 'fulfilled' && outcome.value);
}

function startError(exposes: { readonly type: string; readonly namespace: string }, cause: unknown): StartError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StartError(`${reason} (${exposes.type} adapter "${exposes.namespace}")`, { cause });
}
