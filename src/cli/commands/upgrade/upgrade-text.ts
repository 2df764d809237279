/** The text of a document → its text in the newest form, comments and spelling of scalars kept. */
import { type Document, isMap, isScalar, isSeq, parseDocument as parseNodes, type YAMLMap } from 'yaml';
import type { Report } from '../../../diagnostics/diagnostic.ts';
import { detectVersion } from '../../../document/detect-version.ts';
import { parseYaml } from '../../../document/parse-yaml.ts';
import { parsePointer } from '../../../json/pointer.ts';
import type { ConsumedHttpOperation, ConsumesHttp } from '../../../model/consumes.ts';
import type { ExposedUnit } from '../../../model/operation.ts';
import type { Origin } from '../../../source/origin.ts';
import type { SourceFile } from '../../../source/source-file.ts';
import { normalize } from '../../../normalize/normalize.ts';
import { type LinkedSections, separateRepeatedOperations } from '../../../normalize/repeated-operations.ts';
import { expandAliases } from './aliases.ts';
import { renameVariables, upgradeExternalRefs, upgradeInfo } from './words.ts';
import { upgradeYamlMap } from './objects.ts';
import {
  isImport,
  type SectionEntries,
  type Section,
  type ImportEntry,
  type WrittenCapability,
} from '../../../normalize/written-capability.ts';
import { documentShape } from '../../../normalize/shapes.ts';
import { pairOf, scalarTextOf, setMemberText, setText, textOfMember } from './pairs.ts';

/** The version that upgraded documents declare. */
export const newestVersion = '1.0.0-beta5';

/**
 * The document in the newest `ikanos` form. Names that repeat are made unique, the calls that mean them rewritten; what
 * can not be expressed in map form stays a list, with a note. Upgrading twice changes nothing more.
 *
 * Undefined when the text is no capability document; the reasons go to `report`, and what the reader finds doubtful too.
 * `note` hears, in a sentence each, of what the author should look at.
 * @see docs/spec/cli.md section 8.9, docs/spec/versions.md section 3
 */
export function upgradeText(source: SourceFile, report: Report, note: (message: string) => void): string | undefined {
  const root = parseYaml(source, report);
  const version = root === undefined ? undefined : detectVersion(root, report);
  if (root === undefined || version === undefined) return undefined;
  const document = parseNodes(source.text, { version: '1.2', schema: 'failsafe', uniqueKeys: false });
  const contents: unknown = document.contents;
  if (!isMap(contents)) return undefined;
  expandAliases(document);
  const written = normalize(root, version, source.file, '.', report);
  renameOperations(written, document, report, note);
  upgradeMap(contents, version.vocabulary === 'naftiko', note);
  return document.toString({ lineWidth: 0 });
}

function upgradeMap(contents: YAMLMap, fromNaftiko: boolean, note: (message: string) => void): void {
  setVersion(contents);
  const variables = new Map<string, string>();
  for (const holder of [contents, contents.get('capability')]) {
    if (isMap(holder)) upgradeExternalRefs(holder, variables);
  }
  renameVariables(contents, variables);
  upgradeInfo(contents.get('info'));
  upgradeYamlMap(contents, documentShape, { constIsValue: fromNaftiko, note });
}

const versionKeys: ReadonlySet<string> = new Set(['naftiko', 'ikanos']);

function setVersion(contents: YAMLMap): void {
  const pair = contents.items.find(({ key }) => versionKeys.has(scalarTextOf(key) ?? ''));
  contents.items = contents.items.filter((item) => item === pair || !versionKeys.has(scalarTextOf(item.key) ?? ''));
  if (pair === undefined) return;
  pair.key = setText(pair.key, 'ikanos');
  pair.value = setText(pair.value, newestVersion);
}

/** Gives consumed operations their unique names, and calls the name they mean. */
function renameOperations(
  written: WrittenCapability,
  document: Document,
  report: Report,
  note: (message: string) => void,
): void {
  const before = inline(written);
  const after = separateRepeatedOperations(before, report);
  if (after === before) return;
  for (const { name, key, origin } of after.consumes.flatMap(operationsOf)) {
    // Also where no name was written: the name that will be derived must be the one calls know.
    if (!renameAt(document, origin, key) || key === name) continue;
    note(
      `the consumed operation "${name}" at line ${origin.start.line} is now called "${key}", because its name was used before`,
    );
  }
  for (const { call, callOrigin } of callsOf(after)) setAt(document, callOrigin, call);
}

function operationsOf({ resources }: ConsumesHttp): ConsumedHttpOperation[] {
  return resources.flatMap(({ operations }) => operations);
}

/** The sections without their import entries: what other files hold is not renamed. */
function inline(written: WrittenCapability): LinkedSections {
  const kept = <S extends Section>(entries: readonly (SectionEntries[S] | ImportEntry)[]): SectionEntries[S][] =>
    entries.filter((entry): entry is SectionEntries[S] => !isImport(entry));
  return {
    consumes: kept<'consumes'>(written.consumes),
    aggregates: kept<'aggregates'>(written.aggregates),
    exposes: kept<'exposes'>(written.exposes),
  };
}

interface PlacedCall {
  readonly call: string;
  readonly callOrigin: Origin;
}

function callsOf({ aggregates, exposes }: LinkedSections): PlacedCall[] {
  const units: ExposedUnit[] = aggregates.flatMap(({ flows }) => flows);
  for (const exposer of exposes) {
    if (exposer.type === 'rest') units.push(...exposer.resources.flatMap(({ operations }) => operations));
    if (exposer.type === 'mcp') units.push(...exposer.tools, ...exposer.resources);
  }
  return units.flatMap(callsOfUnit);
}

function callsOfUnit({ ref, call, callOrigin, steps }: ExposedUnit): PlacedCall[] {
  const calls: PlacedCall[] = steps.filter((step) => step.type === 'call');
  if (ref === undefined && call !== undefined && callOrigin !== undefined) calls.push({ call, callOrigin });
  return calls;
}

function setAt(document: Document, { pointer }: Origin, text: string): void {
  const node: unknown = document.getIn(parsePointer(pointer), true);
  if (isScalar(node) && scalarTextOf(node) !== text) setText(node, text);
}

/** An operation of a list has its name inside, one of a map is renamed at its key. Gives whether that changed anything. */
function renameAt(document: Document, { pointer }: Origin, name: string): boolean {
  const path = parsePointer(pointer);
  const node: unknown = document.getIn(path, true);
  const parent: unknown = document.getIn(path.slice(0, -1), true);
  if (isSeq(parent) && isMap(node)) {
    if (textOfMember(node, 'name') === name) return false;
    setMemberText(node, 'name', name);
    return true;
  }
  const pair = isMap(parent) ? pairOf(parent, path.at(-1) ?? '') : undefined;
  if (pair === undefined || scalarTextOf(pair.key) === name) return false;
  pair.key = setText(pair.key, name);
  return true;
}
