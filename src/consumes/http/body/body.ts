/** What a request body compiles to. */
import type { Name, Scope } from '../../../expressions/scope.ts';
import type { CallContext } from '../../../operation/call-context.ts';

/** A body ready to be sent. */
export interface BuiltBody {
  readonly content: string | Uint8Array;
  /** The Content-Type unless the document declares one. */
  readonly mediaType: string | undefined;
}

/** A variable of the body; `whole` when it fills a whole JSON leaf, so that any JSON value fits. */
export interface BodyName {
  readonly name: Name;
  readonly whole: boolean;
}

/** A compiled body. */
export interface BodyPlan {
  /** Variables in order of appearance. */
  readonly names: readonly BodyName[];
  /** Undefined: no body. */
  build(scope: Scope, call: CallContext): BuiltBody | undefined;
}

export const noBody: BodyPlan = { names: [], build: () => undefined };
