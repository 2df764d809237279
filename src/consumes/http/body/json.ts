/** `type: json`: a structure whose text leaves are templates, rendered leaf by leaf. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import type { Scope } from '../../../expressions/scope.ts';
import { compileTemplate } from '../../../expressions/template.ts';
import { stringifyJson } from '../../../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonValue, setMember } from '../../../json/json-value.ts';
import type { Origin } from '../../../source/origin.ts';
import type { BodyName, BodyPlan } from './body.ts';

/** A leaf or branch: a constant, or what it becomes in a scope (undefined: left out of a map, null in a list). */
type Node =
  | { readonly constant: JsonValue }
  | { readonly constant?: undefined; readonly render: (scope: Scope) => JsonValue | undefined };

/** Compiles structured JSON. @see docs/spec/consume.md section 5.1 */
export function compileJsonBody(data: JsonValue, origin: Origin, report: Report): BodyPlan {
  const names: BodyName[] = [];
  const node = compileNode(data, origin, report, names);
  const mediaType = 'application/json';
  if (node.constant !== undefined) {
    const built = { content: stringifyJson(node.constant), mediaType };
    return { names, build: () => built };
  }
  const { render } = node;
  return { names, build: (scope) => ({ content: stringifyJson(render(scope) ?? null), mediaType }) };
}

function compileNode(data: JsonValue, origin: Origin, report: Report, names: BodyName[]): Node {
  if (typeof data === 'string') return compileLeaf(data, origin, report, names);
  if (isJsonList(data)) {
    return compileList(data.map((item) => compileNode(item, origin, report, names)));
  }
  if (isJsonObject(data)) {
    return compileMap(
      Object.entries(data).map(([key, value]) => [key, compileNode(value, origin, report, names)] as const),
    );
  }
  return { constant: data };
}

function compileLeaf(text: string, origin: Origin, report: Report, names: BodyName[]): Node {
  const template = compileTemplate(text, origin, report);
  if (template.constant !== undefined) return { constant: template.constant };
  for (const name of template.names) names.push({ name, whole: template.single !== undefined });
  return { render: (scope) => template.evaluate(scope) };
}

function compileList(items: readonly Node[]): Node {
  if (items.every((item) => item.constant !== undefined)) return { constant: items.map((item) => item.constant) };
  return { render: (scope) => items.map((item) => valueOf(item, scope) ?? null) };
}

function compileMap(members: readonly (readonly [string, Node])[]): Node {
  const constant: Record<string, JsonValue> = {};
  let all = true;
  for (const [key, node] of members) {
    if (node.constant === undefined) all = false;
    else setMember(constant, key, node.constant);
  }
  if (all) return { constant };
  return {
    render: (scope) => {
      const object: Record<string, JsonValue> = {};
      for (const [key, node] of members) {
        const value = valueOf(node, scope);
        if (value !== undefined) setMember(object, key, value);
      }
      return object;
    },
  };
}

function valueOf(node: Node, scope: Scope): JsonValue | undefined {
  return node.constant === undefined ? node.render(scope) : node.constant;
}
