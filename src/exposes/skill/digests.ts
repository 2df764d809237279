/** SHA-256 digests of what a skill serves, kept while nothing changes. */
import { createHash } from 'node:crypto';

/**
 * A file that was written to less than this long ago may be written to again without its times telling: clocks of file
 * systems are coarse. Its digest is not kept.
 */
const settledMs = 2000;

/** `sha256:` and the lower-case hexadecimal digest. */
export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** The digest of a stream, which is read to its end. */
export async function digestOfStream(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return `sha256:${hash.digest('hex')}`;
}

/** Whether the times of a file tell that nothing was written since. */
export function isSettled(changedMs: number): boolean {
  return Date.now() - changedMs > settledMs;
}

/** Results by name, each valid for one state of what it was made from. */
export class KeptByState<T> {
  readonly #kept = new Map<string, { readonly state: string; readonly value: Promise<T> }>();

  /** The kept value, or a new one; asked for at once by several, it is made once. A failure is not kept. */
  async of(name: string, state: string, settled: boolean, make: () => Promise<T>): Promise<T> {
    const known = this.#kept.get(name);
    if (known?.state === state) return await known.value;
    const value = make();
    this.#kept.set(name, { state, value });
    const forget = (): void => {
      if (this.#kept.get(name)?.value === value) this.#kept.delete(name);
    };
    value.catch(forget);
    const made = await value;
    if (!settled) forget();
    return made;
  }

  /** Forgets what is not asked for any more. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.#kept.keys()) if (!names.has(name)) this.#kept.delete(name);
  }
}
