/** A unit that makes one upstream call. */
import { resultOf, type Shaping } from '../consumes/answer.ts';
import type { ConsumedOperation } from '../consumes/consumer.ts';
import { NaftikoError } from '../errors/naftiko-error.ts';
import { type ExpressionContext, nameExpression } from '../expressions/expression.ts';
import type { Name, Scope } from '../expressions/scope.ts';
import type { OutputParameter } from '../model/parameters.ts';
import type { CallContext } from '../operation/call-context.ts';
import type { OperationResult } from '../operation/operation.ts';
import { compileOutputs, type OutputMapper } from '../operation/output-parameters.ts';
import { outputShape } from '../operation/output-shape.ts';
import { applyWith, type CompiledWithEntry, compileWith, effectiveEntries } from '../operation/with.ts';
import { deriveCallInputs, derivedUnit } from './derive-inputs.ts';
import type { InputTable } from './input-table.ts';
import type { Runner } from './runner.ts';
import { inputNameOf, unitContext } from './unit-context.ts';
import type { UnitFrame } from './unit-frame.ts';

/** Binary answers above this are refused unless the document says otherwise. @see docs/spec/cli.md section 2.1 */
const defaultMaxBinaryBytes = 10 * 1024 * 1024;

/**
 * Compiles call mode: derives the inputs, fills consumed names, shapes the answer.
 * @see docs/spec/rest.md section 7, docs/spec/consume.md sections 9 and 12
 */
export function callRunner(
  called: ConsumedOperation,
  outputs: readonly OutputParameter[] | undefined,
  frame: UnitFrame,
): Runner {
  const context = callContext(called, frame);
  const written = compileWith(frame.unit.with, context, frame.report);
  const implicit = deriveCallInputs(called, written, derivedUnit(frame, context));
  const entries =
    implicit.length === 0
      ? written
      : [...written, ...implicit.map(([name, input]) => implicitEntry(name, input, frame))];
  const shaping = shapingOf(called, outputs, frame);
  const feeds = inputsByConsumedName(entries, context, frame.table);
  return {
    mode: 'call',
    output: shaping.map === undefined ? undefined : outputShape(outputs ?? [], 'mapped'),
    passThrough: shaping.map === undefined,
    binary: called.binary,
    binaryMediaType: shaping.binary?.mediaType,
    takesBody: called.callerBody,
    calls: called.id,
    stepNames: noSteps,
    run: calling(called, effectiveEntries(entries), feeds, shaping, wordsOf(frame)),
  };
}

const noSteps: readonly string[] = Object.freeze([]);

/** A function of its own: what it makes lives as long as the plan, and would keep everything that is around it. */
function calling(
  called: ConsumedOperation,
  entries: readonly CompiledWithEntry[],
  feeds: InputNames,
  shaping: Shaping,
  words: UnitWords,
): Runner['run'] {
  return async (scope, call) => {
    const inner = applyWith(entries, scope);
    const answer = await send(called, inner, call, words, feeds);
    return resultOf(answer, called, shaping, inner, call);
  };
}

function callContext(called: ConsumedOperation, frame: UnitFrame): ExpressionContext {
  return unitContext({
    namespaces: frame.namespaces,
    alias: frame.alias,
    boundNames: frame.boundNames,
    own: frame.declaredNames,
    variables: frame.variables,
    called: [called],
    withEntries: frame.unit.with,
  });
}

/** A consumed name that an input of another spelling fills (`petId` ← `pet-id`). */
export function implicitEntry(name: string, input: Name, frame: UnitFrame): CompiledWithEntry {
  return { name, origin: frame.unit.origin, expression: nameExpression(input) };
}

/** How answers of an operation become results of this unit. */
export function shapingOf(
  called: ConsumedOperation,
  outputs: readonly OutputParameter[] | undefined,
  frame: UnitFrame,
): Shaping {
  if (called.binary) {
    const maxBytes = called.operation.maxBinarySize ?? frame.maxBinaryBytes ?? defaultMaxBinaryBytes;
    const mediaType = called.operation.outputMediaType ?? frame.binaryMediaType;
    return { map: undefined, mapErrors: false, binary: { maxBytes, mediaType } };
  }
  const mapper = compileOutputs(outputs, frame.unit.origin, frame.report);
  // A bare pass-through selects nothing, but only JSON may pass undecoded: other formats are converted first.
  const decodes =
    !mapper.barePassThrough ||
    (outputs !== undefined && outputs.length > 0 && called.operation.outputRawFormat !== 'json');
  return decodes ? mapping(mapper, frame.options.mapErrors) : passing;
}

/** An answer that is neither binary nor mapped is handed on as it is: one object for all units that do so. */
const passing: Shaping = Object.freeze({ map: undefined, mapErrors: false, binary: undefined });

/** A function of its own: what it makes lives as long as the plan, and would keep everything that is around it. */
function mapping(mapper: OutputMapper, mapErrors: boolean): Shaping {
  return { map: (value, scope) => mapper.map(value, scope.withoutBindings()), mapErrors, binary: undefined };
}

/** Consumed name → names of the inputs that fill it. */
export type InputNames = ReadonlyMap<string, readonly string[]>;

const noInputNames: InputNames = new Map();

/**
 * The inputs that fill each consumed name, for messages. A name that only the input of that name fills is left out: it
 * is what is found for a name that nothing is known of. Most units fill all names so, and then nothing is kept.
 */
export function inputsByConsumedName(
  entries: readonly CompiledWithEntry[],
  context: ExpressionContext,
  table: InputTable,
): InputNames {
  let filled: Map<string, readonly string[]> | undefined;
  for (const { name, expression } of entries) {
    const { names } = expression;
    const only = names.length === 1 ? names[0] : undefined;
    if (only !== undefined && inputNameOf(only, context) === name && table.has(name)) continue;
    filled ??= new Map();
    filled.set(
      name,
      names.map((read) => inputNameOf(read, context)),
    );
  }
  return filled ?? noInputNames;
}

/** Sends, and says a missing or unfit value in the words of the unit's own inputs. */
async function send(
  called: ConsumedOperation,
  scope: Scope,
  call: CallContext,
  words: UnitWords,
  feeds: InputNames,
): ReturnType<ConsumedOperation['send']> {
  try {
    return await called.send(scope, call);
  } catch (error) {
    throw inOwnWords(error, words, (name) => feeds.get(name) ?? [words.table.canonical(name, true)]);
  }
}

/** What faults of a call are told with, of all that was known while its unit was compiled. */
export type UnitWords = Pick<UnitFrame, 'id' | 'table'>;

/** The words of a unit, without the rest of its frame. */
export function wordsOf({ id, table }: UnitFrame): UnitWords {
  return { id, table };
}

/**
 * The error with consumed names turned into those of the unit's inputs; where one is no input of the unit, the
 * document is at fault, not the caller.
 * @see docs/spec/rest.md section 7.1
 */
export function inOwnWords(error: unknown, words: UnitWords, inputsOf: (name: string) => readonly string[]): unknown {
  if (!(error instanceof NaftikoError) || error.code !== 'NAF_ERR_INVALID_INPUT') return error;
  const plans = new Map(words.table.plans().map((plan) => [plan.name, plan]));
  const faults = (error.details.faults ?? []).map((fault) => {
    const names = [fault.name, ...(fault.filledBy ?? [])].flatMap(inputsOf).map((name) => plans.get(name));
    return { fault, plan: names.find((plan) => plan !== undefined) };
  });
  const unfilled = faults.find(({ plan }) => plan === undefined);
  if (unfilled !== undefined) {
    const message = `"${unfilled.fault.name}" of ${error.details.operation ?? words.id} ${unfilled.fault.message}, and no input fills it`;
    return new NaftikoError('NAF_ERR_DOCUMENT', message, { ...error.details, operation: words.id, cause: error });
  }
  const own = faults.flatMap(({ fault, plan }) => {
    if (plan === undefined) return [];
    const place = plan.sources[0]?.in;
    return [{ ...(place === undefined ? {} : { in: place }), name: plan.name, message: fault.message }];
  });
  const message = own.map(({ name, message: text }) => `"${name}" ${text}`).join('; ');
  return new NaftikoError('NAF_ERR_INVALID_INPUT', message, {
    ...error.details,
    faults: own,
    operation: words.id,
    cause: error,
  });
}

/** A result that is nothing but a status. */
export function emptyResult(status: number): OperationResult {
  return { kind: 'empty', status, reason: '', headers: {} };
}
