/** WrittenCapability → Capability: each import entry becomes what it names in another file. */
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { suggestion } from '../diagnostics/suggest.ts';
import type { Aggregate } from '../model/aggregates.ts';
import type { Bind } from '../model/binds.ts';
import type { Capability } from '../model/capability.ts';
import type { Exposes } from '../model/exposes.ts';
import { separateRepeatedOperations } from '../normalize/repeated-operations.ts';
import { renamedTemplateNames } from '../normalize/template-names.ts';
import {
  type ImportEntry,
  isImport,
  isOwn,
  type Section,
  type SectionEntries,
  type WrittenCapability,
} from '../normalize/written-capability.ts';
import type { Origin } from '../source/origin.ts';
import { withAlias } from './alias.ts';
import { type ImportedFile, ImportedFiles, type ImportLoader } from './imported-files.ts';
import { BindsAlong } from './imported-binds.ts';
import { type ReferredSection, renamedAggregate, renamedExposes, type Renames } from './renamed-references.ts';
import { sourcePath } from './source-path.ts';
import { checkNamespaces, placedHere } from './unique-namespaces.ts';

/**
 * The capability with every import replaced by copies of what it names, in the order of the document; their origins
 * point into the imported file. Relative paths start from the document that holds the entry; imports of imports are
 * followed; each file is read once. Bindings that templates of an imported part need come along, in front of the
 * document's own so that these win. A reference inside an imported file keeps its meaning: where the document imports
 * the entry it names as well, under whatever alias, that one is meant. Then operations of one name are told apart.
 *
 * Reports the codes of diagnostics/codes/imports.ts, and what `load` reports about the parts taken.
 * @see docs/spec/document.md sections 10 and 11, docs/spec/orchestration.md section 10
 */
export async function resolveImports(
  written: WrittenCapability,
  load: ImportLoader,
  report: Report,
): Promise<Capability> {
  const { version, file, info, skipped, origin } = written;
  const sections = ownSections(written, report) ?? (await importedSections(written, load, report));
  const { binds, consumes, aggregates, exposes } = sections;
  const capability: Capability = { version, file, info, binds, consumes, aggregates, exposes, skipped, origin };
  return separateRepeatedOperations(capability, report);
}

type Sections = Pick<Capability, Section>;

/** The sections as they are written where no entry is an import, which is usual; otherwise undefined. */
function ownSections(
  { binds, consumes, aggregates, exposes }: WrittenCapability,
  report: Report,
): Sections | undefined {
  if (!binds.every(isOwn) || !consumes.every(isOwn) || !aggregates.every(isOwn) || !exposes.every(isOwn)) {
    return undefined;
  }
  const placed = {
    binds: binds.map(placedHere),
    consumes: consumes.map(placedHere),
    aggregates: aggregates.map(placedHere),
    exposes: exposes.map(placedHere),
  };
  checkNamespaces(placed, report);
  return { binds, consumes, aggregates, exposes };
}

async function importedSections(written: WrittenCapability, load: ImportLoader, report: Report): Promise<Sections> {
  const resolver = new ImportResolver(new ImportedFiles(load), report);
  const found = {
    consumes: await resolver.section('consumes', written.consumes, []),
    aggregates: await resolver.section('aggregates', written.aggregates, []),
    exposes: await resolver.section('exposes', written.exposes, []),
    binds: await resolver.section('binds', written.binds, []),
  };
  checkNamespaces(found, report);
  const own = found.binds.map(({ part }) => part);
  const along = new BindsAlong(own);
  const consumes = await resolver.withBinds(found.consumes, along);
  const aggregates = await resolver.withBinds(found.aggregates, along);
  const exposes = await resolver.withBinds(found.exposes, along);
  const renames = renamesOf({ consumes, aggregates, exposes });
  return {
    binds: [...along.binds, ...own],
    consumes: consumes.map(({ part }) => part),
    aggregates: aggregates.map((one) => brought(one, renames, renamedAggregate)),
    exposes: exposes.map((one) => brought(one, renames, renamedExposes)),
  };
}

/** The imports through which a document was reached whose entries are being resolved. */
type Chain = readonly string[];

/** A resolved entry, the entry of the main document it came from, and the files it came through, the nearest first. */
interface Resolved<T> {
  readonly part: T;
  readonly entry: T | ImportEntry;
  readonly files: readonly ImportedFile[];
  /** What the part is called in each of the files. */
  readonly names: readonly string[];
}

/** An imported part knows the entry of the main document that brought it, and names what that imports; others stay. */
function brought<T extends Aggregate | Exposes>(
  one: Resolved<T>,
  renames: (one: Resolved<T>) => Renames,
  renamed: (part: T, renames: Renames) => T,
): T {
  return one.files.length === 0 ? one.part : renamed({ ...one.part, importedAt: one.entry.origin }, renames(one));
}

/**
 * What the names in a part mean: an entry of the file in which the part was written, if the main document imports that
 * too. Of several imports of one entry the one that kept its name comes first.
 */
function renamesOf(sections: {
  readonly [S in ReferredSection]: readonly Resolved<SectionEntries[S]>[];
}): (one: Resolved<Aggregate | Exposes>) => Renames {
  const imported = new Map<string, string>();
  const key = (section: ReferredSection, file: string, name: string): string => `${section}\0${file}\0${name}`;
  for (const section of ['consumes', 'aggregates', 'exposes'] as const) {
    for (const { part, files, names } of sections[section]) {
      for (const [index, file] of files.entries()) {
        const name = names[index] ?? '';
        const place = key(section, file.id, name);
        if (!imported.has(place) || part.namespace === name) imported.set(place, part.namespace);
      }
    }
  }
  return ({ files }) => {
    const written = files.at(-1);
    return (section, name) => (written === undefined ? undefined : imported.get(key(section, written.id, name)));
  };
}

class ImportResolver {
  readonly #files: ImportedFiles;
  readonly #report: Report;

  constructor(files: ImportedFiles, report: Report) {
    this.#files = files;
    this.#report = report;
  }

  async section<S extends Section>(
    section: S,
    entries: readonly (SectionEntries[S] | ImportEntry)[],
    chain: Chain,
  ): Promise<Resolved<SectionEntries[S]>[]> {
    const resolved: Resolved<SectionEntries[S]>[] = [];
    for (const entry of entries) {
      if (!isImport(entry)) resolved.push({ part: entry, entry, files: [], names: [] });
      else for (const found of await this.#import(section, entry, chain)) resolved.push({ ...found, entry });
    }
    return resolved;
  }

  /** The parts, with the bindings that they need brought along, and their templates naming those. */
  async withBinds<T extends { readonly origin: Origin }>(
    parts: readonly Resolved<T>[],
    along: BindsAlong,
  ): Promise<Resolved<T>[]> {
    const complete: Resolved<T>[] = [];
    const taken = new Set<Origin>();
    for (const one of parts) {
      const files: Bind[][] = [];
      for (const { written } of one.files) {
        if (written === undefined) continue;
        const available = await this.#quiet().section('binds', written.binds, []);
        files.push(available.map(({ part }) => part));
      }
      const renames = files.length === 0 ? undefined : along.bring(one.part, files);
      // One part under two names is two parts, of which each has operations of its own.
      const stays = renames === undefined || (renames.size === 0 && !taken.has(one.part.origin));
      taken.add(one.part.origin);
      complete.push(stays ? one : { ...one, part: renamedTemplateNames(one.part, renames) });
    }
    return complete;
  }

  /** Reports nothing: a binding nobody takes may be wrong. */
  #quiet(): ImportResolver {
    return new ImportResolver(this.#files, () => undefined);
  }

  async #import<S extends Section>(
    section: S,
    entry: ImportEntry,
    chain: Chain,
  ): Promise<Resolved<SectionEntries[S]>[]> {
    if (entry.from === '' || entry.import === '') return this.#incomplete(entry);
    const file = await this.#read(entry);
    if (file?.written === undefined) return [];
    const step = `${file.id}#${section}:${entry.import}`;
    if (chain.includes(step)) return this.#cycle(entry);
    const found = candidates(file.written, section, entry.import);
    if (found.length === 0) return this.#notFound(section, entry, file.written);
    this.#forward(file, found);
    const resolved = await this.section(section, found, [...chain, step]);
    return resolved.flatMap((one) => {
      const part = withAlias(section, one.part, entry, this.#report);
      return part === undefined
        ? []
        : [{ ...one, part, files: [file, ...one.files], names: [entry.import, ...one.names] }];
    });
  }

  async #read(entry: ImportEntry): Promise<ImportedFile | undefined> {
    const path = sourcePath(entry.from, entry.folder);
    if (path === undefined) {
      this.#report('import-unreadable', entry.origin, `"${entry.from}" is no local file.`, {
        hint: 'Give a path or a file: URI.',
      });
      return undefined;
    }
    const file = await this.#files.read(path);
    if (file.written === undefined) this.#unreadable(entry, file.diagnostics);
    return file;
  }

  #unreadable(entry: ImportEntry, diagnostics: readonly Diagnostic[]): void {
    const cause = diagnostics.find(({ severity }) => severity === 'fatal') ?? diagnostics[0];
    const why = cause === undefined ? '.' : `: ${cause.message}`;
    this.#report(
      'import-unreadable',
      entry.origin,
      `"${entry.import}" can not be imported from "${entry.from}"${why}`,
      {
        ...(cause?.hint === undefined ? {} : { hint: cause.hint }),
        ...(cause === undefined ? {} : { related: [{ origin: cause.origin, message: 'the fault is here' }] }),
      },
    );
  }

  #incomplete(entry: ImportEntry): [] {
    const missing = entry.from === '' ? 'from' : 'import';
    this.#report('import-incomplete', entry.origin, `The import entry has no "${missing}".`, {
      hint: 'An import needs `from` (a path) and `import` (a namespace).',
    });
    return [];
  }

  #cycle(entry: ImportEntry): [] {
    this.#report(
      'import-cycle',
      entry.origin,
      `Importing "${entry.import}" from "${entry.from}" leads back to itself.`,
    );
    return [];
  }

  #notFound(section: Section, entry: ImportEntry, written: WrittenCapability): [] {
    const known = [...new Set(entriesOf(written, section).map(effectiveNamespace))].filter((name) => name !== '');
    const listed =
      known.length === 0 ? `it has no ${section}` : `it has ${known.map((name) => `"${name}"`).join(', ')}`;
    const message = `"${entry.from}" has no ${section} entry "${entry.import}"; ${listed}.`;
    this.#report('import-not-found', entry.origin, message, suggestion(entry.import, known));
    return [];
  }

  /** Passes on what was found wrong in the parts taken and in the file as a whole, not in its other parts. */
  #forward(file: ImportedFile, found: readonly { readonly origin: { readonly pointer: string } }[]): void {
    const taken = new Set(found.map(({ origin }) => origin.pointer));
    for (const { code, origin, message, ...details } of file.diagnostics) {
      const part = /^(?:\/capability)?\/(?:consumes|exposes|aggregates|binds)\/[^/]+/.exec(origin.pointer)?.[0];
      if (aboutServing.has(code)) continue;
      if (part === undefined || taken.has(part)) this.#report(code, origin, message, details);
    }
  }
}

/** Findings that say nothing to a document that only imports from the file. */
const aboutServing: ReadonlySet<string> = new Set(['root-consumes-merged', 'root-exposes-unused']);

/** Entries of a file that can be imported, the root's first. */
function entriesOf<S extends Section>(
  written: WrittenCapability,
  section: S,
): readonly (SectionEntries[S] | ImportEntry)[] {
  const all: { readonly [K in Section]: readonly (SectionEntries[K] | ImportEntry)[] } = {
    binds: written.binds,
    consumes: written.consumes,
    aggregates: written.aggregates,
    exposes: [...written.rootExposes, ...written.exposes],
  };
  return all[section];
}

function effectiveNamespace(entry: SectionEntries[Section] | ImportEntry): string {
  return isImport(entry) ? (entry.as ?? entry.import) : entry.namespace;
}

/** The entry of that namespace; of consumes all, since several may be slices of one API. */
function candidates<S extends Section>(
  written: WrittenCapability,
  section: S,
  namespace: string,
): readonly (SectionEntries[S] | ImportEntry)[] {
  const found = entriesOf(written, section).filter((entry) => effectiveNamespace(entry) === namespace);
  return section === 'consumes' ? found : found.slice(0, 1);
}
