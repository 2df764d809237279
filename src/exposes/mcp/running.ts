/** Running calls: how each is stopped. */
import type { RequestId } from './json-rpc.ts';
import { runningKey, type Session } from './session.ts';

/** Registers a call so that `notifications/cancelled` finds it; the returned function takes it out again. */
export function registerRunning(session: Session | undefined, id: RequestId, controller: AbortController): () => void {
  if (session === undefined) return () => undefined;
  const key = runningKey(id);
  session.running.set(key, controller);
  return () => {
    // A later call may have taken the same id.
    if (session.running.get(key) === controller) session.running.delete(key);
  };
}
