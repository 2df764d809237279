/** Failures of the generated validators → one finding per mistake, tied to the tree. */
import { comparePlaces, type Origin } from '../source/origin.ts';
import type { SchemaFailure } from './compiled-validator.ts';
import type { LocatedNode } from './located-node.ts';
import { nodeAt } from './node-value.ts';

/** One mistake. */
export interface SchemaFinding {
  readonly keyword: string;
  /** Name of the schema definition that is broken, for example `ConsumesHttp`; '' for the document itself. */
  readonly definition: string;
  /** What is wrong: the value, or the object whose key is wrong or missing. */
  readonly node: LocatedNode;
  /** Pointer of `node` in the tree that was validated. */
  readonly pointer: string;
  /** The key that is unknown, missing, ill-formed or in conflict. */
  readonly key?: string;
  /** Keys of which one is needed, or the key that excludes `key`. */
  readonly others: readonly string[];
  readonly params: Readonly<Record<string, unknown>>;
  /** Where to point: the key for mistakes of a key, else the node. */
  readonly origin: Origin;
}

/**
 * The mistakes behind a list of failures, in the order of the document, inner ones before outer ones. What Ajv says
 * twice is said once: conditions beside what they demand, alternatives beside their branches, a wrong type beside
 * the checks that follow from it.
 */
export function findingsOf(failures: readonly SchemaFailure[], root: LocatedNode): SchemaFinding[] {
  const at = new Places(failures, root);
  const findings: SchemaFinding[] = [];
  const said = new Set<string>();
  for (const failure of failures) {
    if (isEcho(failure, at) || isAboutKey(failure, at)) continue;
    const finding = findingOf(failure, at);
    if (finding === undefined) continue;
    const id = `${at.place(finding.pointer).index} ${finding.keyword} ${finding.key ?? ''}`;
    if (said.has(id)) continue;
    said.add(id);
    findings.push(finding);
  }
  return inOrder(findings);
}

/** A value, and a number that stands for its pointer. */
interface Place {
  readonly node: LocatedNode | undefined;
  readonly index: number;
}

/** The values that failures are about. Each is looked up once: several failures are mostly about the same. */
class Places {
  readonly #failures: readonly SchemaFailure[];
  readonly #root: LocatedNode;
  readonly #places = new Map<string, Place>();
  /** Failures by the pointer of their value, once somebody asks for them. */
  #failuresAt: ReadonlyMap<string, readonly SchemaFailure[]> | undefined;

  constructor(failures: readonly SchemaFailure[], root: LocatedNode) {
    this.#failures = failures;
    this.#root = root;
  }

  place(pointer: string): Place {
    let place = this.#places.get(pointer);
    if (place === undefined) {
      place = { node: nodeAt(this.#root, pointer), index: this.#places.size };
      this.#places.set(pointer, place);
    }
    return place;
  }

  /** The failures at the same value as one of them, that one included. */
  beside({ instancePath }: SchemaFailure): readonly SchemaFailure[] {
    this.#failuresAt ??= Map.groupBy(this.#failures, (failure) => failure.instancePath);
    return this.#failuresAt.get(instancePath) ?? [];
  }
}

/** Whether another failure says the same. */
function isEcho(failure: SchemaFailure, at: Places): boolean {
  const { keyword, schemaPath, params } = failure;
  if (keyword === 'if') return true;
  if (keyword === 'discriminator') return params['tagValue'] === undefined || isMistyped(failure, at);
  if (keyword === 'enum' || keyword === 'const') return isMistyped(failure, at);
  // Only a branch of alternatives can be an echo of them.
  if (keyword !== 'required' || !schemaPath.includes('/anyOf/')) return false;
  return at.beside(failure).some((any) => any.keyword === 'anyOf' && schemaPath.startsWith(`${any.schemaPath}/`));
}

function isMistyped(failure: SchemaFailure, at: Places): boolean {
  return at.beside(failure).some(({ keyword }) => keyword === 'type');
}

/** A pattern can only fail at a map when it is one for its keys; `propertyNames` names the key. */
function isAboutKey({ keyword, instancePath }: SchemaFailure, at: Places): boolean {
  return keyword === 'pattern' && at.place(instancePath).node?.kind === 'map';
}

function findingOf(failure: SchemaFailure, at: Places): SchemaFinding | undefined {
  const { keyword, params, schemaPath } = failure;
  let pointer = failure.instancePath;
  let key = keyOf(params);
  let others: readonly string[] = noKeys;
  if (keyword === 'anyOf') others = missingIn(failure, at);
  if (keyword === 'discriminator') {
    key = 'type';
    pointer += '/type';
  }
  if (keyword === 'false schema') {
    // The schema says "not beside" by forbidding the second key's value.
    const cut = pointer.lastIndexOf('/');
    key = pointer.slice(cut + 1);
    pointer = pointer.slice(0, cut);
    others = [...schemaPath.matchAll(/\/dependentSchemas\/([^/]+)/g)].map((match) => match[1] ?? '');
  }
  const { node } = at.place(pointer);
  if (node === undefined) return undefined;
  const origin = originOf(node, keyword, key);
  const definition = definitionOf(schemaPath);
  if (key === undefined) return { keyword, definition, node, pointer, others, params, origin };
  return { keyword, definition, node, pointer, key, others, params, origin };
}

const definitions = '#/$defs/';

function definitionOf(schemaPath: string): string {
  if (!schemaPath.startsWith(definitions)) return '';
  const end = schemaPath.indexOf('/', definitions.length);
  return schemaPath.slice(definitions.length, end === -1 ? undefined : end);
}

const noKeys: readonly string[] = [];

function keyOf(params: SchemaFailure['params']): string | undefined {
  const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
  return typeof key === 'string' ? key : undefined;
}

function missingIn(any: SchemaFailure, at: Places): string[] {
  return at
    .beside(any)
    .filter(({ schemaPath }) => schemaPath.startsWith(`${any.schemaPath}/`))
    .map(({ params }) => String(params['missingProperty']));
}

function originOf(node: LocatedNode, keyword: string, key: string | undefined): Origin {
  const atKey = keyword === 'additionalProperties' || keyword === 'propertyNames' || keyword === 'false schema';
  const entry = atKey && node.kind === 'map' && key !== undefined ? node.entries.get(key) : undefined;
  return entry?.keyOrigin ?? node.origin;
}

/** By place, inner ones before outer ones. */
export function inOrder(findings: readonly SchemaFinding[]): SchemaFinding[] {
  return findings.toSorted((a, b) => comparePlaces(a.origin, b.origin) || b.pointer.length - a.pointer.length);
}
