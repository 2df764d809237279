/** Diagnostics: what is wrong with a document, as values that are collected and printed together. */
import type { Origin } from '../source/origin.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import { withoutUrlCredentials } from './url-credentials.ts';

/**
 * `fatal`: nothing is served (LOAD). `error`: `validate` fails, `run` goes on without the part named.
 * `violation`: a schema violation or dialect of document.md 16: `validate` fails, `run` prints a warning and goes on.
 * `warning`: both go on. `note`: information.
 * @see docs/spec/document.md section 3
 */
export type Severity = 'fatal' | 'error' | 'violation' | 'warning' | 'note';

/** One finding. */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly origin: Origin;
  /** One plain sentence, the author's own words quoted. */
  readonly message: string;
  /** The remedy. */
  readonly hint?: string;
  /** Other places that matter, each with a phrase that says why. */
  readonly related?: readonly { readonly origin: Origin; readonly message: string }[];
  /** The JSON Schema keyword, where the finding is a schema violation. */
  readonly keyword?: string;
  /** Pointer of the key that is missing, or that an unknown key was meant to be, where the finding is about one. */
  readonly missing?: string;
}

/** Optional parts of a diagnostic. `severity` overrides the catalogue's where the place decides it. */
export type DiagnosticDetails = Partial<Pick<Diagnostic, 'hint' | 'related' | 'keyword' | 'missing' | 'severity'>>;

/** How a stage says that something is wrong. It never throws for a fault of the document. */
export type Report = (code: DiagnosticCode, origin: Origin, message: string, details?: DiagnosticDetails) => void;

/**
 * A report that keeps what it is told, in order; the same finding at the same place is kept once. After `close` it
 * keeps nothing: what was made with it may live long, and is not to hold what was found while it was made.
 */
export function collectDiagnostics(): { report: Report; diagnostics: readonly Diagnostic[]; close: () => void } {
  const diagnostics: Diagnostic[] = [];
  let kept: { readonly diagnostics: Diagnostic[]; readonly seen: Set<string> } | undefined = {
    diagnostics,
    seen: new Set(),
  };
  const report: Report = (code, origin, message, details) => {
    const key = `${code}\0${origin.file}\0${origin.pointer}\0${message}`;
    if (kept === undefined || kept.seen.has(key)) return;
    kept.seen.add(key);
    kept.diagnostics.push(diagnosticOf(code, origin, message, details));
  };
  return { report, diagnostics, close: () => (kept = undefined) };
}

/** Longest message and hint, in characters. Both quote what the author wrote, which may be the whole file. */
const maxText = 1000;
/** What stays of the end of a longer one: it says what is wrong with the quoted text. */
const keptEnd = 200;

/** An address is quoted as its author wrote it, but never with a password. */
function shown(text: string): string {
  const safe = withoutUrlCredentials(text);
  if (safe.length <= maxText) return safe;
  return `${safe.slice(0, maxText - keptEnd)} … ${safe.slice(-keptEnd)}`.toWellFormed();
}

function diagnosticOf(
  code: DiagnosticCode,
  origin: Origin,
  message: string,
  details: DiagnosticDetails | undefined,
): Diagnostic {
  const diagnostic: { -readonly [K in keyof Diagnostic]: Diagnostic[K] } = {
    code,
    severity: details?.severity ?? diagnosticCodes[code].severity,
    origin,
    message: shown(message),
  };
  if (details === undefined) return diagnostic;
  // By name: findings come in thousands, and copies of unknown members take several times as long.
  const { hint, related, keyword, missing } = details;
  if (keyword !== undefined) diagnostic.keyword = keyword;
  if (hint !== undefined) diagnostic.hint = shown(hint);
  if (related !== undefined) diagnostic.related = related;
  if (missing !== undefined) diagnostic.missing = missing;
  return diagnostic;
}
