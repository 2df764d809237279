/** What an exposes entry compiles to. */
import type { CompileOptions } from '../operation/compile-options.ts';
import type { ConsumerPlan } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Capability } from '../model/capability.ts';
import type { Exposes, RestResource } from '../model/exposes.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { ExposedInputParameter } from '../model/parameters.ts';
import type { RestDescription } from '../openapi/rest-description.ts';
import type { Runtime } from '../operation/call-context.ts';
import type { OperationPlan } from '../operation/operation.ts';

/** Where a unit stands: decides its aliases, its path variables and where its inputs are read. */
export type UnitPlace =
  | {
      readonly kind: 'rest';
      readonly namespace: string;
      readonly method: string;
      readonly resource: RestResource;
      /** Parameters declared on the exposer (engine extension). */
      readonly exposerParameters: readonly ExposedInputParameter[];
    }
  | { readonly kind: 'tool'; readonly namespace: string }
  | { readonly kind: 'resource'; readonly namespace: string; readonly uriVariables: readonly string[] };

/** What an exposer may ask of the compiler. */
export interface ExposerContext {
  readonly capability: Capability;
  readonly options: CompileOptions;
  readonly report: Report;
  /** Compiles a unit. Always gives a plan: one that can not run answers with the reason (501, tool error). */
  operation(unit: ExposedUnit, place: UnitPlace): OperationPlan;
  /** The consumer of that namespace, for `forward`. */
  consumer(namespace: string): ConsumerPlan | undefined;
  /** The compiled exposer of that namespace; exposers of type skill are compiled last. */
  sibling(namespace: string): ExposerPlan | undefined;
}

/** A compiled exposer. */
export interface ExposerPlan {
  readonly exposes: Exposes;
  /** By unit name, for `call`, `inspect` and skills. */
  readonly operations: ReadonlyMap<string, OperationPlan>;
  /** Whether anything of it can answer: used to refuse documents of which nothing is left (versions.md 4.4). */
  readonly answers: boolean;
  /** What an OpenAPI export is made from; REST only. */
  readonly description?: RestDescription;
  /** @throws Error `cannot listen on <address>:<port>: <reason>` */
  start(runtime: Runtime): Promise<RunningExposer>;
}

/** A live exposer. */
export interface RunningExposer {
  readonly type: Exposes['type'];
  readonly namespace: string;
  /** The URL a client uses (`http://127.0.0.1:9090/mcp`), or `stdio`. */
  readonly url: string;
  /** A curl line to try, where there is one. */
  readonly example?: string;
  /** Settles when the adapter ended by itself: stdio at the end of its input, once its calls are done or cut. */
  readonly ended?: Promise<void>;
  /**
   * Serves another plan of the same adapter from now on, in place, for hot reload; clients are told that lists changed.
   * False when only a stop and a start can do it: another address, transport or authentication.
   */
  replace?(plan: ExposerPlan): boolean;
  /** Stops accepting, lets running requests finish within the drain time; false when some had to be cut. */
  stop(): Promise<boolean>;
}
