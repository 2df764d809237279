/** The verdict of `validate`: which findings of a load are faults of the document, each once. */
import type { DiagnosticCode } from './codes.ts';
import type { Diagnostic, Severity } from './diagnostic.ts';
import { isInvalid } from './order.ts';

/** What keeps this engine from serving a document, or a part of it, but is no fault of the document. */
const aboutRunning: readonly DiagnosticCode[] = [
  'nothing-exposed',
  'nothing-answers',
  'step-type-unsupported',
  'control-not-served',
  'tunnel-provider-missing',
];
/** What a stand-alone file (adapters, aggregates to import) leaves to the document that imports it. */
const importersPart: readonly DiagnosticCode[] = [
  'call-target-exists',
  'import-call-missing',
  'ref-target-exists',
  'skill-source-exists',
  'skill-action-exists',
];

/**
 * Findings as `validate` counts them: those about the document and not about running it, one per mistake.
 * @param standsAlone whether the document has no `capability` and is there to be imported from
 * @see docs/spec/document.md section 3, docs/spec/versions.md section 4.4
 */
export function forValidation(diagnostics: readonly Diagnostic[], standsAlone: boolean): readonly Diagnostic[] {
  const silent = new Set(standsAlone ? [...aboutRunning, ...importersPart] : aboutRunning);
  const counted = diagnostics.filter(({ code }) => !silent.has(code));
  return withoutConsequences(withoutEchoes(counted), counted);
}

/** Findings, mostly of the schema, → findings of other stages that are about the same mistake at the same place. */
const sameMistake: Partial<Record<DiagnosticCode, readonly DiagnosticCode[]>> = {
  'invalid-type': ['wrong-type', 'with-null', 'body-type'],
  'wrong-type': ['mcp-no-tools', 'rest-no-resources'],
  'body-form': ['body-type'],
  'invalid-value': [
    'consumes-type-unknown',
    'exposes-type-unknown',
    'step-type-unknown',
    'authentication-type-unknown',
    'exposer-authentication-type',
    'transport-unknown',
    'port-range',
    'exposed-environment-parameter',
    'output-format-unknown',
    'skill-location-scheme',
    'mcp-resource-location',
  ],
  'authentication-spelling': ['authentication-type-unknown', 'exposer-authentication-type', 'guard-placement'],
  'missing-key': [
    'import-incomplete',
    'mcp-name-missing',
    'consumes-type-unknown',
    'exposes-type-unknown',
    'step-type-unknown',
    'mcp-no-tools',
    'mcp-prompt',
    'bind-keys-empty',
    'lookup-without-outputs',
    'skill-tool-kind',
  ],
  'credential-scheme-unknown': ['authentication-type-unknown'],
  'rest-resource-path-no-query': ['rest-path-form'],
  'empty-collection': ['mcp-no-tools', 'bind-keys-empty'],
  'unit-without-call': ['nothing-to-run', 'flow-without-body'],
  'base-uri-form': ['base-uri-unset', 'consumes-baseuri-no-trailing-slash'],
  'name-characters': [
    'mcp-name-missing',
    'call-target-exists',
    'ref-target-exists',
    'rest-forward-target',
    'lookup-index-exists',
    'import-not-found',
    'import-incomplete',
  ],
  'oauth2-https-authserver': ['guard-oauth2'],
  'call-beside-steps': ['mcp-call-and-steps'],
  'conflicting-keys': ['mcp-stdio-port', 'call-beside-steps', 'mcp-call-and-steps', 'mcp-prompt', 'skill-tool-kind'],
};

/**
 * One finding per mistake: where the schema and a later stage say the same, the more severe one stays (of equals the
 * later stage's, which knows more) and has the schema keyword.
 */
function withoutEchoes(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const dropped = new Set<Diagnostic>();
  const keywords = new Map<Diagnostic, string>();
  const near = placesOf(diagnostics);
  for (const finding of diagnostics) {
    const codes = sameMistake[finding.code] ?? [];
    const others = codes.length === 0 ? [] : near(finding);
    for (const other of codes.flatMap((code) => others.filter((near) => near.code === code))) {
      if (dropped.has(finding)) break;
      const difference = severities[other.severity] - severities[finding.severity];
      if (difference < 0 || (difference === 0 && finding.keyword === undefined)) {
        dropped.add(other);
        const keyword = keywords.get(other) ?? other.keyword;
        if (keyword !== undefined) keywords.set(finding, keyword);
        continue;
      }
      dropped.add(finding);
      if (finding.keyword !== undefined) keywords.set(other, finding.keyword);
    }
  }
  const kept = diagnostics.filter((diagnostic) => !dropped.has(diagnostic));
  return keywords.size === 0 ? kept : kept.map((diagnostic) => withKeyword(diagnostic, keywords.get(diagnostic)));
}

function withKeyword(diagnostic: Diagnostic, keyword: string | undefined): Diagnostic {
  return keyword === undefined ? diagnostic : { ...diagnostic, keyword };
}

const severities: Readonly<Record<Severity, number>> = { note: 0, warning: 1, violation: 2, error: 3, fatal: 4 };

/**
 * The findings that stand where a given one does, at a key of it, or at what it is a key of; in the order reported.
 * Looked up by place: a large document has thousands of findings, too many to compare each with each.
 */
function placesOf(diagnostics: readonly Diagnostic[]): (finding: Diagnostic) => readonly Diagnostic[] {
  const order = new Map(diagnostics.map((diagnostic, index) => [diagnostic, index]));
  const at = Map.groupBy(diagnostics, ({ origin }) => placeKey(origin.file, origin.pointer));
  const under = Map.groupBy(diagnostics, ({ origin }) => placeKey(origin.file, parentOf(origin.pointer)));
  return ({ origin: { file, pointer } }) => {
    const here = placeKey(file, pointer);
    const found = [...(at.get(here) ?? []), ...(under.get(here) ?? [])];
    const parent = parentOf(pointer);
    if (parent !== undefined) found.push(...(at.get(placeKey(file, parent)) ?? []));
    return found.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}

function placeKey(file: string, pointer: string | undefined): string {
  return `${file}\0${pointer ?? '-'}`;
}

/** Undefined for the whole document. */
function parentOf(pointer: string): string | undefined {
  return pointer === '' ? undefined : pointer.slice(0, pointer.lastIndexOf('/'));
}

/** Findings of later stages → the keys they are about. Where the key is missing or has an unfit value, that says it all. */
const aboutKeys: Partial<Record<DiagnosticCode, readonly string[]>> = {
  'bind-keys-empty': ['keys'],
  'import-unreadable': ['from', 'location'],
  'import-not-found': ['import'],
  'import-incomplete': ['from', 'location', 'import'],
  'call-target-exists': ['call'],
  'ref-target-exists': ['ref'],
  'rest-forward-target': ['targetNamespace'],
  'credential-scheme-unknown': ['type', 'placement'],
  'exposer-authentication-type': ['type'],
  'guard-secret': ['username', 'password', 'token', 'key', 'value', 'authorizationServerUri', 'resource'],
  'guard-placement': ['placement'],
  'lookup-index-exists': ['index'],
  'lookup-without-outputs': ['outputParameters'],
  'call-beside-steps': ['steps'],
  'consumes-type-unknown': ['type'],
  'exposes-type-unknown': ['type'],
  'step-type-unknown': ['type'],
  'transport-unknown': ['transport'],
  'mapping-refers-to-something': ['value'],
  'mcp-name-missing': ['name'],
  'mcp-no-tools': ['tools'],
  'mcp-resource-uri': ['uri'],
  'mcp-resource-binary': ['binary'],
  'mcp-resource-location': ['location'],
  'mcp-content': ['content'],
  'mcp-prompt': ['role', 'template'],
  'skill-source-exists': ['sourceNamespace'],
  'skill-action-exists': ['action'],
  'skill-instruction-location': ['instruction'],
  'flow-without-body': ['call', 'steps', 'outputParameters'],
  'aggregates-namespace-required': ['namespace'],
};
const aboutValues: ReadonlySet<DiagnosticCode> = new Set([
  'invalid-type',
  'wrong-type',
  'list-in-map-form',
  'empty-collection',
  'invalid-value',
  'authentication-spelling',
]);

/**
 * References that find nothing → where the name may stand that they mean. While such a name is missing, they are no
 * mistakes of their own; but one that is near another name is.
 */
const aboutNames: Partial<Record<DiagnosticCode, RegExp>> = {
  'call-target-exists': /\/consumes\/\d+\/(?:namespace|resources\/[^/]+\/operations\/[^/]+\/name)$/,
  'rest-forward-target': /\/consumes\/\d+\/namespace$/,
  'ref-target-exists': /\/aggregates\/\d+\/(?:namespace|(?:functions|flows)\/[^/]+\/name)$/,
  'skill-source-exists': /\/exposes\/\d+\/(?:namespace|type)$/,
  'skill-action-exists': /\/exposes\/\d+\/(?:tools|(?:resources\/[^/]+\/operations))\/[^/]+\/name$/,
  'mapping-refers-to-something': /\/steps\/[^/]+\/name$/,
  'lookup-index-exists': /\/steps\/[^/]+\/name$/,
};

/**
 * Without what only follows from a key that is missing or has an unfit value.
 * @param all what was found before findings of one mistake were made one
 */
function withoutConsequences(diagnostics: readonly Diagnostic[], all: readonly Diagnostic[]): readonly Diagnostic[] {
  const faulty = new Set<string>();
  for (const { code, origin, missing } of all.filter(isInvalid)) {
    if (aboutValues.has(code)) faulty.add(placeKey(origin.file, origin.pointer));
    if (missing !== undefined) faulty.add(placeKey(origin.file, missing));
  }
  if (faulty.size === 0) return diagnostics;
  const places = [...faulty];
  const nameless = (pattern: RegExp | undefined): boolean =>
    pattern !== undefined && places.some((place) => pattern.test(place));
  return diagnostics.filter(({ code, keyword, hint, origin: { file, pointer } }) => {
    if (keyword !== undefined) return true;
    if (hint?.startsWith('did you mean') !== true && nameless(aboutNames[code])) return false;
    return !(aboutKeys[code] ?? []).some(
      (key) =>
        faulty.has(placeKey(file, `${pointer}/${key}`)) ||
        (pointer.endsWith(`/${key}`) && faulty.has(placeKey(file, pointer))),
    );
  });
}
