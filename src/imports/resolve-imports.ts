/** WrittenCapability → Capability: each import entry becomes what it names in another file. */
import type { Diagnostic, Report } from '../diagnostics/diagnostic.ts';
import { didYouMean } from '../diagnostics/suggest.ts';
import type { Bind } from '../model/binds.ts';
import type { Capability } from '../model/capability.ts';
import { separateRepeatedOperations } from '../normalize/repeated-operations.ts';
import {
  type ImportEntry,
  isImport,
  type Section,
  type SectionEntries,
  type WrittenCapability,
} from '../normalize/written-capability.ts';
import { withAlias } from './alias.ts';
import { fileId, type ImportedFile, ImportedFiles, type ImportLoader } from './imported-files.ts';
import { namesOfBinds, neededBinds } from './imported-binds.ts';
import { sourcePath } from './source-path.ts';
import { checkNamespaces } from './unique-namespaces.ts';

/**
 * The capability with every import replaced by copies of what it names, in the order of the document; their origins
 * point into the imported file. Relative paths start from the document that holds the entry; imports of imports are
 * followed; each file is read once. Bindings that templates of an imported part need come along, in front of the
 * document's own so that these win. Then operations of one name are told apart.
 *
 * Reports the codes of diagnostics/codes/imports.ts, and what `load` reports about the parts taken.
 * @see docs/spec/document.md sections 10 and 11, docs/spec/orchestration.md section 10
 */
export async function resolveImports(
  written: WrittenCapability,
  load: ImportLoader,
  report: Report,
): Promise<Capability> {
  const resolver = new ImportResolver(new ImportedFiles(load), report);
  const start: Place = { written, id: fileId(written.file), chain: [] };
  const consumes = await resolver.section('consumes', written.consumes, start);
  const aggregates = await resolver.section('aggregates', written.aggregates, start);
  const exposes = await resolver.section('exposes', written.exposes, start);
  const binds = await resolver.section('binds', written.binds, start);
  checkNamespaces({ consumes, aggregates, exposes, binds }, report);
  const { folder: _folder, rootExposes: _rootExposes, ...rest } = written;
  const own = binds.map(({ part }) => part);
  const capability: Capability = {
    ...rest,
    binds: [...(await resolver.bindsAlong([...consumes, ...aggregates, ...exposes], own)), ...own],
    consumes: consumes.map(({ part }) => part),
    aggregates: aggregates.map(({ part }) => part),
    exposes: exposes.map(({ part }) => part),
  };
  return separateRepeatedOperations(capability, report);
}

/** A document in which import entries are being resolved, and how it was reached. */
interface Place {
  readonly written: WrittenCapability;
  readonly id: string;
  readonly chain: readonly string[];
}

/** A resolved entry, the entry of the main document it came from, and the files it came through, the nearest first. */
interface Resolved<T> {
  readonly part: T;
  readonly entry: T | ImportEntry;
  readonly files: readonly ImportedFile[];
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
    place: Place,
  ): Promise<Resolved<SectionEntries[S]>[]> {
    const resolved: Resolved<SectionEntries[S]>[] = [];
    for (const entry of entries) {
      if (!isImport(entry)) resolved.push({ part: entry, entry, files: [] });
      else for (const found of await this.#import(section, entry, place)) resolved.push({ ...found, entry });
    }
    return resolved;
  }

  /** Bindings that imported parts need and `own` does not have, one per variable. */
  async bindsAlong(
    parts: readonly Resolved<SectionEntries[Exclude<Section, 'binds'>]>[],
    own: readonly Bind[],
  ): Promise<Bind[]> {
    const declared = namesOfBinds(own);
    const along: Bind[] = [];
    for (const { part, files } of parts) {
      for (const { written, id } of files) {
        if (written === undefined) continue;
        const available = await this.#quiet().section('binds', written.binds, { written, id, chain: [] });
        along.push(
          ...neededBinds(
            part,
            available.map(({ part: bind }) => bind),
            declared,
          ),
        );
      }
    }
    return along;
  }

  /** Reports nothing: a binding nobody takes may be wrong. */
  #quiet(): ImportResolver {
    return new ImportResolver(this.#files, () => undefined);
  }

  async #import<S extends Section>(
    section: S,
    entry: ImportEntry,
    place: Place,
  ): Promise<Resolved<SectionEntries[S]>[]> {
    if (entry.from === '' || entry.import === '') return this.#incomplete(entry);
    const file = await this.#read(entry);
    if (file?.written === undefined) return [];
    const step = `${file.id}#${section}:${entry.import}`;
    if (place.chain.includes(step)) return this.#cycle(entry);
    const found = candidates(file.written, section, entry.import);
    if (found.length === 0) return this.#notFound(section, entry, file.written);
    this.#forward(file, found);
    const next: Place = { written: file.written, id: file.id, chain: [...place.chain, step] };
    const resolved = await this.section(section, found, next);
    return resolved.flatMap((one) => {
      const part = withAlias(section, one.part, entry, this.#report);
      return part === undefined ? [] : [{ ...one, part, files: [file, ...one.files] }];
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
    const hint = didYouMean(entry.import, known);
    const listed =
      known.length === 0 ? `it has no ${section}` : `it has ${known.map((name) => `"${name}"`).join(', ')}`;
    const message = `"${entry.from}" has no ${section} entry "${entry.import}"; ${listed}.`;
    this.#report('import-not-found', entry.origin, message, hint === undefined ? undefined : { hint });
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
