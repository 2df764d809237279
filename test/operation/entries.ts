/** Output parameters for tests, written as a document has them. */
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/json/json-value.ts';
import type { OutputParameter } from '../../src/model/parameters.ts';
import { originOf } from '../../src/source/origin.ts';

export function entries(list: readonly JsonObject[]): OutputParameter[] {
  return list.map(entry);
}

function entry(written: JsonValue | undefined): OutputParameter {
  const { properties, items, values, ...rest } = isJsonObject(written) ? written : {};
  return {
    ...rest,
    origin: originOf('document.yaml'),
    ...(isJsonObject(properties)
      ? { properties: Object.entries(properties).map(([name, child]) => ({ name, entry: entry(child) })) }
      : {}),
    ...(items === undefined ? {} : { items: entry(items) }),
    ...(values === undefined ? {} : { values: entry(values) }),
  };
}
