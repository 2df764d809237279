/** What the parts of one MCP exposer share while it is compiled. */
import { Scope, type Inputs } from '../../expressions/scope.ts';
import { compileTemplate } from '../../expressions/template.ts';
import type { McpExposes } from '../../model/exposes.ts';
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { Origin } from '../../source/origin.ts';
import type { ExposerContext } from '../exposer.ts';
import type { FillableText } from './written-content.ts';

/** Largest binary content unless the document says otherwise, in bytes. @see docs/spec/cli.md section 2.1 */
export const defaultMaxBinarySize = 10 * 1024 * 1024;

/** One exposer and the compiler it asks. */
export interface McpContext {
  readonly exposes: McpExposes;
  readonly compiler: ExposerContext;
  readonly report: Report;
  readonly maxBinarySize: number;
}

export function mcpContext(exposes: McpExposes, compiler: ExposerContext): McpContext {
  return { exposes, compiler, report: compiler.report, maxBinarySize: exposes.maxBinarySize ?? defaultMaxBinarySize };
}

/** A template over arguments, for written content and questions. */
export function compileText({ report }: McpContext, text: string, origin: Origin): FillableText {
  return compileTemplate(text, origin, report);
}

/**
 * The names that written content can see: the arguments, also behind the adapter's own namespaces. Bindings are secrets
 * and stay out.
 */
export function contentScope(inputs: Inputs, namespaces: readonly string[]): Scope {
  return new Scope(inputs, undefined, ['tools', ...namespaces]);
}
