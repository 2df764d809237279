/** The rules about namespaces that two entries of one section share. */
import type { DiagnosticCode } from '../diagnostics/codes.ts';
import type { Report } from '../diagnostics/diagnostic.ts';
import type { Section, SectionEntries } from '../normalize/written-capability.ts';
import type { Origin } from '../source/origin.ts';

/** An entry and the place in the main document that put it there: its own, or that of the import entry. */
interface Placed {
  readonly part: { readonly namespace: string };
  readonly entry: { readonly origin: Origin };
}

/** An entry that the main document holds itself. */
export const placedHere = <T extends { readonly namespace: string; readonly origin: Origin }>(part: T): Placed => ({
  part,
  entry: part,
});

const codes: Readonly<Record<Section, DiagnosticCode>> = {
  binds: 'namespace-repeated',
  aggregates: 'namespace-repeated',
  consumes: 'consumes-namespace-repeated',
  exposes: 'exposes-namespace-repeated',
};

/**
 * Reports `namespace-repeated` (aggregates, binds: LOAD), `consumes-namespace-repeated`, `exposes-namespace-repeated`,
 * at the later entry. Entries without a namespace are exempt; a binding of the capability may repeat one of the root.
 * @see docs/spec/document.md section 11
 */
export function checkNamespaces(sections: { readonly [S in Section]: readonly Placed[] }, report: Report): void {
  for (const section of [
    'consumes',
    'aggregates',
    'exposes',
    'binds',
  ] as const satisfies readonly (keyof SectionEntries)[]) {
    if (sections[section].length < 2) continue;
    const first = new Map<string, Origin>();
    const reported: Origin[] = [];
    for (const { part, entry } of sections[section]) {
      if (part.namespace === '') continue;
      const scope = section === 'binds' && entry.origin.pointer.startsWith('/capability/') ? 'capability' : 'root';
      const key = `${scope} ${part.namespace}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, entry.origin);
      // Slices of one API that come in by one import entry are one place.
      else if (earlier !== entry.origin && !reported.includes(entry.origin)) {
        reported.push(entry.origin);
        report(codes[section], entry.origin, `The namespace "${part.namespace}" is used twice in ${section}.`, {
          related: [{ origin: earlier, message: 'first used here' }],
        });
      }
    }
  }
}
