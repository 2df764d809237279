/** Keeps a server up when a bug throws where nobody waits: the fault is logged whole. */
import process from 'node:process';
import type { Logger } from '../observe/logger.ts';

/** Logs unhandled rejections and uncaught exceptions instead of ending the process. Gives the way back. */
export function surviveFaults(logger: Logger): () => void {
  const rejection = (reason: unknown): void => logger.log('error', 'Unhandled rejection.', { error: asError(reason) });
  const exception = (error: unknown): void => logger.log('error', 'Uncaught exception.', { error: asError(error) });
  process.on('unhandledRejection', rejection);
  process.on('uncaughtException', exception);
  return () => {
    process.off('unhandledRejection', rejection);
    process.off('uncaughtException', exception);
  };
}

function asError(reason: unknown): Error {
  return reason instanceof Error ? reason : new Error(String(reason));
}
