/** What an imported part needs of the importing document is also said at the import entry. */
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Capability } from '../model/capability.ts';
import type { Origin } from '../source/origin.ts';

/** A part of another file, and where the main document takes it. */
interface ImportedPart {
  readonly origin: Origin;
  readonly importedAt: Origin;
  /** `aggregate "loans"` */
  readonly title: string;
}

/**
 * A report that, for each unknown `call` of an imported aggregate or exposer, also reports `import-call-missing` at the
 * import entry of the main document: that is where it can be mended.
 * @see docs/spec/orchestration.md section 10
 */
export function alsoAtImports(capability: Capability, report: Report): Report {
  const parts = importedParts(capability);
  if (parts.length === 0) return report;
  return (code, origin, message, details) => {
    report(code, origin, message, details);
    // On a unit that has mock values the finding is only a warning: the unit answers.
    if (code !== 'call-target-exists' || details?.severity === 'warning') return;
    for (const part of parts.filter((candidate) => holds(candidate.origin, origin))) {
      report('import-call-missing', part.importedAt, `The imported ${part.title} needs more: ${message}`, {
        related: [{ origin, message: 'the call is here' }],
      });
    }
  };
}

function importedParts({ aggregates, exposes }: Capability): readonly ImportedPart[] {
  const parts = [
    ...aggregates.map((part) => ({ part, kind: 'aggregate' })),
    ...exposes.map((part) => ({ part, kind: `${part.type} adapter` })),
  ];
  return parts.flatMap(({ part: { namespace, origin, importedAt }, kind }) =>
    importedAt === undefined ? [] : [{ origin, importedAt, title: `${kind} "${namespace}"` }],
  );
}

function holds(part: Origin, place: Origin): boolean {
  return part.file === place.file && place.pointer.startsWith(`${part.pointer}/`);
}
