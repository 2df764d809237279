/** Words for mistakes against the schema. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { KnownKeys, UnionWords } from './compiled-validator.ts';
import type { LocatedNode } from './located-node.ts';
import type { SchemaFinding } from './schema-finding.ts';
import type { DocumentVersion } from './version.ts';

/** What is said about a mistake. */
export interface SchemaMessage {
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly hint?: string;
}

/** The tables that hints are taken from. */
export interface SchemaWords {
  readonly knownKeys: KnownKeys;
  readonly unionWords: UnionWords;
  /** What is known of a key that a definition may not have. */
  readonly keyWords: (key: string, definition: string) => KeyWords;
}

/** Vocabulary → the keys of all its definitions, each by itself. */
export type SchemaKeys = Readonly<Record<'naftiko' | 'ikanos', ReadonlyMap<string, string>>>;

/** A key that a definition may not have. */
interface KeyWords {
  /** The known key of the definition that is nearest to it. */
  readonly nearest: string | undefined;
  /** The known key that it was meant to be. */
  readonly meant: string | undefined;
  /** What is said about it wherever it stands, once it was said. */
  message?: SchemaMessage;
}

/** Definition → key → what is known of it. */
type KeyTable = Map<string, Map<string, KeyWords>>;

/** The keys of all definitions of each vocabulary, from the table of them. */
export function schemaKeysOf(knownKeys: KnownKeys): SchemaKeys {
  const keysOf = (vocabulary: DocumentVersion['vocabulary']): ReadonlyMap<string, string> =>
    new Map(
      Object.values(knownKeys[vocabulary])
        .flatMap((keys) => Object.keys(keys))
        .map((key) => [key, key]),
    );
  return { naftiko: keysOf('naftiko'), ikanos: keysOf('ikanos') };
}

/** For the published versions, what is known of the words of the schema where they do not belong. */
const misplacedWords = new Map<string, KeyTable>();

/**
 * The tables for one document. Each pair of a key and a definition is compared once: mistakes come in series. Words of
 * the schema, of which there is an end, are compared once for all documents of their version.
 */
export function schemaWords(
  tables: Pick<SchemaWords, 'knownKeys' | 'unionWords'> & { readonly schemaKeys: SchemaKeys },
  { vocabulary, written, known: isPublished }: DocumentVersion,
): SchemaWords {
  const { knownKeys, unionWords, schemaKeys } = tables;
  const own: KeyTable = new Map();
  const shared = isPublished ? tableOf(misplacedWords, `${vocabulary} ${written}`) : own;
  const keyWords = (key: string, definition: string): KeyWords => {
    // Not the author's string, which may hold the whole text that it was cut from.
    const word = schemaKeys[vocabulary].get(key);
    const keys = tableOf(word === undefined ? own : shared, definition);
    let words = keys.get(key);
    if (words === undefined) {
      const known = knownKeys[vocabulary][definition] ?? {};
      const nearest = closest(key, Object.keys(known));
      words = { nearest, meant: otherWord(key, definition, vocabulary, known) ?? nearest };
      keys.set(word ?? key, words);
    }
    return words;
  };
  return { knownKeys, unionWords, keyWords };
}

function tableOf<T>(tables: Map<string, Map<string, T>>, key: string): Map<string, T> {
  let table = tables.get(key);
  if (table === undefined) {
    table = new Map();
    tables.set(key, table);
  }
  return table;
}

/** What patterns ask for, in words, by the definition that has them. */
const forms: Readonly<Record<string, string>> = {
  IdentifierKebab: 'letters, digits and hyphens',
  IdentifierExtended: 'letters, digits, hyphens, underscores and asterisks',
  BindingVariableName: 'upper-case letters, digits and underscores, a letter first',
  UriLocation: 'a URI such as file:///./secrets.yaml',
  CallRef: '<namespace>.<name>, each of letters, digits and hyphens',
  MappingTarget: 'letters, digits, hyphens, underscores and dots',
  Date: 'a date such as 2026-05-20',
  Email: 'an e-mail address',
  BaseUri: 'an http or https URL without a template in its path',
  FileDirUri: 'a URI that starts with file:///',
  MimeType: 'a media type such as application/json',
  Address: 'a host name or an IP address',
  BinarySize: 'a size such as 10MiB',
  StatusPattern: 'a status such as 200 or 4XX',
};

/** Words of the other form of documents → the word of this form. */
const otherForm: Readonly<Record<DocumentVersion['vocabulary'], Readonly<Record<string, string>>>> = {
  naftiko: { display: 'label', flows: 'functions', target: 'targetName', from: 'location' },
  ikanos: { label: 'display', functions: 'flows', targetName: 'target', location: 'from' },
};

/** The message for a mistake, with the plain code; `tolerances.ts` may give it another one. */
export function messageOf(finding: SchemaFinding, version: DocumentVersion, words: SchemaWords): SchemaMessage {
  switch (finding.keyword) {
    case 'additionalProperties':
      return unknownKey(finding, version, words);
    case 'required':
      return said('missing-key', `${subject(finding)} needs the key "${finding.key ?? ''}".`);
    case 'anyOf':
      return said('missing-key', `${subject(finding)} needs ${listed(finding.others, 'or')}.`);
    case 'false schema':
      return conflict(finding);
    case 'discriminator':
      return unknownWord(finding, words.unionWords[version.vocabulary][finding.definition] ?? []);
    case 'type':
      return said(
        'invalid-type',
        `${subject(finding)} must be ${typesOf(finding)}, not ${described(finding.node)}.`,
        quoteHint(finding),
      );
    case 'enum':
      return unknownWord(finding, allowedOf(finding));
    default:
      return invalid(finding);
  }
}

/**
 * The key that an unknown one was meant to be: the word of this form of documents, `title` for the label, or the nearest
 * spelling. Whoever misspells a required key has made one mistake, not two.
 */
export function meantKey({ key = '', definition }: SchemaFinding, words: SchemaWords): string | undefined {
  return words.keyWords(key, definition).meant;
}

/** The word that means what a key means elsewhere. */
function otherWord(
  key: string,
  definition: string,
  vocabulary: DocumentVersion['vocabulary'],
  known: KnownKeys['naftiko'][string],
): string | undefined {
  const other = otherForm[vocabulary];
  const word = Object.hasOwn(other, key) ? other[key] : undefined;
  if (word !== undefined && Object.hasOwn(known, word)) return word;
  if (definition !== 'Info' || (key !== 'title' && key !== 'name')) return undefined;
  return vocabulary === 'naftiko' ? 'label' : 'display';
}

function unknownKey(finding: SchemaFinding, version: DocumentVersion, words: SchemaWords): SchemaMessage {
  const { key = '', definition } = finding;
  // Of other objects the message says where they stand.
  if (!Object.hasOwn(objects, definition)) return unknownKeyAt(finding, version, words);
  const known = words.keyWords(key, definition);
  return (known.message ??= unknownKeyAt(finding, version, words));
}

function unknownKeyAt(finding: SchemaFinding, version: DocumentVersion, words: SchemaWords): SchemaMessage {
  const key = finding.key ?? '';
  const known = words.knownKeys[version.vocabulary][finding.definition] ?? {};
  const since = Object.hasOwn(known, key) ? known[key] : undefined;
  if (typeof since === 'string') {
    return said(
      'later-key',
      `The key ${quote(key)} came with version ${since}; this document declares ${version.written}.`,
    );
  }
  const word = Object.hasOwn(otherForm[version.vocabulary], key) ? otherForm[version.vocabulary][key] : undefined;
  if (word !== undefined && Object.hasOwn(known, word)) {
    return said('key-of-other-form', `The key ${quote(key)} is called "${word}" in ${version.vocabulary} documents.`);
  }
  if (
    key === 'name' &&
    version.vocabulary === 'ikanos' &&
    Object.hasOwn(words.knownKeys.naftiko[finding.definition] ?? {}, 'name')
  ) {
    return said(
      'key-of-other-form',
      `${subject(finding)} has no key "name" in ikanos documents: its name is the key it stands under.`,
    );
  }
  const { nearest: near } = words.keyWords(key, finding.definition);
  const hint = near === undefined ? keysHint(Object.keys(known)) : `did you mean "${near}"?`;
  return said('unknown-key', `${subject(finding)} has no key ${quote(key)}.`, hint);
}

function keysHint(keys: readonly string[]): string | undefined {
  return keys.length === 0 || keys.length > 16 ? undefined : `Its keys are ${listed(keys, 'and')}.`;
}

function conflict(finding: SchemaFinding): SchemaMessage {
  const key = finding.key ?? '';
  const [other] = finding.others;
  if (other !== undefined)
    return said('conflicting-keys', `${subject(finding)} can not have both "${other}" and "${key}".`);
  return said('conflicting-keys', `An MCP adapter with "transport: stdio" can not have a "${key}".`);
}

function unknownWord(finding: SchemaFinding, allowed: readonly string[]): SchemaMessage {
  const written = finding.node.kind === 'scalar' ? finding.node.text : '';
  const near = closest(written, allowed);
  const hint = near === undefined ? undefined : `did you mean "${near}"?`;
  return said(
    'invalid-value',
    `${named(finding)} must be ${listed(allowed, 'or')}, not ${described(finding.node)}.`,
    hint,
  );
}

/** Keywords that compare one value with a bound or a form. */
function invalid(finding: SchemaFinding): SchemaMessage {
  const { keyword, params, definition, node } = finding;
  const limit = String(params['limit']);
  const what = described(node);
  switch (keyword) {
    case 'pattern':
      return said(
        'invalid-value',
        `${named(finding)} must be ${forms[definition] ?? `of the form ${String(params['pattern'])}`}, not ${what}.`,
      );
    case 'propertyNames':
      return said('invalid-value', `${quote(finding.key ?? '')} is no usable name here.`);
    case 'const':
      return said('invalid-value', `${named(finding)} must be ${quote(String(params['allowedValue']))}, not ${what}.`);
    case 'minItems':
    case 'minProperties':
      return said('empty-collection', `${named(finding)} needs at least one entry.`);
    case 'minLength':
      return said('invalid-value', `${named(finding)} must not be empty.`);
    case 'maxLength':
      return said('invalid-value', `${named(finding)} must have at most ${limit} characters.`);
    case 'minimum':
      return said('invalid-value', `${named(finding)} must be at least ${limit}, not ${what}.`);
    case 'maximum':
      return said('invalid-value', `${named(finding)} must be at most ${limit}, not ${what}.`);
    default:
      return said('invalid-value', `${named(finding)} breaks the rule "${keyword}" of the format.`);
  }
}

function said(code: DiagnosticCode, message: string, hint?: string): SchemaMessage {
  return hint === undefined ? { code, message } : { code, message, hint };
}

/** Names of objects as readers know them, by definition; others get the key they stand under. */
const objects: Readonly<Record<string, string>> = {
  '': 'The document',
  Info: '"info"',
  Person: 'A stakeholder',
  Capability: '"capability"',
  Binding: 'A bind',
  ImportEntry: 'An import',
  ConsumesHttp: 'A consumes entry',
  ConsumedHttpResource: 'A consumed resource',
  ConsumedHttpOperation: 'A consumed operation',
  ConsumedInputParameter: 'A consumed parameter',
  ConsumedOutputParameter: 'A consumed output',
  StructuredBody: 'A request body',
  JsonBody: 'A json body',
  TextBody: 'A text body',
  FormBody: 'A formUrlEncoded body',
  MultipartBody: 'A multipartForm body',
  MultipartPart: 'A part of a multipartForm body',
  Tunnel: 'A tunnel',
  Authentication: 'Authentication',
  BasicAuthentication: 'Basic authentication',
  DigestAuthentication: 'Digest authentication',
  BearerAuthentication: 'Bearer authentication',
  ApikeyAuthentication: 'Apikey authentication',
  Oauth2Authentication: 'OAuth2 authentication',
  Exposes: 'An exposes entry',
  ExposesRest: 'A rest adapter',
  ExposesMcp: 'An mcp adapter',
  ExposesSkill: 'A skill adapter',
  ExposesControl: 'A control adapter',
  ExposedResource: 'An exposed resource',
  ExposedOperation: 'An exposed operation',
  ExposedInputParameter: 'An input parameter',
  Forward: '"forward"',
  McpTool: 'A tool',
  McpToolHints: '"hints"',
  McpToolInputParameter: 'An input parameter',
  McpResource: 'An MCP resource',
  McpPrompt: 'A prompt',
  McpPromptArgument: 'A prompt argument',
  McpPromptMessage: 'A prompt message',
  Skill: 'A skill',
  SkillTool: 'A skill tool',
  SkillToolFrom: '"from"',
  Aggregate: 'An aggregate',
  Flow: 'A flow',
  Semantics: '"semantics"',
  Step: 'A step',
  CallStep: 'A call step',
  LookupStep: 'A lookup step',
  ScriptStep: 'A script step',
  StepOutputMapping: 'A mapping',
  MappedOutputParameter: 'An output parameter',
  MappedScalar: 'An output parameter',
  MappedObject: 'An object output',
  MappedArray: 'An array output',
  OrchestratedOutputParameter: 'An output parameter',
  OrchestratedScalar: 'An output parameter',
  OrchestratedObject: 'An object output',
  OrchestratedArray: 'An array output',
  MockOutputParameter: 'An output with a value',
};

/** The object a mistake is in: a phrase by its definition, else the key it stands under. */
function subject(finding: SchemaFinding): string {
  // A wrong type below an object's definition is about the value under a key, not about the object.
  if (finding.keyword === 'type' && finding.params['type'] !== 'object') return named(finding);
  return objects[finding.definition] ?? named(finding);
}

/** The last key of the pointer: `"port"`, or `Entry 2 of "scopes"`. */
function named(finding: SchemaFinding): string {
  const tokens = finding.pointer.split('/').map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = tokens.at(-1) ?? '';
  if (last === '') return 'The document';
  if (!/^\d+$/.test(last)) return quote(last);
  return `Entry ${Number(last) + 1} of ${quote(tokens.at(-2) ?? '')}`;
}

function typesOf(finding: SchemaFinding): string {
  const types = finding.params['type'];
  const list = Array.isArray(types) ? types.map(String) : [String(types)];
  return list.map((type) => typeWords[type] ?? type).join(' or ');
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map',
  null: 'null',
};

/** A value in a message: scalars as written, cut at 60 characters. */
function described(node: LocatedNode): string {
  if (node.kind === 'map') return 'a map';
  if (node.kind === 'list') return 'a list';
  if (node.value === null) return 'nothing (null)';
  const shown = quote(node.text.length > 60 ? `${node.text.slice(0, 57)}...` : node.text);
  if (typeof node.value === 'boolean') return `the boolean ${node.text}`;
  return typeof node.value === 'string' ? shown : `the number ${node.text}`;
}

/** Text that YAML reads as something else only needs quotes. */
function quoteHint(finding: SchemaFinding): string | undefined {
  const { node, params } = finding;
  const wantsText = params['type'] === 'string' && node.kind === 'scalar' && node.value !== null;
  return wantsText ? `Put it in quotes: ${quote(node.text)}.` : undefined;
}

function allowedOf(finding: SchemaFinding): readonly string[] {
  const allowed = finding.params['allowedValues'];
  return Array.isArray(allowed) ? allowed.map(String) : [];
}

function listed(words: readonly string[], conjunction: 'and' | 'or'): string {
  const quotedWords = words.map((word) => `"${word}"`);
  const last = quotedWords.pop();
  if (last === undefined) return 'something else';
  return quotedWords.length === 0 ? last : `${quotedWords.join(', ')} ${conjunction} ${last}`;
}

function quote(text: string): string {
  return JSON.stringify(text);
}
