/** What the parts of the operation compiler share about the unit at hand. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { CompileOptions } from '../operation/compile-options.ts';
import type { ExposedUnit } from '../model/operation.ts';
import type { InputTable } from './input-table.ts';
import type { Linker } from './link.ts';
import type { RestSurface } from './rest-sources.ts';

/** One unit being compiled, REST operation, MCP tool or resource, or flow. */
export interface UnitFrame {
  readonly unit: ExposedUnit;
  /** `namespace.name`. */
  readonly id: string;
  readonly namespaces: readonly string[];
  /** Words before a dot that mean the caller's inputs in templates of consumed operations (versions.md 4.2 row 6). */
  readonly aliases: readonly string[];
  readonly alias: 'rest' | 'tools' | undefined;
  /** Variables of the exposed path or URI. */
  readonly variables: readonly string[];
  /** Undefined but on REST. */
  readonly surface: RestSurface | undefined;
  readonly table: InputTable;
  readonly declares: boolean;
  /** Names of declared inputs. */
  readonly declaredNames: readonly string[];
  /** First declared binary media type of the exposed unit's `responses`. */
  readonly binaryMediaType: string | undefined;
  /** The exposer's `maxBinarySize`. */
  readonly maxBinaryBytes: number | undefined;
  readonly boundNames: ReadonlySet<string>;
  readonly linker: Linker;
  readonly options: CompileOptions;
  readonly report: Report;
}
