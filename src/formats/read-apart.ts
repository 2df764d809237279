/** Threads that read long texts, so that the main one goes on serving. They are started when needed and end when idle. */
import { availableParallelism } from 'node:os';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { JsonValue } from '../json/json-value.ts';
import { DecodeError } from './format.ts';
import type { ReadingAnswer, ReadingTask } from './reading-task.ts';

/** Threads at most: one hostile text leaves another thread for the rest. */
const maxThreads = Math.min(Math.max(availableParallelism(), 2), 4);
/** Memory of one thread, in MiB. A text that takes more ends its thread and not the process. */
const maxHeapMib = 2048;
/** An idle thread gives its memory back after so many milliseconds. */
const idleMs = 5000;

interface Waiting {
  readonly task: ReadingTask;
  readonly resolve: (value: JsonValue) => void;
  readonly reject: (reason: unknown) => void;
}

const waiting: Waiting[] = [];
const idle: ReadingThread[] = [];
let threads = 0;

/**
 * Reads a text on another thread. Texts beyond the number of threads wait for their turn.
 * @throws DecodeError for a text that is not of the format, or takes too much time or memory
 */
export function readApart(task: ReadingTask): Promise<JsonValue> {
  const { promise, resolve, reject } = Promise.withResolvers<JsonValue>();
  waiting.push({ task, resolve, reject });
  const thread = idle.pop() ?? (threads < maxThreads ? new ReadingThread() : undefined);
  thread?.next();
  return promise;
}

class ReadingThread {
  // The sources of a clone end in .ts, the compiled files in .js.
  readonly #worker = new Worker(new URL(`./reading-worker${extname(import.meta.url)}`, import.meta.url), {
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: maxHeapMib },
  });
  #reading: Waiting | undefined;
  #giveBack: NodeJS.Timeout | undefined;

  constructor() {
    threads += 1;
    this.#worker.on('message', (answer: ReadingAnswer) => this.#settle(answer));
    this.#worker.on('error', (error) => this.#settle(isOutOfMemory(error) ? tooLarge : { fault: error }));
    this.#worker.on('exit', () => this.#ended());
  }

  /** Takes the text that has waited longest, or rests. */
  next(): void {
    clearTimeout(this.#giveBack);
    this.#reading = waiting.shift();
    if (this.#reading === undefined) {
      idle.push(this);
      // A thread that rests keeps no process alive.
      this.#worker.unref();
      this.#giveBack = setTimeout(() => this.#stop(), idleMs).unref();
      return;
    }
    this.#worker.ref();
    this.#worker.postMessage(this.#reading.task);
  }

  #settle(answer: ReadingAnswer): void {
    const { resolve, reject } = this.#reading ?? {};
    this.#reading = undefined;
    if ('value' in answer) resolve?.(answer.value);
    else reject?.('unread' in answer ? new DecodeError(answer.unread) : answer.fault);
    if (answer !== tooLarge && !('fault' in answer)) this.next();
    else this.#stop();
  }

  #stop(): void {
    const place = idle.indexOf(this);
    if (place >= 0) idle.splice(place, 1);
    void this.#worker.terminate();
  }

  #ended(): void {
    threads -= 1;
    if (this.#reading !== undefined) this.#settle(tooLarge);
    if (waiting.length > 0) new ReadingThread().next();
  }
}

const tooLarge: ReadingAnswer = { unread: 'it takes too much memory to read' };

function isOutOfMemory(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}
