/** A whole capability document, in the newest words, whatever version it was written in. */
import type { DocumentVersion } from '../document/version.ts';
import type { Origin } from '../source/origin.ts';
import type { Aggregate } from './aggregates.ts';
import type { Bind } from './binds.ts';
import type { ConsumesHttp, SkippedPart } from './consumes.ts';
import type { Exposes } from './exposes.ts';
import type { Info } from './info.ts';

/**
 * What the author means. Imports are resolved, names are unique within their section, order is that of the document.
 * An optional member of any part is `undefined` where nothing was written: parts of one kind have one form, which is
 * quicker to make and to read than one with only the members that were written.
 * @see docs/spec/document.md sections 5 to 14
 */
export interface Capability {
  readonly version: DocumentVersion;
  /** Path of the main document as the user gave it. */
  readonly file: string;
  readonly info: Info;
  /** Those that came along with imported parts, then the document's own: root, then capability. The later wins. */
  readonly binds: readonly Bind[];
  readonly consumes: readonly ConsumesHttp[];
  readonly aggregates: readonly Aggregate[];
  readonly exposes: readonly Exposes[];
  /** Parts that were left out with an error-level diagnostic, so that references to them can say why. */
  readonly skipped: readonly SkippedPart[];
  readonly origin: Origin;
}
