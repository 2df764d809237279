/** From file names to plans with their binds: what `run` and `call` do before anything is started. */
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { resolveBinds } from '../binds/resolve-binds.ts';
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { printForRun } from '../diagnostics/print.ts';
import { loadCapability } from '../engine/load-capability.ts';
import { mockBindings, type MockUpstream, startMockUpstream } from '../engine/mock-upstream.ts';
import { SharedImports } from '../engine/shared-imports.ts';
import { type SharedPort, type StartableDocument, sharePorts } from '../engine/share-ports.ts';
import { heldWhileLoading, holdYoungGeneration } from '../engine/young-generation.ts';
import type { Redactor } from '../observe/redact.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Arguments } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { readBindSources } from './bind-sources.ts';
import { documentPath } from './document-files.ts';
import { checkNamespaces } from './option-namespaces.ts';
import { readPolicy } from './policy-file.ts';
import { baseUrisFromEnvironment, readCompileOptions, readRuntimeOptions } from './run-options.ts';

/** A document that can be started. */
export interface PreparedDocument extends StartableDocument {
  readonly file: string;
}

/** The documents of a command line, and the stand-in upstream of `--mock`. */
export interface Prepared {
  readonly documents: readonly PreparedDocument[];
  /** Ports that adapters of several documents share. */
  readonly shared: readonly SharedPort[];
  readonly mock: MockUpstream | undefined;
}

/**
 * Loads the documents, prints what was found on standard error, and resolves their binds. Undefined when one of them
 * can not be run; why has been printed then.
 * @throws UsageError for a bad option value, and for options that name nothing in the documents
 */
export async function prepare(
  files: readonly string[],
  args: Arguments,
  io: CommandIo,
  redactor: Redactor,
): Promise<Prepared | undefined> {
  const findings = newFindings();
  const policy = await readPolicy(args.value('policy'), io.cwd, findings.report, (source) => {
    findings.sources.set(source.file, source);
  });
  const given = readRuntimeOptions(args, io.env, policy);
  if (given.stateKey !== undefined) redactor.add([given.stateKey]);
  const sources = await readBindSources(args, io);
  redactor.add(sources.overrides.values());
  const plans = await loadAll(files, args, io, findings);
  const capabilities = plans.map(({ capability }) => capability);
  if (plans.length === files.length) checkNamespaces(args, capabilities);
  const documents: PreparedDocument[] = [];
  for (const plan of plans) {
    const bindings = await resolveBinds(plan.capability, sources, findings.report);
    documents.push(completed({ file: plan.capability.file, plan, bindings, options: given }, args));
  }
  redactor.add(documents.flatMap(({ bindings }) => [...bindings.values()]));
  const shared = sharePorts(documents, findings.report);
  print(findings, args, io, redactor);
  const refused = refusedFiles(files, plans, findings, io.cwd);
  if (refused.length > 0) {
    if (files.length > 1) io.stderr.write(`Error: nothing was started, because of ${refused.join(', ')}.\n`);
    return undefined;
  }
  return { shared, ...(await withUpstreams(documents, given, args, io, redactor)) };
}

/** The files that can not be run, as they were written on the command line where they are on it. */
function refusedFiles(
  files: readonly string[],
  plans: readonly CapabilityPlan[],
  findings: Findings,
  cwd: string,
): readonly string[] {
  const loaded = new Set(plans.map(({ capability }) => resolve(cwd, capability.file)));
  const fatal = findings.all().filter(({ severity }) => severity === 'fatal');
  const refused = [
    ...files.filter((file) => !loaded.has(resolve(cwd, file))),
    ...fatal.map(({ origin }) => origin.file),
  ];
  return [...new Map(refused.toReversed().map((file) => [resolve(cwd, file), file])).values()].toReversed();
}

/** With `--mock`, each variable without a value gets one. */
function completed(document: PreparedDocument, args: Arguments): PreparedDocument {
  if (!args.has('mock')) return document;
  return { ...document, bindings: mockBindings(document.plan.capability.binds, document.bindings) };
}

/** Loads one document and prints what was found; undefined when it can not be run. Reads no bind. */
export async function loadAndPrint(file: string, args: Arguments, io: CommandIo): Promise<CapabilityPlan | undefined> {
  const findings = newFindings();
  const [plan] = await loadAll([file], args, io, findings);
  print(findings, args, io, undefined);
  return plan;
}

/** What was found so far, of all documents. */
interface Findings {
  readonly report: Report;
  readonly sources: Map<string, SourceFile>;
  add(diagnostics: readonly Diagnostic[]): void;
  all(): readonly Diagnostic[];
}

function newFindings(): Findings {
  const earlier: Diagnostic[] = [];
  const { report, diagnostics } = collectDiagnostics();
  return {
    report,
    sources: new Map(),
    add: (more) => void earlier.push(...more),
    all: () => [...earlier, ...diagnostics],
  };
}

/** The plans of the documents that can be run. */
async function loadAll(
  files: readonly string[],
  args: Arguments,
  io: CommandIo,
  findings: Findings,
): Promise<readonly CapabilityPlan[]> {
  const plans: CapabilityPlan[] = [];
  const options = { ...readCompileOptions(args), imports: new SharedImports() };
  for (const file of files) {
    const path = documentPath(file, io.cwd);
    const loaded = await heldWhileLoading(sizeOf(path), () => loadCapability(path, options));
    findings.add(loaded.diagnostics);
    for (const [name, source] of loaded.sources) findings.sources.set(name, source);
    if (loaded.plan !== undefined) plans.push(loaded.plan);
    // Nothing waits between two documents, so that no watcher would have its turn.
    holdYoungGeneration();
  }
  return plans;
}

/** Bytes of a file; 0 where there is none or none that can be read, which loading says. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

function print(findings: Findings, args: Arguments, io: CommandIo, redactor: Redactor | undefined): void {
  const all = saidOnce(findings.all());
  const shown = args.has('quiet') ? all.filter(({ severity }) => severity === 'fatal') : all;
  if (shown.length === 0) return;
  const text = printForRun(shown, findings.sources, { verbose: args.has('verbose'), color: io.color });
  io.stderr.write(redactor?.text(text) ?? text);
}

/** Completes options with the upstreams of the environment, or with the stand-in for each document. */
async function withUpstreams(
  documents: readonly PreparedDocument[],
  given: RuntimeOptions,
  args: Arguments,
  io: CommandIo,
  redactor: Redactor,
): Promise<Pick<Prepared, 'documents' | 'mock'>> {
  if (!args.has('mock')) {
    const namespaces = new Set(documents.flatMap(({ plan }) => plan.capability.consumes.map((each) => each.namespace)));
    const baseUris = new Map([...baseUrisFromEnvironment(namespaces, io.env), ...given.baseUris]);
    return {
      documents: documents.map((document) => ({ ...document, options: { ...given, baseUris } })),
      mock: undefined,
    };
  }
  const mock = await startMockUpstream([], redactor);
  const mocked: PreparedDocument[] = [];
  for (const document of documents) {
    const baseUris = await mock.standInFor(document.plan.capability.consumes);
    mocked.push({ ...document, options: { ...given, baseUris, mock: true } });
  }
  return { documents: mocked, mock };
}

/**
 * A variable that is both unset and sent nowhere is one warning: that it has no value says why nothing is sent. What is
 * wrong in a file that several documents import is one finding.
 */
function saidOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const place = ({ origin }: Diagnostic): string => `${origin.file} ${origin.pointer}`;
  const missing = new Set(diagnostics.filter(({ code }) => code === 'bind-missing-unused').map(place));
  const said = new Map<string, Diagnostic>();
  for (const diagnostic of diagnostics) {
    const { code, message } = diagnostic;
    if (code === 'bind-not-sent' && missing.has(place(diagnostic))) continue;
    const finding = `${code} ${place(diagnostic)} ${message}`;
    if (!said.has(finding)) said.set(finding, diagnostic);
  }
  return [...said.values()];
}
