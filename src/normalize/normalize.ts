/** LocatedNode → WrittenCapability: one reader, to which one upgrade gives every form as the newest. No code after this stage knows a version. */
import type { LocatedMap, LocatedNode } from '../document/located-node.ts';
import type { DocumentVersion } from '../document/version.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { SkippedPart } from '../model/consumes.ts';
import type { Info } from '../model/info.ts';
import {
  readAggregatesSection,
  readBindsSection,
  readConsumesSection,
  readExposesSection,
  type SectionContext,
} from './read-sections.ts';
import { MapReader, nothing } from './reader.ts';
import { documentShape } from './shapes.ts';
import type { WrittenCapability } from './written-capability.ts';

/**
 * What the document says, in the newest words. `file` is its path as the user gave it, `folder` the folder it is in.
 * Schema violations are the validator's to report; here only what cannot be read (LOAD), what is left out, and what is
 * read otherwise than written.
 *
 * Reports the codes of diagnostics/codes/normalize.ts.
 * @see docs/spec/versions.md, docs/spec/document.md section 16
 */
export function normalize(
  root: LocatedNode,
  version: DocumentVersion,
  file: string,
  folder: string,
  report: Report,
): WrittenCapability {
  if (root.kind !== 'map') report('wrong-type', root.origin, 'A capability document must be a map.');
  const at = new MapReader(root.kind === 'map' ? root : emptyMap(root), 'the document', report, documentShape);
  const capability = at.map('capability', 'the capability');
  const skipped: SkippedPart[] = [];
  const context: SectionContext = {
    folder,
    outputs: { consumed: false, constIsValue: version.vocabulary === 'naftiko' },
    skipped,
  };
  if (capability !== undefined) reportRootSections(at);
  return {
    version,
    file,
    folder,
    info: readInfo(at.map('info', '`info`')),
    binds: joined(readBindsSection(at, context), readBindsSection(capability, context)),
    consumes: joined(readConsumesSection(at, context), readConsumesSection(capability, context)),
    aggregates: joined(readAggregatesSection(at, context), readAggregatesSection(capability, context)),
    exposes: readExposesSection(capability, context),
    rootExposes: readExposesSection(at, context),
    skipped,
    origin: root.origin,
  };
}

/** The entries of the root, then those of `capability`; few documents have both. */
function joined<T>(root: readonly T[], own: readonly T[]): readonly T[] {
  if (root.length === 0) return own;
  return own.length === 0 ? root : [...root, ...own];
}

const emptyMap = (node: LocatedNode): LocatedMap => ({ kind: 'map', entries: new Map(), origin: node.origin });

/** Reports `root-consumes-merged` and `root-exposes-unused`. @see docs/spec/document.md section 17 Q3 */
function reportRootSections(at: MapReader): void {
  const consumes = at.member('consumes');
  if (consumes !== undefined) {
    at.report(
      'root-consumes-merged',
      consumes.origin,
      '`consumes` stands at the root beside `capability`; it is used.',
    );
  }
  const exposes = at.member('exposes');
  if (exposes !== undefined) {
    at.report(
      'root-exposes-unused',
      exposes.origin,
      '`exposes` at the root is not served; only `capability.exposes` is.',
    );
  }
}

function readInfo(at: MapReader | undefined): Info {
  if (at === undefined) return { tags: nothing };
  return {
    // `title` and `name` are the dialect's words for the label (document.md 16).
    display: at.firstText('display', 'title', 'name'),
    description: at.text('description'),
    version: at.text('version'),
    tags: at.texts('tags') ?? nothing,
  };
}
