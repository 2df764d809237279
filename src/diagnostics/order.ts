/** Which findings count as what, and in which order they are shown. */
import type { DiagnosticCode } from './codes.ts';
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
  // Places are computed when read: read each once.
  const placed = diagnostics.map((diagnostic) => ({
    diagnostic,
    rank: rank(diagnostic),
    file: files.get(diagnostic.origin.file) ?? 0,
    start: diagnostic.origin.start,
    depth: diagnostic.origin.pointer.length,
  }));
  placed.sort(
    (a, b) =>
      a.rank - b.rank ||
      a.file - b.file ||
      a.start.line - b.start.line ||
      a.start.column - b.start.column ||
      b.depth - a.depth,
  );
  return placed.map(({ diagnostic }) => diagnostic);
}

/** Findings about what this engine can serve now. They stop or limit a run, but the document is not wrong for them. */
const aboutRunning: ReadonlySet<DiagnosticCode> = new Set([
  'nothing-exposed',
  'nothing-answers',
  'tunnel-provider-missing',
]);

/**
 * Findings as `validate` counts them: files of adapters are valid though there is nothing to serve, and a step that this
 * engine can not run is a warning.
 * @see docs/spec/versions.md section 4.4
 */
export function forValidation(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return withoutEchoes(diagnostics)
    .filter(({ code }) => !aboutRunning.has(code))
    .map((diagnostic) => (diagnostic.code === 'step-type-unsupported' ? asWarning(diagnostic) : diagnostic));
}

function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' };
}

/** Findings, mostly of the schema, → findings of other stages that are about the same mistake at the same place. */
const sameMistake: Partial<Record<DiagnosticCode, readonly DiagnosticCode[]>> = {
  'invalid-type': ['wrong-type', 'with-null', 'body-type'],
  'wrong-type': ['mcp-no-tools', 'rest-no-resources'],
  'body-form': ['body-type'],
  'invalid-value': [
    'consumes-type-unknown',
    'exposes-type-unknown',
    'step-type-unknown',
    'authentication-type-unknown',
    'exposer-authentication-type',
    'transport-unknown',
    'port-range',
    'exposed-environment-parameter',
    'output-format-unknown',
    'mcp-cache-scope',
    'skill-location-scheme',
    'mcp-prompt',
  ],
  'authentication-spelling': [
    'authentication-type-unknown',
    'exposer-authentication-type',
    'credential-scheme-unknown',
    'guard-placement',
  ],
  'missing-key': [
    'import-incomplete',
    'mcp-name-missing',
    'consumes-type-unknown',
    'exposes-type-unknown',
    'step-type-unknown',
    'mcp-no-tools',
    'mcp-prompt',
    'bind-keys-empty',
    'lookup-without-outputs',
    'skill-tool-kind',
  ],
  'credential-scheme-unknown': ['authentication-type-unknown'],
  'rest-resource-path-no-query': ['rest-path-form'],
  'empty-collection': ['mcp-no-tools', 'bind-keys-empty'],
  'unit-without-call': ['nothing-to-run', 'flow-without-body'],
  'base-uri-form': ['base-uri-unset'],
  'name-characters': ['mcp-name-missing'],
  'oauth2-https-authserver': ['guard-oauth2'],
  'call-beside-steps': ['mcp-call-and-steps'],
  'conflicting-keys': ['mcp-stdio-port', 'call-beside-steps', 'mcp-call-and-steps', 'mcp-prompt'],
};

/**
 * One finding per mistake: where the schema and a later stage say the same, the more severe one stays (of equals the
 * later stage's, which knows more) and has the schema keyword.
 */
export function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const dropped = new Set<Diagnostic>();
  const keywords = new Map<Diagnostic, string>();
  const near = placesOf(diagnostics);
  for (const finding of diagnostics) {
    const codes = sameMistake[finding.code] ?? [];
    const others = codes.length === 0 ? [] : near(finding);
    for (const other of codes.flatMap((code) => others.filter((near) => near.code === code))) {
      if (dropped.has(finding)) break;
      const difference = severities[other.severity] - severities[finding.severity];
      if (difference < 0 || (difference === 0 && finding.keyword === undefined)) {
        dropped.add(other);
        continue;
      }
      dropped.add(finding);
      if (finding.keyword !== undefined) keywords.set(other, finding.keyword);
    }
  }
  const kept = diagnostics.filter((diagnostic) => !dropped.has(diagnostic));
  return keywords.size === 0 ? kept : kept.map((diagnostic) => withKeyword(diagnostic, keywords.get(diagnostic)));
}

function withKeyword(diagnostic: Diagnostic, keyword: string | undefined): Diagnostic {
  return keyword === undefined ? diagnostic : { ...diagnostic, keyword };
}

const severities: Readonly<Record<Severity, number>> = { note: 0, warning: 1, violation: 2, error: 3, fatal: 4 };

/**
 * The findings that stand where a given one does, at a key of it, or at what it is a key of; in the order reported.
 * Looked up by place: a large document has thousands of findings, too many to compare each with each.
 */
function placesOf(diagnostics: readonly Diagnostic[]): (finding: Diagnostic) => readonly Diagnostic[] {
  const order = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]));
  const at = Map.groupBy(diagnostics, ({ origin }) => placeKey(origin.file, origin.pointer));
  const under = Map.groupBy(diagnostics, ({ origin }) => placeKey(origin.file, parentOf(origin.pointer)));
  return ({ origin: { file, pointer } }) => {
    const here = placeKey(file, pointer);
    const found = [...(at.get(here) ?? []), ...(under.get(here) ?? [])];
    const parent = parentOf(pointer);
    if (parent !== undefined) found.push(...(at.get(placeKey(file, parent)) ?? []));
    return found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function placeKey(file: string, pointer: string | undefined): string {
  return `${file}\0${pointer ?? '-'}`;
}

/** Undefined for the whole document. */
function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}
