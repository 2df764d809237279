/** What an exported skill describes: everything callable of a document, one page per name. */
import type { CapabilityPlan } from '../compile/capability-plan.ts';
import type { ExposerPlan } from '../exposes/exposer.ts';
import { type AddressBook, routeOf, writtenAddress } from '../exposes/skill/sibling-address.ts';
import { isJsonList, type JsonSchema, member } from '../json/json-value.ts';
import type { McpExposes, RestExposes } from '../model/exposes.ts';
import type { OperationPlan } from '../operation/operation.ts';
import { slugOf } from './slug.ts';

/** One way to call an operation. */
export type ExportedUnit = RestUnit | ToolUnit | ResourceUnit;

interface UnitBase {
  readonly operation: OperationPlan;
  /** `http://localhost:8080`, with the endpoint for MCP; undefined for stdio. */
  readonly address: string | undefined;
}

/** A REST operation. */
export interface RestUnit extends UnitBase {
  readonly kind: 'rest';
  readonly exposes: RestExposes;
  readonly method: string;
  /** With `{name}` for variables. */
  readonly path: string;
}

/** An MCP tool. */
export interface ToolUnit extends UnitBase {
  readonly kind: 'tool';
  readonly exposes: McpExposes;
  readonly name: string;
  readonly inputSchema: JsonSchema;
  /** Whether the answer is written blocks, or questions come first: a plain run would not show it. */
  readonly written: boolean;
}

/** An MCP resource that is called when it is read. */
export interface ResourceUnit extends UnitBase {
  readonly kind: 'resource';
  readonly exposes: McpExposes;
  readonly uri: string;
}

/** All ways to call what has one name. */
export interface ExportedPage {
  readonly name: string;
  /** `references/list-ships.md`. */
  readonly path: string;
  readonly units: readonly ExportedUnit[];
}

/** The pages of a document, in the order in which it first names them. */
export function pagesOf(plan: CapabilityPlan, addresses: AddressBook): readonly ExportedPage[] {
  const byName = new Map<string, ExportedUnit[]>();
  for (const exposer of plan.exposers) {
    for (const [name, operation] of unitsOf(exposer)) {
      const unit = unitOf(exposer, name, operation, addresses);
      if (unit === undefined) continue;
      const known = byName.get(name);
      if (known === undefined) byName.set(name, [unit]);
      else known.push(unit);
    }
  }
  const taken = new Set<string>();
  return [...byName].map(([name, units]) => ({ name, path: `references/${freeSlug(name, taken)}.md`, units }));
}

/** Operations as the document names them; on MCP tools before resources. */
function unitsOf({ operations, tools }: ExposerPlan): readonly (readonly [string, OperationPlan])[] {
  const isTool = (name: string): boolean => tools?.has(name) ?? true;
  return [...operations].toSorted(([left], [right]) => Number(isTool(right)) - Number(isTool(left)));
}

/** Names that differ by characters a file name can not have get a number. */
function freeSlug(name: string, taken: Set<string>): string {
  const slug = slugOf(name) || 'operation';
  let free = slug;
  for (let number = 2; taken.has(free); number += 1) free = `${slug}-${number}`;
  taken.add(free);
  return free;
}

function unitOf(
  exposer: ExposerPlan,
  name: string,
  operation: OperationPlan,
  addresses: AddressBook,
): ExportedUnit | undefined {
  const { exposes } = exposer;
  if (exposes.type === 'rest') {
    const route = routeOf({ sibling: exposer, action: name }, addresses);
    return route === undefined
      ? undefined
      : { kind: 'rest', exposes, operation, address: addressOf(exposes, addresses), ...route };
  }
  if (exposes.type !== 'mcp') return undefined;
  const address = exposes.transport === 'stdio' ? undefined : addressOf(exposes, addresses);
  const described = exposer.tools?.get(name);
  if (described === undefined) {
    const resource = exposes.resources.find((candidate) => candidate.name === name);
    return resource === undefined ? undefined : { kind: 'resource', exposes, operation, address, uri: resource.uri };
  }
  const tool = exposes.tools.find((candidate) => candidate.name === name);
  const written = tool !== undefined && (tool.content !== undefined || tool.ask.length > 0);
  return { kind: 'tool', exposes, operation, address, name, inputSchema: described.inputSchema, written };
}

/** Where every interface is listened on, or any free port is taken, the reader fills in the rest. */
export function addressOf(exposes: RestExposes | McpExposes, addresses: AddressBook): string {
  const { base, port } = writtenAddress(exposes, addresses);
  return base ?? `http://localhost:${port ?? '<port>'}${exposes.type === 'mcp' ? '/mcp' : ''}`;
}

/** Names of the inputs a schema asks for. */
export function requiredIn(schema: JsonSchema): readonly string[] {
  const required = member(schema, 'required');
  return isJsonList(required) ? required.filter((name) => typeof name === 'string') : [];
}
