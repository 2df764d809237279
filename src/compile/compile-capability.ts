/** Compiles a whole document: consumers, then flows, then exposers. */
import { boundNames } from '../binds/bound-names.ts';
import type { ConsumerPlan } from '../consumes/consumer.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { ExposerContext, ExposerPlan } from '../exposes/exposer.ts';
import type { Capability } from '../model/capability.ts';
import type { Exposes, ExposesByType } from '../model/exposes.ts';
import type { CompileOptions } from '../operation/compile-options.ts';
import type { CapabilityPlan } from './capability-plan.ts';
import { checkFlows, compileUnit, type ExposerPart, type OperationCompiler, ownWords } from './compile-operation.ts';
import { flowTable } from './flows.ts';
import type { ExposerKind, Registry, ServedExposes } from './kinds.ts';
import { linkerOf } from './link.ts';
import { alsoAtImports } from './report-at-imports.ts';

/**
 * Links every name and compiles every expression. Pure but for `report` and the loading of modules.
 * Reports `nothing-exposed`, `nothing-answers` (fatal), `control-not-served` (warning) and what the parts report.
 * @see docs/spec/document.md section 3, docs/spec/versions.md section 4.4
 */
export async function compileCapability(
  capability: Capability,
  registry: Registry,
  options: CompileOptions,
  report: Report,
): Promise<CapabilityPlan> {
  const names = boundNames(capability);
  const consumers = capability.consumes.map((consumes) =>
    registry.consumes[consumes.type].compile(consumes, { boundNames: names, options, report }),
  );
  const compiler: OperationCompiler = {
    linker: linkerOf(consumers),
    flows: flowTable(capability.aggregates, report),
    boundNames: names,
    options,
    report: alsoAtImports(capability, report),
  };
  checkFlows(compiler);
  const exposers = await compileExposers(capability, consumers, compiler, registry);
  reportNothingLeft(capability, exposers, report);
  return Object.freeze({ capability, consumers, exposers });
}

/** Skills refer to sibling exposers, so they are compiled last; the plan keeps the document's order. */
async function compileExposers(
  capability: Capability,
  consumers: readonly ConsumerPlan[],
  compiler: OperationCompiler,
  registry: Registry,
): Promise<readonly ExposerPlan[]> {
  const compiled = new Map<Exposes, ExposerPlan>();
  const served = capability.exposes.filter((exposes) => exposes.type !== 'control');
  const ordered = [...served.filter(({ type }) => type !== 'skill'), ...served.filter(({ type }) => type === 'skill')];
  for (const exposes of ordered) {
    const context = exposerContext(capability, exposes, consumers, compiled, compiler);
    compiled.set(exposes, await compileExposer(exposes, context, registry));
  }
  for (const exposes of capability.exposes) {
    if (exposes.type !== 'control') continue;
    compiler.report('control-not-served', exposes.origin, 'The control adapter is checked but not served.');
  }
  return served.flatMap((exposes) => compiled.get(exposes) ?? []);
}

function exposerContext(
  capability: Capability,
  exposes: Exposes,
  consumers: readonly ConsumerPlan[],
  compiled: ReadonlyMap<Exposes, ExposerPlan>,
  compiler: OperationCompiler,
): ExposerContext {
  const part: ExposerPart = {
    ...ownWords(exposes, compiler.options),
    maxBinaryBytes: 'maxBinarySize' in exposes ? exposes.maxBinarySize : undefined,
  };
  return {
    capability,
    options: compiler.options,
    report: compiler.report,
    operation: (unit, place) => compileUnit(unit, place, part, compiler),
    consumer: (namespace) => consumers.find((consumer) => consumer.namespace === namespace),
    sibling: (namespace, type) =>
      [...compiled.values()].find(
        ({ exposes }) => exposes.namespace === namespace && (type === undefined || exposes.type === type),
      ),
  };
}

async function compileExposer(exposes: Exposes, context: ExposerContext, registry: Registry): Promise<ExposerPlan> {
  switch (exposes.type) {
    case 'rest':
      return compileAs('rest', exposes, context, registry);
    case 'mcp':
      return compileAs('mcp', exposes, context, registry);
    case 'skill':
      return compileAs('skill', exposes, context, registry);
    case 'control':
      throw new TypeError('a control adapter is not compiled');
  }
}

async function compileAs<T extends ServedExposes>(
  type: T,
  exposes: ExposesByType[T],
  context: ExposerContext,
  registry: Registry,
): Promise<ExposerPlan> {
  const kind: ExposerKind<ExposesByType[T]> = await registry.exposes[type]();
  return kind.compile(exposes, context);
}

function reportNothingLeft(capability: Capability, exposers: readonly ExposerPlan[], report: Report): void {
  if (capability.exposes.length === 0 && !capability.skipped.some(({ section }) => section === 'exposes')) {
    report('nothing-exposed', capability.origin, 'The document exposes nothing.');
    return;
  }
  if (exposers.some((exposer) => exposer.answers)) return;
  report('nothing-answers', capability.origin, 'Nothing that the document exposes can answer.');
}
