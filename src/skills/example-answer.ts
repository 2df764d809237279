/** Makes an example call, with a stand-in for the upstream, and says what came back. */
import { asNaftikoError } from '../exposes/problem.ts';
import { parseJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import type { Runtime } from '../operation/call-context.ts';
import type { OperationPlan, OperationResult } from '../operation/operation.ts';
import type { ExampleInputs } from './example-inputs.ts';
import { jsonText } from './markdown.ts';

/** How long the stand-in may take, in milliseconds. */
const patienceMs = 10_000;
/** Longer answers are cut. */
const maxCharacters = 4000;

/** What a call gave. `standIn`: the stand-in's description of the request shows through. */
export interface ExampleAnswer {
  readonly status: number;
  /** Undefined without a body. */
  readonly text: string | undefined;
  readonly language: 'json' | 'text';
  readonly standIn: boolean;
}

/**
 * Runs the operation. Undefined where there is nothing to show: the stand-in does not speak the upstream's format, or
 * the answer is binary.
 */
export async function exampleAnswer(
  operation: OperationPlan,
  { inputs }: ExampleInputs,
  runtime: Runtime,
): Promise<ExampleAnswer | undefined> {
  if (operation.mode === 'none' || operation.mode === 'disabled') return undefined;
  try {
    const result = await operation.execute(inputs, { runtime, signal: AbortSignal.timeout(patienceMs) });
    return await shown(result);
  } catch (error) {
    runtime.logger.log('debug', 'no example answer', { operation: operation.id, error: asNaftikoError(error).message });
    return undefined;
  }
}

async function shown(result: OperationResult): Promise<ExampleAnswer | undefined> {
  const { status } = result;
  if (result.kind === 'empty') return { status, text: undefined, language: 'text', standIn: false };
  if (result.kind === 'value') return shownJson(status, result.value);
  if (result.binary) {
    result.body.discard();
    return undefined;
  }
  const text = Buffer.from(await result.body.collect(1024 * 1024)).toString('utf8');
  try {
    return shownJson(status, parseJson(text));
  } catch {
    return { status, text: cut(text), language: 'text', standIn: false };
  }
}

function shownJson(status: number, value: JsonValue): ExampleAnswer {
  const found = { standIn: false };
  const lasting = withoutHeaders(value, found);
  const text = cut(jsonText(lasting));
  return { status, text, language: 'json', standIn: found.standIn };
}

/** The stand-in describes a request by these; its headers differ from run to run and say nothing of the operation. */
const description = 'body headers method path query';

function withoutHeaders(value: JsonValue, found: { standIn: boolean }): JsonValue {
  if (isJsonList(value)) return value.map((item) => withoutHeaders(item, found));
  if (!isJsonObject(value)) return value;
  const describes = Object.keys(value).toSorted().join(' ') === description;
  if (describes) found.standIn = true;
  const copy: Record<string, JsonValue> = {};
  for (const [name, item] of Object.entries(value)) {
    if (describes && name === 'headers') continue;
    setMember(copy, name, withoutHeaders(item, found));
  }
  return copy satisfies JsonObject;
}

function cut(text: string): string {
  return text.length <= maxCharacters ? text : `${text.slice(0, maxCharacters)}\n…`;
}
