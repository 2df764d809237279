/** The table of kinds that the registry must fill: one row per word of the document's language. */
import type { ConsumerPlan } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ExposerContext, ExposerPlan } from '../exposes/exposer.ts';
import type { ConsumesHttp } from '../model/consumes.ts';
import type { ExposesByType } from '../model/exposes.ts';
import type { CompileOptions } from '../operation/compile-options.ts';

/** What a consumer may ask of the compiler. */
export interface ConsumerContext {
  /** Names that binds define, flat and qualified; their values come at start. */
  readonly boundNames: ReadonlySet<string>;
  readonly options: CompileOptions;
  readonly report: Report;
}

/** A row of `registry.consumes`. */
export interface ConsumerKind<C> {
  compile(consumes: C, context: ConsumerContext): ConsumerPlan;
}

/** A row of `registry.exposes`. */
export interface ExposerKind<E> {
  compile(exposes: E, context: ExposerContext): ExposerPlan;
}

/** Exposer types that this engine serves; `control` is read and checked only. */
export type ServedExposes = Exclude<keyof ExposesByType, 'control'>;

/** The one table of kinds. An exposer's modules are loaded when a document has one of its type. */
export interface Registry {
  readonly consumes: { readonly http: ConsumerKind<ConsumesHttp> };
  readonly exposes: { readonly [T in ServedExposes]: () => Promise<ExposerKind<ExposesByType[T]>> };
}
