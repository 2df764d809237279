/** Diagnostics for programs: JSON, SARIF and GitHub annotations. */
import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import { pathText } from '../json/path-text.ts';
import type { JsonObject, JsonValue } from '../json/json-value.ts';
import { type DiagnosticCode, diagnosticCodes } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import { isInvalid, ordered, type ShownSeverity, shownSeverity } from './order.ts';

/** What was found in one document. */
export interface DocumentFindings {
  /** As the user named it. */
  readonly file: string;
  /** The version it was checked against, undefined when none could be told. */
  readonly schema: string | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The JSON form of `validate`; `warnings` holds everything that does not make the document invalid.
 * @see docs/spec/cli.md section 3
 */
export function findingsJson({ file, schema, diagnostics }: DocumentFindings): JsonObject {
  const sorted = ordered(diagnostics, 'validate');
  const errors = sorted.filter(isInvalid);
  return {
    file,
    valid: errors.length === 0,
    ...(schema === undefined ? {} : { schema }),
    errors: errors.map((diagnostic) => findingJson(diagnostic, file)),
    warnings: sorted.filter((diagnostic) => !isInvalid(diagnostic)).map((diagnostic) => findingJson(diagnostic, file)),
  };
}

function findingJson(diagnostic: Diagnostic, file: string): JsonObject {
  const { code, severity, origin, message, keyword, hint = diagnosticCodes[code].remedy } = diagnostic;
  return {
    path: pathText(origin.pointer),
    line: origin.start.line,
    column: origin.start.column,
    code,
    ...(keyword === undefined ? {} : { keyword }),
    severity: shownSeverity(severity, 'validate'),
    message,
    hint,
    ...(origin.file === file ? {} : { file: origin.file }),
  };
}

/** A SARIF 2.1.0 log with one run. */
export function findingsSarif(documents: readonly DocumentFindings[], version: string): JsonObject {
  const diagnostics = documents.flatMap((document) => ordered(document.diagnostics, 'validate'));
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'naftiko-ts', version, rules: codes.map(sarifRule) } },
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => sarifResult(diagnostic, codes)),
      },
    ],
  };
}

function sarifRule(code: DiagnosticCode): JsonObject {
  const { title, why, remedy, severity } = diagnosticCodes[code];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: remedy },
    defaultConfiguration: { level: shownSeverity(severity, 'validate') },
  };
}

function sarifResult(
  { code, severity, origin, message, hint }: Diagnostic,
  codes: readonly DiagnosticCode[],
): JsonObject {
  const { start, end } = origin;
  const region: Record<string, JsonValue> = { startLine: start.line, startColumn: start.column };
  if (end.line > start.line || end.column > start.column)
    Object.assign(region, { endLine: end.line, endColumn: end.column });
  return {
    ruleId: code,
    ruleIndex: codes.indexOf(code),
    level: shownSeverity(severity, 'validate'),
    message: { text: hint === undefined ? message : `${message} ${hint}` },
    locations: [
      {
        physicalLocation: { artifactLocation: { uri: artifactUri(origin.file) }, region },
        logicalLocations: [{ fullyQualifiedName: pathText(origin.pointer) }],
      },
    ],
  };
}

/** A relative path stays a relative reference, so that viewers find the file in their checkout. */
function artifactUri(file: string): string {
  if (/^file:/i.test(file)) return file;
  if (isAbsolute(file)) return pathToFileURL(file).href;
  return file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
}

const githubCommands: Readonly<Record<ShownSeverity, string>> = { error: 'error', warning: 'warning', note: 'notice' };

/** Workflow commands, one line per finding: `::error file=…,line=…,col=…,title=…::message`. */
export function findingsGithub(documents: readonly DocumentFindings[]): string {
  return documents
    .flatMap((document) => ordered(document.diagnostics, 'validate'))
    .map(githubLine)
    .join('');
}

function githubLine({ code, severity, origin, message, hint }: Diagnostic): string {
  const { start, end } = origin;
  const endColumn = end.line === start.line && end.column > start.column ? `,endColumn=${end.column}` : '';
  const place = `file=${githubProperty(origin.file)},line=${start.line},col=${start.column}${endColumn}`;
  const text = githubText(hint === undefined ? message : `${message} ${hint}`);
  return `::${githubCommands[shownSeverity(severity, 'validate')]} ${place},title=${githubProperty(code)}::${text}\n`;
}

function githubText(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function githubProperty(text: string): string {
  return githubText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
