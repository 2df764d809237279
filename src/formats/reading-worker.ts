/** A thread that reads texts, one after the other. */
import { parentPort } from 'node:worker_threads';
import { answerOf, type ReadingTask } from './reading-task.ts';

parentPort?.on('message', async (task: ReadingTask) => parentPort?.postMessage(await answerOf(task)));
