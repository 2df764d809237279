/** The pipeline from a file to a plan: read, parse, validate, normalize, resolve imports, compile. */
import { dirname } from 'node:path';
import { checkBinds } from '../binds/check-binds.ts';
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import { compileCapability } from '../compile/compile-capability.ts';
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import { forValidation } from '../diagnostics/verdict.ts';
import { detectVersion } from '../document/detect-version.ts';
import type { LocatedNode } from '../document/located-node.ts';
import { parseDocument } from '../document/parse-document.ts';
import { validateDocument } from '../document/validate.ts';
import type { DocumentVersion } from '../document/version.ts';
import { resolveImports } from '../imports/resolve-imports.ts';
import type { Capability } from '../model/capability.ts';
import { normalize } from '../normalize/normalize.ts';
import type { WrittenCapability } from '../normalize/written-capability.ts';
import type { CompileOptions } from '../operation/compile-options.ts';
import { registry } from '../registry.ts';
import { originOf } from '../source/origin.ts';
import { isSourceFault, readSource } from '../source/read-source.ts';
import type { SourceFile } from '../source/source-file.ts';
import type { ReadImport, SharedImports } from './shared-imports.ts';

/** How a document is loaded. */
export interface LoadOptions extends Partial<CompileOptions> {
  /** `validate`: also the cross-reference checks and rules that `run` does without. */
  readonly check?: boolean;
  /** `validate`: the version whose schema is used instead of the declared one. */
  readonly schemaVersion?: string;
  /** `validate --official`: our extensions of the language are refused. */
  readonly official?: boolean;
  /** Where several documents are loaded with equal options: what the others have imported. */
  readonly imports?: SharedImports;
}

/** What loading gives. `plan` is undefined when nothing can be served. */
export interface Loaded {
  readonly plan: CapabilityPlan | undefined;
  readonly capability: Capability | undefined;
  /** What was found; under `check` only what is a fault of the document, one finding per mistake. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every file that was read, by the name origins give it. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/**
 * Loads a document. Faults of the document are diagnostics, never exceptions.
 * @see docs/spec/document.md section 3, docs/architecture.md section 2
 */
export async function loadCapability(file: string, options: LoadOptions = {}): Promise<Loaded> {
  const { report, diagnostics, close } = collectDiagnostics();
  const sources = new Map<string, SourceFile>();
  const load = new Load(options, report, sources);
  const capability = await load.capability(file);
  if (capability === undefined) {
    const found = options.check === true ? forValidation(diagnostics, load.standsAlone()) : diagnostics;
    return { plan: undefined, capability, diagnostics: found, sources };
  }
  const compile: CompileOptions = {
    strict: options.strict ?? false,
    mapErrors: options.mapErrors ?? false,
    sequentialSteps: options.sequentialSteps ?? false,
  };
  const plan = await compileCapability(capability, registry, compile, report);
  const loaded = { plan: refuses(diagnostics, compile.strict) ? undefined : plan, capability, sources };
  if (options.check !== true) {
    close();
    return { ...loaded, diagnostics };
  }
  await load.rules(capability);
  return { ...loaded, diagnostics: forValidation(diagnostics, load.standsAlone()) };
}

/** Whether the findings keep a document from being served: fatal ones always, all but warnings under `--strict`. */
export function refuses(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some(
    ({ severity }) => severity === 'fatal' || (strict && (severity === 'error' || severity === 'violation')),
  );
}

/** One load: the options, what was read, and the tree of the main document for the rules. */
class Load {
  private readonly options: LoadOptions;
  private readonly report: Report;
  private readonly sources: Map<string, SourceFile>;
  private root: LocatedNode | undefined;
  /** The main document's tree with misspelt keys as they were meant. */
  private meant: LocatedNode | undefined;

  constructor(options: LoadOptions, report: Report, sources: Map<string, SourceFile>) {
    this.options = options;
    this.report = report;
    this.sources = sources;
  }

  async capability(file: string): Promise<Capability | undefined> {
    const written = await this.written(file, this.report);
    if (written === undefined) return undefined;
    const capability = await resolveImports(written, (path, report) => this.imported(path, report), this.report);
    checkBinds(capability, this.report);
    return capability;
  }

  /** Whether the main document is there to be imported from. */
  standsAlone(): boolean {
    return this.meant?.kind === 'map' && !this.meant.entries.has('capability');
  }

  async rules(capability: Capability): Promise<void> {
    const { runRules } = await import('../rules/run-rules.ts');
    if (this.root !== undefined) runRules(capability, this.root, this.report);
  }

  /** One imported file, which another document may have imported already. */
  private async imported(path: string, report: Report): Promise<WrittenCapability | undefined> {
    const { imports } = this.options;
    if (imports === undefined) return this.written(path, report);
    const { written, diagnostics, source } = await imports.of(path, () => this.readImport(path));
    if (source !== undefined) this.sources.set(source.file, source);
    for (const { code, origin, message, ...details } of diagnostics) report(code, origin, message, details);
    return written;
  }

  private async readImport(path: string): Promise<ReadImport> {
    const { report, diagnostics, close } = collectDiagnostics();
    const written = await this.written(path, report);
    close();
    return { written, diagnostics, source: this.sources.get(path) };
  }

  /** Reads, parses, validates and normalises one file; the first one read is the main document. */
  private async written(path: string, report: Report): Promise<WrittenCapability | undefined> {
    const source = readSource(path);
    if (isSourceFault(source)) {
      const hint = source.hint === undefined ? {} : { hint: source.hint };
      report(source.code, originOf(path), source.message, hint);
      return undefined;
    }
    this.sources.set(source.file, source);
    const root = await parseDocument(source, report);
    const version = root === undefined ? undefined : detectVersion(root, report);
    if (root === undefined || version === undefined) return undefined;
    this.root ??= root;
    const meant = await this.validate(root, version, report);
    if (this.root === root) this.meant = meant;
    return normalize(this.options.check === true ? meant : root, version, source.file, dirname(source.file), report);
  }

  private validate(root: LocatedNode, version: DocumentVersion, report: Report): Promise<LocatedNode> {
    const { schemaVersion, official, check, strict } = this.options;
    return validateDocument(root, version, report, {
      running: check !== true && strict !== true,
      ...(schemaVersion === undefined ? {} : { schemaVersion }),
      ...(official === undefined ? {} : { official }),
    });
  }
}
