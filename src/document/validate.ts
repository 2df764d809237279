/** LocatedNode → diagnostics: checks a document against our schema of its version, one message per mistake. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { DiagnosticDetails, Report } from '../diagnostics/diagnostic.ts';
import { appendPointer } from '../json/pointer.ts';
import type { CompiledValidator } from './compiled-validator.ts';
import type { LocatedNode } from './located-node.ts';
import { type MisspeltKey, withMeantKeys } from './meant-tree.ts';
import { childOf } from './node-value.ts';
import { findingsOf, inOrder, type SchemaFinding } from './schema-finding.ts';
import {
  meantKey,
  messageOf,
  type SchemaMessage,
  schemaKeysOf,
  type SchemaWords,
  schemaWords,
} from './schema-message.ts';
import { extensionOf, isOldWord, isPortableToolName, tolerances } from './tolerances.ts';
import { isPublished } from './detect-version.ts';
import type { DocumentVersion } from './version.ts';

/** How strictly a document is read. */
export interface ValidateOptions {
  /** Refuse the keys that only naftiko-ts has. Default false: they are noted. */
  readonly official?: boolean;
  /** Check against the schema of this version instead of the declared one; one that differs is a mistake of its own. */
  readonly schemaVersion?: string;
  /** `run`: silent about what the schema forbids and every client takes. Default false. */
  readonly running?: boolean;
}

/**
 * Reports everything in which a document differs from the schema of its version, at the place that is wrong, in the
 * order of the document. Severity `violation`; keys of our own are notes unless `official` is set. Unless the document is
 * to be run, what stands under a misspelt key is checked as what it was meant to be.
 * @returns the tree with the keys that were meant, for the stages that follow
 * @see docs/spec/document.md sections 4 to 14
 */
export async function validateDocument(
  root: LocatedNode,
  version: DocumentVersion,
  report: Report,
  options: ValidateOptions = {},
): Promise<LocatedNode> {
  const schema = options.schemaVersion === undefined ? version : schemaOf(options.schemaVersion, version);
  if (schema !== version) reportMismatch(root, version, schema, report);
  const validate = await validatorOf(schema);
  if (validate(schemaValue(root))) return root;
  const words = schemaWords(await wordTables(), schema);
  const misspelt: SchemaFinding[] = [];
  const renamed = new Set<LocatedNode>();
  let tree = root;
  for (;;) {
    const findings = relevant(findingsOf(validate.errors ?? [], tree), schema, options);
    const keys = options.running === true ? [] : misspeltKeys(findings, schema, words, options);
    if (keys.length > 0) {
      misspelt.push(...keys.map(({ finding }) => finding));
      for (const { map, key } of keys) renamed.add(childOf(map, key) ?? map);
      tree = withMeantKeys(tree, keys);
      if (!validate(schemaValue(tree))) continue;
    }
    // Whether the value fits the key that it was perhaps meant for is not the author's mistake.
    const others = keys.length > 0 ? [] : findings.filter(({ node }) => !renamed.has(node));
    const all = misspelt.length === 0 ? others : inOrder([...misspelt, ...others]);
    for (const finding of withoutMisspelt(all, words)) reportFinding(finding, schema, words, report, options);
    return tree;
  }
}

/** Without the version key, words of old versions, and what every client takes. */
function relevant(
  findings: readonly SchemaFinding[],
  schema: DocumentVersion,
  options: ValidateOptions,
): readonly SchemaFinding[] {
  const isOld = schema.vocabulary === 'naftiko' && (schema.written === '0.4' || schema.written === '0.5');
  return findings.filter(
    (finding) =>
      !isVersionKey(finding) &&
      !(isOld && isOldWord(finding)) &&
      !(options.running === true && isPortableToolName(finding)),
  );
}

/** Keys that were meant to be ones that the map lacks. */
function misspeltKeys(
  findings: readonly SchemaFinding[],
  version: DocumentVersion,
  words: SchemaWords,
  options: ValidateOptions,
): readonly (MisspeltKey & { readonly finding: SchemaFinding })[] {
  const keys = new Map<string, MisspeltKey & { readonly finding: SchemaFinding }>();
  for (const finding of findings.flatMap((each) => withoutType(each, version, words))) {
    const { keyword, key = '', node: map, pointer } = finding;
    if (keyword !== 'additionalProperties' || map.kind !== 'map') continue;
    const meant = meantKey(finding, words);
    const place = `${pointer}\0${meant ?? ''}`;
    if (meant === undefined || map.entries.has(meant) || keys.has(place)) continue;
    if (options.official !== true && extensionOf(finding) !== undefined) continue;
    if (codeOf(finding, messageOf(finding, version, words)) !== 'unknown-key') continue;
    keys.set(place, { map, key, meant, finding });
  }
  return [...keys.values()];
}

/** An object whose `type` is misspelt: nothing but that key is known to be wrong, and it is the one to point at. */
function withoutType(finding: SchemaFinding, version: DocumentVersion, words: SchemaWords): readonly SchemaFinding[] {
  const { keyword, definition, key, node } = finding;
  if (keyword !== 'required' || key !== 'type' || node.kind !== 'map') return [finding];
  const known = words.knownKeys[version.vocabulary][definition] ?? {};
  for (const [written, { keyOrigin }] of node.entries) {
    if (Object.hasOwn(known, written) || words.keyWords(written, definition).nearest !== 'type') continue;
    return [{ ...finding, keyword: 'additionalProperties', key: written, origin: keyOrigin }];
  }
  return [finding];
}

/** The code a finding is reported with: a deviation that is known by name has its own. */
function codeOf(finding: SchemaFinding, { code }: SchemaMessage): DiagnosticCode {
  // A word of another version or form says more than the deviation it also is.
  if (code === 'later-key' || code === 'key-of-other-form') return code;
  return tolerances.find((candidate) => candidate.matches(finding))?.code ?? code;
}

/**
 * The version that a word on the command line means: `1.0.0-alpha3` exists in both vocabularies, and then the
 * document's own decides. The declared version itself when they are the same.
 */
function schemaOf(written: string, declared: DocumentVersion): DocumentVersion {
  if (written === declared.written) return declared;
  const other = declared.vocabulary === 'naftiko' ? 'ikanos' : 'naftiko';
  const published = (vocabulary: DocumentVersion['vocabulary']): boolean => isPublished(vocabulary, written);
  const vocabulary = !published(declared.vocabulary) && published(other) ? other : declared.vocabulary;
  return { vocabulary, written, known: published(vocabulary) };
}

function reportMismatch(root: LocatedNode, declared: DocumentVersion, schema: DocumentVersion, report: Report): void {
  const node = childOf(root, declared.vocabulary) ?? root;
  const [is, asked] = [declared, schema].map(({ vocabulary, written }) => `"${vocabulary}: ${written}"`);
  report('version-mismatch', node.origin, `The document declares ${is}, but is checked against ${asked}.`, {
    keyword: 'const',
  });
}

/**
 * A required key that is there in another spelling is not missing as well, and an import entry where none may stand is
 * one mistake, not one for each key.
 */
function withoutMisspelt(findings: readonly SchemaFinding[], words: SchemaWords): readonly SchemaFinding[] {
  if (!findings.some(isMissing) && !findings.some(isImport)) return findings;
  const meant = new Set<string>();
  const imports = new Set<string>();
  for (const finding of findings) {
    if (finding.keyword !== 'additionalProperties') continue;
    meant.add(`${finding.pointer}\0${meantKey(finding, words) ?? ''}`);
    if (isImport(finding)) imports.add(finding.pointer);
  }
  return findings.filter(({ keyword, pointer, key, others }) => {
    if (imports.has(pointer) && key !== 'import') return false;
    const missing = keyword === 'required' ? [key] : keyword === 'anyOf' ? others : [];
    return !missing.some((name) => name !== undefined && meant.has(`${pointer}\0${name}`));
  });
}

function isMissing({ keyword }: SchemaFinding): boolean {
  return keyword === 'required' || keyword === 'anyOf';
}

function isImport({ keyword, key }: SchemaFinding): boolean {
  return keyword === 'additionalProperties' && key === 'import';
}

/** The version key is the business of detect-version.ts. */
function isVersionKey({ definition, key, keyword }: SchemaFinding): boolean {
  const isKey = key === 'naftiko' || key === 'ikanos';
  return definition === '' && isKey && (keyword === 'required' || keyword === 'additionalProperties');
}

function reportFinding(
  finding: SchemaFinding,
  version: DocumentVersion,
  words: SchemaWords,
  report: Report,
  options: ValidateOptions,
): void {
  const extension = options.official === true ? undefined : extensionOf(finding);
  if (extension === 'consequence') return;
  if (extension === 'key') {
    const key = finding.key ?? (finding.definition === 'McpResource' ? 'outputParameters' : 'content');
    report('extension-key', finding.origin, `The key "${key}" is an extension of naftiko-ts.`);
    return;
  }
  const said = messageOf(finding, version, words);
  report(codeOf(finding, said), finding.origin, said.message, detailsOf(finding, said, words));
}

function detailsOf(finding: SchemaFinding, { hint }: SchemaMessage, words: SchemaWords): DiagnosticDetails {
  const keyword = keywordOf(finding);
  const missing = missingOf(finding, words);
  if (missing === undefined) return hint === undefined ? { keyword } : { keyword, hint };
  return hint === undefined ? { keyword, missing } : { keyword, hint, missing };
}

/** Pointer of the key that is not there: a required one, or the one that an unknown key was meant to be. */
function missingOf(finding: SchemaFinding, words: SchemaWords): string | undefined {
  const { keyword, node } = finding;
  const key =
    keyword === 'required' ? finding.key : keyword === 'additionalProperties' ? meantKey(finding, words) : undefined;
  return key === undefined ? undefined : appendPointer(node.origin.pointer, key);
}

/** The schema keyword as a reader of the schema knows it. */
function keywordOf({ keyword }: SchemaFinding): string {
  if (keyword === 'false schema') return 'oneOf';
  return keyword === 'discriminator' ? 'oneOf' : keyword;
}

/** The generated validator for a version; unknown versions get the nearest one. Loaded once, only when needed. */
function validatorOf({ vocabulary, written }: DocumentVersion): Promise<CompiledValidator> {
  if (vocabulary === 'naftiko') return written === '1.0.0-alpha1' ? validators.alpha1() : validators.alpha2();
  if (written === '1.0.0-alpha3' || written === '1.0.0-alpha4') return validators.ikanosAlpha3();
  return /^1\.0\.0-beta[123]$/.test(written) ? validators.beta1() : validators.beta4();
}

const validators = {
  alpha1: once(async () => (await import('./validators/alpha1.js')).validate),
  alpha2: once(async () => (await import('./validators/alpha2.js')).validate),
  ikanosAlpha3: once(async () => (await import('./validators/ikanos-alpha3.js')).validate),
  beta1: once(async () => (await import('./validators/beta1.js')).validate),
  beta4: once(async () => (await import('./validators/beta4.js')).validate),
};
const wordTables = once(async () => {
  const { knownKeys, unionWords } = await import('./validators/known-keys.js');
  return { knownKeys, unionWords, schemaKeys: schemaKeysOf(knownKeys) };
});

/** A loader that asks for its module once: Node takes as long to find a loaded one as checking a document takes. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => (loading ??= load());
}

/** An object that inherits nothing, in the form that V8 reads fastest: `Object.create(null)` gives slow ones. */
const Bare = bareClass();

function bareClass(): new () => Record<string, unknown> {
  function Made(): void {}
  Made.prototype = Object.create(null);
  // A function is a constructor, which its type does not say.
  return Made as unknown as new () => Record<string, unknown>;
}

/**
 * The value of a node as a schema sees it: Ajv knows no bigint, to a schema a large integer is just a number, and a key
 * such as `__proto__` or `constructor` is a key like any other.
 */
function schemaValue(node: LocatedNode): unknown {
  if (node.kind === 'scalar') return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  if (node.kind === 'list') return node.items.map(schemaValue);
  const object = new Bare();
  for (const [key, { value }] of node.entries) object[key] = schemaValue(value);
  return object;
}
