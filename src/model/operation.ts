/** What REST operations, MCP tools and resources, and flows have in common: something that can be run. */
import type { Origin } from '../source/origin.ts';
import type { ExposedInputParameter, OutputParameter, WithEntry } from './parameters.ts';
import type { Step, StepOutputMapping } from './steps.ts';

/** The mode that applies is decided in `compile/` (rest.md 4, mcp.md 6.1). */
export interface ExposedUnit {
  /** As written; REST operations without one get `METHOD path`. */
  readonly name: string;
  readonly display?: string | undefined;
  readonly description?: string | undefined;
  readonly tags: readonly string[];
  readonly inputParameters: readonly ExposedInputParameter[];
  readonly ref?: string | undefined;
  /** As written. After normalising, the operation part is the unique key (ConsumedHttpOperation.key). */
  readonly call?: string | undefined;
  /** Place of the `call` or `ref` text. */
  readonly callOrigin?: Origin | undefined;
  readonly with: readonly WithEntry[];
  readonly steps: readonly Step[];
  readonly mappings: readonly StepOutputMapping[];
  /** `undefined` when the key is absent. */
  readonly outputParameters?: readonly OutputParameter[] | undefined;
  readonly origin: Origin;
}
