/** Notices changes of the files behind subscribed resources. */
import type { ServedResource } from './resource-plan.ts';
import { findResource } from './resource-read.ts';

/** How often files are looked at while somebody is subscribed: polling works on every file system. */
const lookEveryMs = 1000;

/** Looks at the files of watched URIs while there are any. */
export class FileWatch {
  readonly #resources: () => readonly ServedResource[];
  readonly #watched: () => ReadonlySet<string>;
  readonly #onChange: (uri: string) => void;
  readonly #known = new Map<string, string | undefined>();
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> = Promise.resolve();
  /** The look that has not begun, if there is one: who asks meanwhile shares it. */
  #next: Promise<void> | undefined;

  constructor(
    resources: () => readonly ServedResource[],
    watched: () => ReadonlySet<string>,
    onChange: (uri: string) => void,
  ) {
    this.#resources = resources;
    this.#watched = watched;
    this.#onChange = onChange;
  }

  /** Starts or stops looking, as there is something to watch or not. Resolves once what is new has been looked at. */
  async adjust(): Promise<void> {
    if (this.#watched().size === 0) {
      this.stop();
      return;
    }
    if (this.#timer === undefined) {
      this.#timer = setInterval(() => void this.look(), lookEveryMs);
      this.#timer.unref();
    }
    await this.look();
  }

  stop(): void {
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#known.clear();
  }

  /** Compares every watched file with what it was; the first look at a file only remembers. */
  look(): Promise<void> {
    // One look after the other: two at once could tell one change twice.
    this.#next ??= this.#looking = this.#looking.then(() => {
      this.#next = undefined;
      return this.#lookAtAll();
    });
    return this.#next;
  }

  async #lookAtAll(): Promise<void> {
    const watched = this.#watched();
    for (const uri of this.#known.keys()) if (!watched.has(uri)) this.#known.delete(uri);
    // Only files change here. A template matches as many URIs as a client cares to write, which are not waited for.
    const places = this.#resources().flatMap(({ plan }) => (plan.kind === 'static' ? [plan.uri] : []));
    for (const uri of watched) {
      if (places.some((place) => uri.startsWith(place))) await this.#lookAt(uri);
    }
  }

  async #lookAt(uri: string): Promise<void> {
    const found = await findResource(this.#resources(), uri);
    if (found?.kind !== 'static') return;
    const state = await found.files.fingerprint(found.path);
    if (this.#known.has(uri) && this.#known.get(uri) !== state) this.#onChange(uri);
    this.#known.set(uri, state);
  }
}
