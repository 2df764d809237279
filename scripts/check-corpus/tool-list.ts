// Comparing what `tools/list` says of a tool with its declared or derived inputs.
import type { Finding } from './compare.ts';
import type { Operation, Unit } from './document.ts';
import type { Input } from './inputs.ts';
import { isMap, listOf, mapOf } from './json.ts';
import type { JsonMap } from './json.ts';
import { isPassThrough } from './shape.ts';

/** Type words a schema can carry as they are; other words are listed as `string`. */
const WORDS = new Set(['string', 'number', 'integer', 'boolean', 'array', 'object']);

/** Findings on one tool. @see docs/spec/mcp.md 6.2 and 6.6 */
export function checkToolList(
  unit: Unit,
  operation: Operation | undefined,
  inputs: readonly Input[],
  listed: JsonMap,
): Finding[] {
  const tool = listOf(listed['tools'])
    .map(mapOf)
    .find((item) => item['name'] === unit.name);
  if (tool === undefined) return [{ what: 'tools/list', expected: `a tool ${unit.name}`, got: '(absent)' }];
  const schema = mapOf(tool['inputSchema']);
  const open = inputs.filter((input) => input.value === undefined);
  const wanted = new Map(
    open.map((input) => [
      input.name,
      WORDS.has(input.type ?? '') ? input.type : input.type === undefined ? undefined : 'string',
    ]),
  );
  const got = new Map(
    Object.entries(mapOf(schema['properties'])).map(([name, property]) => [name, mapOf(property)['type']]),
  );
  const findings = compare('inputSchema', [...wanted].map(typeLine), [...got].map(typeLine));
  const required = open.filter((input) => input.required).map((input) => input.name);
  findings.push(...compare('inputSchema required', required, listOf(schema['required']).map(String)));
  if (!isMap(schema['properties']))
    findings.push({ what: 'inputSchema', expected: 'properties', got: JSON.stringify(schema) });
  const passes = operation !== undefined && unit.outputs.length > 0 && isPassThrough(unit.outputs, operation.format);
  if (passes && tool['outputSchema'] !== undefined)
    findings.push({ what: 'outputSchema', expected: '(absent)', got: JSON.stringify(tool['outputSchema']) });
  return findings;
}

function typeLine([name, type]: readonly [string, unknown]): string {
  return `${name}: ${type === undefined ? 'any' : String(type)}`;
}

function compare(what: string, expected: readonly string[], got: readonly string[]): Finding[] {
  const left = JSON.stringify(expected.toSorted());
  const right = JSON.stringify(got.toSorted());
  return left === right ? [] : [{ what, expected: left, got: right }];
}
