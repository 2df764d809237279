/** Failures of the generated validators → one finding per mistake, tied to the tree. */
import type { Origin } from '../source/origin.ts';
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
  const mistyped = new Set(
    failures.filter(({ keyword }) => keyword === 'type').map(({ instancePath }) => instancePath),
  );
  const places = Map.groupBy(failures, ({ instancePath }) => instancePath);
  const at = ({ instancePath }: SchemaFailure): readonly SchemaFailure[] => places.get(instancePath) ?? [];
  const findings: SchemaFinding[] = [];
  const seen = new Set<string>();
  for (const failure of failures) {
    if (isEcho(failure, mistyped, at) || isAboutKey(failure, root)) continue;
    const finding = findingOf(failure, at, root);
    if (finding === undefined) continue;
    const id = `${finding.pointer}\0${finding.keyword}\0${finding.key ?? ''}`;
    if (seen.has(id)) continue;
    seen.add(id);
    findings.push(finding);
  }
  return inOrder(findings);
}

/** The failures at the same value as one of them, that one included. */
type SamePlace = (failure: SchemaFailure) => readonly SchemaFailure[];

/** Whether another failure says the same. */
function isEcho(failure: SchemaFailure, mistyped: ReadonlySet<string>, at: SamePlace): boolean {
  const { keyword, instancePath, schemaPath, params } = failure;
  if (keyword === 'if') return true;
  if (keyword === 'discriminator') return params['tagValue'] === undefined || mistyped.has(instancePath);
  if (keyword === 'enum' || keyword === 'const') return mistyped.has(instancePath);
  if (keyword !== 'required') return false;
  return at(failure).some((any) => any.keyword === 'anyOf' && schemaPath.startsWith(`${any.schemaPath}/`));
}

/** A pattern can only fail at a map when it is one for its keys; `propertyNames` names the key. */
function isAboutKey({ keyword, instancePath }: SchemaFailure, root: LocatedNode): boolean {
  return keyword === 'pattern' && nodeAt(root, instancePath)?.kind === 'map';
}

function findingOf(failure: SchemaFailure, at: SamePlace, root: LocatedNode): SchemaFinding | undefined {
  const { keyword, params, schemaPath } = failure;
  const definition = /^#\/\$defs\/([^/]+)/.exec(schemaPath)?.[1] ?? '';
  let pointer = failure.instancePath;
  let key = keyOf(params);
  let others: string[] = [];
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
  const node = nodeAt(root, pointer);
  if (node === undefined) return undefined;
  const origin = originOf(node, keyword, key);
  return { keyword, definition, node, pointer, ...(key === undefined ? {} : { key }), others, params, origin };
}

function keyOf(params: SchemaFailure['params']): string | undefined {
  const key = params['additionalProperty'] ?? params['missingProperty'] ?? params['propertyName'];
  return typeof key === 'string' ? key : undefined;
}

function missingIn(any: SchemaFailure, at: SamePlace): string[] {
  return at(any)
    .filter(({ schemaPath }) => schemaPath.startsWith(`${any.schemaPath}/`))
    .map(({ params }) => String(params['missingProperty']));
}

function originOf(node: LocatedNode, keyword: string, key: string | undefined): Origin {
  const atKey = keyword === 'additionalProperties' || keyword === 'propertyNames' || keyword === 'false schema';
  const entry = atKey && node.kind === 'map' && key !== undefined ? node.entries.get(key) : undefined;
  return entry?.keyOrigin ?? node.origin;
}

/** By place, inner ones before outer ones. Places are computed when read: each is read once. */
export function inOrder(findings: readonly SchemaFinding[]): SchemaFinding[] {
  const placed = findings.map((finding) => ({ finding, start: finding.origin.start }));
  placed.sort(
    (a, b) =>
      a.start.line - b.start.line ||
      a.start.column - b.start.column ||
      b.finding.pointer.length - a.finding.pointer.length,
  );
  return placed.map(({ finding }) => finding);
}
