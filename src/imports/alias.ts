/** `as`: an imported part under a namespace of the importing document. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Aggregate } from '../model/aggregates.ts';
import type { Exposes } from '../model/exposes.ts';
import type { ImportEntry, Section, SectionEntries } from '../normalize/written-capability.ts';

/**
 * The part as the entry names it. An aggregate or an exposer keeps its first namespace as `originalNamespace`, by which
 * it names its inputs. Undefined for a control exposer, which has no name to change (`import-alias-control`).
 * @see docs/spec/orchestration.md section 10, docs/spec/document.md section 10.2
 */
export function withAlias<S extends Section>(
  section: S,
  part: SectionEntries[S],
  entry: ImportEntry,
  report: Report,
): SectionEntries[S] | undefined {
  const { as: alias } = entry;
  if (alias === undefined || alias === part.namespace) return part;
  if ('type' in part && part.type === 'control') {
    report('import-alias-control', entry.origin, 'A control exposer can not be imported under another name.', {
      hint: 'Remove `as`.',
    });
    return undefined;
  }
  if (section === 'aggregates' || section === 'exposes') {
    // `section` says which of the four kinds of entry it is.
    const { originalNamespace = part.namespace } = part as Aggregate | Exposes;
    return { ...part, namespace: alias, originalNamespace };
  }
  return { ...part, namespace: alias };
}
