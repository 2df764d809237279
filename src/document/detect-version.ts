/** Root key and version of a parsed document → DocumentVersion. */
import type { Report } from '../diagnostics/diagnostic.ts';
import { closest } from '../diagnostics/suggest.ts';
import type { LocatedNode, LocatedScalar } from './located-node.ts';
import type { DocumentVersion } from './version.ts';

/** Versions that were published, per root key, oldest first. */
export const knownVersions = {
  naftiko: ['0.4', '0.5', '1.0.0-alpha1', '1.0.0-alpha2', '1.0.0-alpha3'],
  ikanos: ['1.0.0-alpha3', '1.0.0-alpha4', '1.0.0-beta1', '1.0.0-beta2', '1.0.0-beta3', '1.0.0-beta4', '1.0.0-beta5'],
} as const;

/** Whether a version was published under a root key. */
export function isPublished(vocabulary: DocumentVersion['vocabulary'], version: string): boolean {
  const published: readonly string[] = knownVersions[vocabulary];
  return published.includes(version);
}

/** Versions read with the rules of a later one. */
const legacy: ReadonlySet<string> = new Set(['0.4', '0.5']);

/**
 * The version a document declares. Reports `not-a-capability` (fatal, then undefined), `version-unknown`,
 * `version-legacy` and `two-version-keys`.
 * @see docs/spec/document.md section 1.1
 */
export function detectVersion(root: LocatedNode, report: Report): DocumentVersion | undefined {
  if (root.kind !== 'map') return undefined;
  const naftiko = root.entries.get('naftiko');
  const ikanos = root.entries.get('ikanos');
  const entry = naftiko ?? ikanos;
  if (entry === undefined) {
    const keys = [...root.entries.keys()].slice(0, 8).map((key) => JSON.stringify(key));
    const found = keys.length === 0 ? 'it has no keys' : `it has the keys ${keys.join(', ')}`;
    report(
      'not-a-capability',
      root.origin,
      `This is not a capability document: ${found}, but neither "naftiko" nor "ikanos".`,
      {
        hint: 'Start it with `naftiko: 1.0.0-alpha2` or `ikanos: 1.0.0-beta4`.',
      },
    );
    return undefined;
  }
  const vocabulary = naftiko === undefined ? 'ikanos' : 'naftiko';
  if (naftiko !== undefined && ikanos !== undefined) {
    report(
      'two-version-keys',
      ikanos.keyOrigin,
      'The document has both "naftiko" and "ikanos"; it is read as a "naftiko" document.',
    );
  }
  return versionOf(vocabulary, entry.value, report);
}

function versionOf(vocabulary: DocumentVersion['vocabulary'], node: LocatedNode, report: Report): DocumentVersion {
  const written = node.kind === 'scalar' ? node.text : '';
  const known = isPublished(vocabulary, written) && node.kind === 'scalar' && node.value !== null;
  if (!known) unknown(vocabulary, node, written, report);
  else if (vocabulary === 'naftiko' && legacy.has(written)) {
    report(
      'version-legacy',
      node.origin,
      `Version "${written}" is old; the document is read with the rules of 1.0.0-alpha2.`,
    );
  }
  return { vocabulary, written, known };
}

function unknown(vocabulary: DocumentVersion['vocabulary'], node: LocatedNode, written: string, report: Report): void {
  const nearest = vocabulary === 'naftiko' ? 'the 1.0.0-alpha2 rules' : 'the newest ikanos rules';
  const suggestion = closest(written, knownVersions[vocabulary]);
  const what = isText(node)
    ? `${JSON.stringify(written)} is no published ${vocabulary} version`
    : `"${vocabulary}" must be a version, as text`;
  const hint =
    suggestion === undefined
      ? `Known versions: ${knownVersions[vocabulary].join(', ')}.`
      : `did you mean "${suggestion}"?`;
  report('version-unknown', node.origin, `${what}; the document is read with ${nearest}.`, { hint, keyword: 'const' });
}

function isText(node: LocatedNode): node is LocatedScalar {
  return node.kind === 'scalar' && node.text !== '';
}
