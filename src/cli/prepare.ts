/** From file names to plans with their binds: what `run` and `call` do before anything is started. */
import { resolve } from 'node:path';
import { resolveBinds } from '../binds/resolve-binds.ts';
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { printForRun } from '../diagnostics/print.ts';
import { loadCapability } from '../engine/load-capability.ts';
import { mockBindings, type MockUpstream, startMockUpstream } from '../engine/mock-upstream.ts';
import { checkPorts } from '../engine/ports.ts';
import type { Bindings } from '../expressions/scope.ts';
import type { Redactor } from '../observe/redact.ts';
import type { RuntimeOptions } from '../operation/call-context.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { Arguments } from './arguments.ts';
import type { CommandIo } from './command.ts';
import { readBindSources } from './bind-sources.ts';
import { checkNamespaces } from './option-namespaces.ts';
import { readPolicy } from './policy-file.ts';
import { baseUrisFromEnvironment, readCompileOptions, readRuntimeOptions } from './run-options.ts';

/** A document that can be started. */
export interface PreparedDocument {
  readonly file: string;
  readonly plan: CapabilityPlan;
  readonly bindings: Bindings;
}

/** The documents of a command line, the options they share, and the stand-in upstream of `--mock`. */
export interface Prepared {
  readonly documents: readonly PreparedDocument[];
  readonly options: RuntimeOptions;
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
  const given = readRuntimeOptions(args, io.env, await readPolicy(args.value('policy'), io.cwd));
  if (given.stateKey !== undefined) redactor.add([given.stateKey]);
  const sources = await readBindSources(args, io);
  redactor.add(sources.overrides.values());
  const findings = newFindings();
  const plans = await loadAll(files, args, io, findings);
  const capabilities = plans.map(({ capability }) => capability);
  if (plans.length === files.length) checkNamespaces(args, capabilities);
  checkPorts(
    capabilities.flatMap(({ exposes }) => exposes),
    findings.report,
    given,
  );
  const documents: PreparedDocument[] = [];
  for (const plan of plans) {
    const bindings = await resolveBinds(plan.capability, sources, findings.report);
    redactor.add(bindings.values());
    documents.push({ file: plan.capability.file, plan, bindings });
  }
  print(findings, args, io, redactor);
  if (plans.length < files.length || findings.all().some(({ severity }) => severity === 'fatal')) return undefined;
  return await withUpstreams(documents, given, args, io, redactor);
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
  for (const file of files) {
    // The path stays as the user wrote it, for messages, unless it starts from another folder than this process.
    const path = io.cwd === process.cwd() ? file : resolve(io.cwd, file);
    const loaded = await loadCapability(path, readCompileOptions(args));
    findings.add(loaded.diagnostics);
    for (const [name, source] of loaded.sources) findings.sources.set(name, source);
    if (loaded.plan !== undefined) plans.push(loaded.plan);
  }
  return plans;
}

function print(findings: Findings, args: Arguments, io: CommandIo, redactor: Redactor | undefined): void {
  const shown = args.has('quiet') ? findings.all().filter(({ severity }) => severity === 'fatal') : findings.all();
  if (shown.length === 0) return;
  const text = printForRun(shown, findings.sources, { verbose: args.has('verbose'), color: io.color });
  io.stderr.write(redactor?.text(text) ?? text);
}

/** Completes options and binds with the upstreams of the environment or the stand-in. */
async function withUpstreams(
  documents: readonly PreparedDocument[],
  given: RuntimeOptions,
  args: Arguments,
  io: CommandIo,
  redactor: Redactor,
): Promise<Prepared> {
  const consumes = documents.flatMap(({ plan }) => plan.capability.consumes);
  if (!args.has('mock')) {
    const fromEnvironment = baseUrisFromEnvironment(new Set(consumes.map(({ namespace }) => namespace)), io.env);
    const options = { ...given, baseUris: new Map([...fromEnvironment, ...given.baseUris]) };
    return { documents, options, mock: undefined };
  }
  const completed = documents.map((document) => ({
    ...document,
    bindings: mockBindings(document.plan.capability.binds, document.bindings),
  }));
  for (const { bindings } of completed) redactor.add(bindings.values());
  const mock = await startMockUpstream(consumes, redactor);
  return { documents: completed, options: { ...given, baseUris: mock.baseUris }, mock };
}
