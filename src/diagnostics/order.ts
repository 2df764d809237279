/** Which findings count as what, and in which order they are shown. */
import { comparePlaces } from '../source/origin.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';

/** The three words a reader sees. */
export type ShownSeverity = 'error' | 'warning' | 'note';

/**
 * The word for a severity. Checking a document, everything that makes it invalid is an error; running it, what does
 * not stop the part it stands in is a warning.
 * @see docs/spec/document.md section 3, the table
 */
export function shownSeverity(severity: Severity, purpose: 'validate' | 'run'): ShownSeverity {
  if (severity === 'warning' || severity === 'note') return severity;
  return severity === 'violation' && purpose === 'run' ? 'warning' : 'error';
}

/** Whether a finding makes a document invalid. */
export function isInvalid({ severity }: Diagnostic): boolean {
  return severity === 'fatal' || severity === 'error' || severity === 'violation';
}

const ranks: Readonly<Record<ShownSeverity, number>> = { error: 0, warning: 1, note: 2 };

/** Errors, then warnings, then notes; each by file and place, and inner places before those around them. */
export function ordered(diagnostics: readonly Diagnostic[], purpose: 'validate' | 'run'): Diagnostic[] {
  const files = new Map<string, number>();
  for (const { origin } of diagnostics) if (!files.has(origin.file)) files.set(origin.file, files.size);
  const rank = ({ severity }: Diagnostic): number => ranks[shownSeverity(severity, purpose)];
  const placed = diagnostics.map((diagnostic) => ({
    diagnostic,
    rank: rank(diagnostic),
    file: files.get(diagnostic.origin.file) ?? 0,
  }));
  placed.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.file - b.file ||
      comparePlaces(a.diagnostic.origin, b.diagnostic.origin) ||
      b.diagnostic.origin.pointer.length - a.diagnostic.origin.pointer.length,
  );
  return placed.map(({ diagnostic }) => diagnostic);
}
