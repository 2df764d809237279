/** Keeps a start with many documents from growing the part of the heap where new objects are made. */
import { getHeapSpaceStatistics, setFlagsFromString } from 'node:v8';

/** Largest young generation while documents are loaded, in bytes; V8 by itself goes to 128 MiB and does not give them back. */
const loadingBytes = 32 * 1024 * 1024;
/** V8's own factor. */
const usualGrowth = 2;

/**
 * While documents are loaded nearly everything stays, so that V8 takes the process for one that needs a large young
 * generation: a third of the memory after a start with thousands of operations, and unused from then on. Ask after each
 * document; `release` leaves the rest to V8 again, which lets it grow if calls need it.
 */
export class YoungGeneration {
  #held = false;

  /** Stops the growth once it is large enough. */
  hold(): void {
    if (this.#held) return;
    const size = getHeapSpaceStatistics().find(({ space_name: name }) => name === 'new_space')?.space_size ?? 0;
    if (size < loadingBytes) return;
    this.#held = true;
    setFlagsFromString('--semi-space-growth-factor=1');
  }

  release(): void {
    if (this.#held) setFlagsFromString(`--semi-space-growth-factor=${usualGrowth}`);
    this.#held = false;
  }
}
