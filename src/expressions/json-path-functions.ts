/** The functions that may end a JSONPath: `$.results.length()`. */
import { isJsonList, isJsonObject, type JsonObject, type JsonValue, setMember } from '../json/json-value.ts';
import { stringifyJson } from '../json/json-text.ts';
import { spend, spendOn } from './step-budget.ts';

/**
 * Applies a function to a value. `parameters` are already selected; one that was missing is undefined. The numeric
 * functions work on the numbers of a list (and on those of the parameters); undefined when there are none.
 * @see docs/spec/consume.md section 10
 */
export function applyTailFunction(
  name: string,
  value: JsonValue,
  parameters: readonly (JsonValue | undefined)[],
): JsonValue | undefined {
  const items = isJsonList(value) ? value : undefined;
  spend(items?.length ?? 0);
  switch (name) {
    case 'length':
    case 'size':
      return lengthOf(parameters.length > 0 ? parameters[0] : value);
    case 'keys':
      return isJsonObject(value) ? namesOf(value) : undefined;
    case 'first':
      return items?.at(0);
    case 'last':
      return items?.at(-1);
    case 'index':
      return typeof parameters[0] === 'number' ? items?.at(parameters[0]) : undefined;
    case 'append':
      return appended(value, parameters);
    case 'concat':
      return [...(items ?? []).filter((item) => typeof item === 'string'), ...spreadOut(parameters)]
        .map(asText)
        .join('');
    default:
      return numeric(name, [...(items ?? []), ...spreadOut(parameters)]);
  }
}

function lengthOf(value: JsonValue | undefined): number | undefined {
  if (isJsonList(value)) return value.length;
  return isJsonObject(value) ? namesOf(value).length : undefined;
}

function namesOf(map: JsonObject): readonly string[] {
  const names = Object.keys(map);
  spend(names.length);
  return names;
}

/** A list with the parameters after its items; a map with those of a map parameter; other values stay. */
function appended(value: JsonValue, parameters: readonly (JsonValue | undefined)[]): JsonValue {
  const given = parameters.filter((parameter) => parameter !== undefined);
  if (isJsonList(value)) return [...value, ...given];
  if (!isJsonObject(value)) return value;
  const map: Record<string, JsonValue> = { ...value };
  spend(Object.keys(value).length);
  for (const parameter of given.filter(isJsonObject)) {
    for (const [key, item] of Object.entries(parameter)) setMember(map, key, item);
  }
  return map;
}

function spreadOut(parameters: readonly (JsonValue | undefined)[]): JsonValue[] {
  return parameters.flatMap((parameter) => {
    if (parameter === undefined) return [];
    spendOn(parameter);
    return isJsonList(parameter) ? [...parameter] : [parameter];
  });
}

function asText(value: JsonValue): string {
  spendOn(value);
  return typeof value === 'string' ? value : value === null ? '' : stringifyJson(value);
}

function numeric(name: string, items: readonly JsonValue[]): number | undefined {
  const numbers = items.filter((item) => typeof item === 'number' || typeof item === 'bigint').map(Number);
  if (numbers.length === 0) return undefined;
  const sum = numbers.reduce((total, item) => total + item, 0);
  const mean = sum / numbers.length;
  switch (name) {
    case 'sum':
      return sum;
    case 'avg':
      return mean;
    case 'min':
      return numbers.reduce((least, item) => Math.min(least, item));
    case 'max':
      return numbers.reduce((most, item) => Math.max(most, item));
    case 'stddev':
      return Math.sqrt(numbers.reduce((total, item) => total + (item - mean) ** 2, 0) / numbers.length);
    default:
      return undefined;
  }
}
