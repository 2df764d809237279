/** Bodies without a template: `in: body` parameters, and the caller's body as it came. */
import type { Scope } from '../../../expressions/scope.ts';
import { nameOf } from '../../../expressions/scope.ts';
import { parseJson, stringifyJson } from '../../../json/json-text.ts';
import { type JsonValue, setMember } from '../../../json/json-value.ts';
import type { CallContext } from '../../../operation/call-context.ts';
import type { ParameterPlan } from '../parameters.ts';
import type { BodyPlan, BuiltBody } from './body.ts';
import { noBody } from './body.ts';
import { receivedBody } from './received.ts';

/** The input that is the body where the document leaves it to the caller. @see docs/spec/versions.md section 4.2 row 7 */
export const callerBodyName = nameOf('body');

/** One parameter: its value is the body. Several: a JSON map of those that have a value. @see docs/spec/consume.md 5.3 */
export function compileParameterBody(parameters: readonly ParameterPlan[]): BodyPlan {
  const [only] = parameters;
  if (only === undefined) return noBody;
  if (parameters.length === 1) {
    return { names: [], build: (scope, call) => valueBody(only.read(scope), call) };
  }
  return { names: [], build: (scope) => mapBody(parameters, scope) };
}

/** `body` without `data`: as received; without a received body (MCP, a step) the input `body`. */
export const callerBody: BodyPlan = {
  names: [],
  build: (scope, call) => {
    const value = scope.parameter(callerBodyName.text);
    const { body } = call;
    if (body !== undefined && body.bytes.byteLength > 0 && (value === undefined || value === body.value)) {
      return { content: body.bytes, mediaType: body.mediaType };
    }
    return valueBody(value, call);
  },
};

function valueBody(value: JsonValue | undefined, call: CallContext): BuiltBody | undefined {
  if (value === undefined) return undefined;
  const received = receivedBody(value, call);
  if (received !== undefined) return received;
  if (value === null) return undefined;
  if (typeof value !== 'string') return { content: stringifyJson(value), mediaType: 'application/json' };
  return { content: value, mediaType: isJsonText(value) ? 'application/json' : 'text/plain' };
}

function mapBody(parameters: readonly ParameterPlan[], scope: Scope): BuiltBody | undefined {
  const map: Record<string, JsonValue> = {};
  let some = false;
  for (const plan of parameters) {
    const value = plan.read(scope);
    if (value === undefined) continue;
    some = true;
    setMember(map, plan.name, value);
  }
  return some ? { content: stringifyJson(map), mediaType: 'application/json' } : undefined;
}

function isJsonText(text: string): boolean {
  try {
    parseJson(text);
    return true;
  } catch {
    return false;
  }
}
