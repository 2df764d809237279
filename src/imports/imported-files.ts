/** The files that a document imports from, each read once. */
import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { collectDiagnostics, type Diagnostic, type Report } from '../diagnostics/diagnostic.ts';
import type { WrittenCapability } from '../normalize/written-capability.ts';

/**
 * Reads, parses and normalises one file. `undefined` when that failed; the reason was reported then.
 * `path` is relative to the working directory or absolute.
 */
export type ImportLoader = (path: string, report: Report) => Promise<WrittenCapability | undefined>;

/** A file read for its parts. What was found wrong in it is kept back: only parts that are imported matter. */
export interface ImportedFile {
  /** One name for the file, however it is reached: its real path. */
  readonly id: string;
  readonly written: WrittenCapability | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Loads each file once. */
export class ImportedFiles {
  readonly #load: ImportLoader;
  readonly #files = new Map<string, Promise<ImportedFile>>();

  constructor(load: ImportLoader) {
    this.#load = load;
  }

  async read(path: string): Promise<ImportedFile> {
    const id = fileId(path);
    const known = this.#files.get(id);
    if (known !== undefined) return known;
    const file = this.#read(path, id);
    this.#files.set(id, file);
    return file;
  }

  async #read(path: string, id: string): Promise<ImportedFile> {
    const { report, diagnostics } = collectDiagnostics();
    const written = await this.#load(path, report);
    return { id, written, diagnostics };
  }
}

/** The real path: two links to one file must not look like two files. */
export function fileId(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return resolve(path);
  }
}
