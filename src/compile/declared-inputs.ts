/** Inputs that the author declared. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { compileJsonPath } from '../expressions/json-path.ts';
import { compileTemplate } from '../expressions/template.ts';
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue, member } from '../json/json-value.ts';
import type { ExposedInputParameter } from '../model/parameters.ts';
import { compileConstraint } from '../operation/constraints.ts';
import type { InputPlan, InputSource } from '../operation/input-plan.ts';
import { propertySchema } from './input-table.ts';

const nothingDeclared: readonly InputPlan[] = Object.freeze([]);

/**
 * Inputs of an MCP tool or a flow: required unless they say otherwise, `string` where no type is written.
 * @see docs/spec/mcp.md section 6.2
 */
export function declaredArguments(parameters: readonly ExposedInputParameter[], report: Report): readonly InputPlan[] {
  if (parameters.length === 0) return nothingDeclared;
  return unique(parameters).map((parameter) =>
    planOf(parameter, parameter.type ?? 'string', parameter.required ?? true, [], report),
  );
}

/**
 * Inputs of a REST operation from the three levels, outermost first. A later parameter of a name replaces an earlier
 * one where it finds a value, so the earlier one's places are tried after its own.
 * @see docs/spec/rest.md sections 5.1, 5.3 and 5.4
 */
export function declaredRestInputs(
  levels: readonly (readonly ExposedInputParameter[])[],
  report: Report,
): readonly InputPlan[] {
  const parameters = levels.flat();
  if (parameters.length === 0) return nothingDeclared;
  const bodyParameters = parameters.filter((parameter) => placeOf(parameter) === 'body').length;
  const byName = new Map<string, InputPlan>();
  for (const parameter of parameters) {
    const place = placeOf(parameter);
    const type = parameter.type ?? (place === 'body' ? undefined : 'string');
    const sources = restSources(parameter, place, bodyParameters === 1, report);
    const before = byName.get(parameter.name);
    const all = before === undefined ? sources : [...sources, ...before.sources];
    byName.set(parameter.name, {
      ...planOf(parameter, type, place === 'path' || (parameter.required ?? false), all, report),
      ...fixedValue(parameter, place, report),
    });
  }
  return [...byName.values()];
}

/** Properties of a raw `inputSchema`: checked as a whole by that schema, so none is checked by itself. */
export function schemaInputs(schema: JsonSchema): readonly InputPlan[] {
  const properties = member(schema, 'properties');
  const required = member(schema, 'required');
  if (!isJsonObject(properties)) return [];
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: undefined,
    required: isJsonList(required) && required.includes(name),
    checked: false,
    derived: false,
    schema: isJsonObject(property) ? property : {},
    sources: [],
  }));
}

function placeOf(parameter: ExposedInputParameter): 'query' | 'header' | 'path' | 'cookie' | 'body' {
  return parameter.in ?? 'body';
}

function unique(parameters: readonly ExposedInputParameter[]): readonly ExposedInputParameter[] {
  return [...new Map(parameters.map((parameter) => [parameter.name, parameter])).values()];
}

function planOf(
  parameter: ExposedInputParameter,
  type: InputPlan['type'],
  required: boolean,
  sources: readonly InputSource[],
  report: Report,
): InputPlan {
  const constraint = compileConstraint(parameter, report);
  const pattern: Record<string, JsonValue> = parameter.pattern === undefined ? {} : { pattern: parameter.pattern };
  return {
    name: parameter.name,
    type,
    required,
    checked: true,
    derived: false,
    ...(parameter.description === undefined ? {} : { description: parameter.description }),
    schema: propertySchema(type, parameter.description, { ...pattern, ...parameter.schema }),
    sources,
    ...(constraint === undefined ? {} : { constraint }),
  };
}

function isPath(parameter: ExposedInputParameter, place: string): boolean {
  return place === 'body' && parameter.value !== undefined && parameter.value.trimStart().startsWith('$');
}

function fixedValue(parameter: ExposedInputParameter, place: string, report: Report): Pick<InputPlan, 'fixed'> {
  if (parameter.value === undefined || isPath(parameter, place)) return {};
  return { fixed: compileTemplate(parameter.value, parameter.origin, report) };
}

function restSources(
  parameter: ExposedInputParameter,
  place: InputSource['in'],
  onlyBody: boolean,
  report: Report,
): readonly InputSource[] {
  if (place !== 'body') return [{ in: place, name: parameter.name }];
  if (isPath(parameter, place)) {
    return [{ in: 'body', whole: false, path: compileJsonPath(parameter.value ?? '$', parameter.origin, report) }];
  }
  const field: InputSource = { in: 'body', whole: false, field: [parameter.name] };
  if (parameter.name === 'body') return [field, { in: 'body', whole: true, unlessObject: false }];
  if (!onlyBody) return [field];
  const takesAny = parameter.type === undefined || parameter.type === 'object' || parameter.type === 'array';
  return [field, { in: 'body', whole: true, unlessObject: !takesAny }];
}
