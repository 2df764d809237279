/** Files that documents of one command line import from, each read once for all of them. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { WrittenCapability } from '../normalize/written-capability.ts';
import type { SourceFile } from '../source/source-file.ts';

/** What reading a file gave. */
export interface ReadImport {
  readonly written: WrittenCapability | undefined;
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined when the file can not be read. */
  readonly source: SourceFile | undefined;
}

/** Keeps what was read while the documents of one command line are loaded, with equal options; not for longer. */
export class SharedImports {
  readonly #files = new Map<string, Promise<ReadImport>>();

  /** What a file gave; `read` is called for the first that asks. @param path as an import entry leads to it */
  of(path: string, read: () => Promise<ReadImport>): Promise<ReadImport> {
    const known = this.#files.get(path) ?? read();
    this.#files.set(path, known);
    return known;
  }
}
