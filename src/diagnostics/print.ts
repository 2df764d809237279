/** Diagnostics as text for people. */
import { pathText } from '../json/path-text.ts';
import type { SourceFile } from '../source/source-file.ts';
import { codeFrame } from './code-frame.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { escapeControls } from './escape.ts';
import { ordered, type ShownSeverity, shownSeverity } from './order.ts';

/** How text is printed. */
export interface PrintOptions {
  /** Terminal colours. Default false. */
  readonly color?: boolean;
  /** Decides what a violation is called. Default `validate`. */
  readonly purpose?: 'validate' | 'run';
}

const colors: Readonly<Record<ShownSeverity, number>> = { error: 31, warning: 33, note: 36 };

/**
 * One diagnostic: place, severity and code; message; excerpt; hint, which is the remedy of the code where the report has
 * none of its own; related places; path. Ends with a line break.
 * @see docs/architecture.md section 5
 */
export function printDiagnostic(
  diagnostic: Diagnostic,
  sources: ReadonlyMap<string, SourceFile>,
  options: PrintOptions = {},
): string {
  const { code, origin, message, hint = diagnosticCodes[code].remedy, related = [] } = diagnostic;
  const source = sources.get(origin.file);
  const frame = source === undefined ? undefined : codeFrame(source, origin);
  const lines = [
    headline(diagnostic, options),
    `  ${escapeControls(message)}`,
    ...(frame ?? []).map((line) => `  ${line}`),
    `  hint: ${escapeControls(hint)}`,
    ...related.map((other) => `  ${placeOf(other.origin)}  ${escapeControls(other.message)}`),
    `  Path: ${escapeControls(pathText(origin.pointer))}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** All diagnostics, errors first, with an empty line between them. '' when there are none. */
export function printDiagnostics(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  options: PrintOptions = {},
): string {
  const sorted = ordered(diagnostics, options.purpose ?? 'validate');
  return sorted.map((diagnostic) => printDiagnostic(diagnostic, sources, options)).join('\n');
}

/** How `run` prints. */
export interface RunPrintOptions {
  /** Everything in full, notes too. Default false. */
  readonly verbose?: boolean;
  readonly color?: boolean;
}

/** Lines per code before the rest is only counted. */
const linesPerCode = 2;
/** Codes whose every line says something that is needed to call what is served. */
const shownWhole: ReadonlySet<DiagnosticCode> = new Set<DiagnosticCode>(['shared-name-prefixed']);

/**
 * What `run` says about a document before it serves: errors in full, of warnings a few lines per code and the number of
 * the others, no notes. A violation is a warning here.
 */
export function printForRun(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceFile>,
  options: RunPrintOptions = {},
): string {
  const print: PrintOptions = { color: options.color ?? false, purpose: 'run' };
  if (options.verbose === true) return printDiagnostics(diagnostics, sources, print);
  const sorted = ordered(diagnostics, 'run');
  const errors = sorted.filter(({ severity }) => shownSeverity(severity, 'run') === 'error');
  const warnings = sorted.filter(({ severity }) => shownSeverity(severity, 'run') === 'warning');
  const full = errors.map((diagnostic) => printDiagnostic(diagnostic, sources, print)).join('\n');
  return full + summarize(warnings, print);
}

function summarize(warnings: readonly Diagnostic[], options: PrintOptions): string {
  const byCode = new Map<DiagnosticCode, Diagnostic[]>();
  for (const warning of warnings) {
    const group = byCode.get(warning.code);
    if (group === undefined) byCode.set(warning.code, [warning]);
    else group.push(warning);
  }
  const lines: string[] = [];
  for (const [code, group] of byCode) {
    const shown = shownWhole.has(code) ? group.length : linesPerCode;
    for (const diagnostic of group.slice(0, shown)) {
      lines.push(`${headline(diagnostic, options)}  ${escapeControls(diagnostic.message)}`);
    }
    const more = group.length - shown;
    if (more > 0)
      lines.push(`  and ${more} more ${code} (--verbose shows them, \`explain ${code}\` says what they mean)`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

function headline({ code, severity, origin }: Diagnostic, options: PrintOptions): string {
  const word = shownSeverity(severity, options.purpose ?? 'validate');
  const shown = options.color === true ? `\u001b[${colors[word]}m${word}\u001b[0m` : word;
  return `${placeOf(origin)}  ${shown}  ${code}`;
}

/** `file:line:column`. */
function placeOf({ file, start }: Diagnostic['origin']): string {
  return `${escapeControls(file)}:${start.line}:${start.column}`;
}
