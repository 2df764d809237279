/** Progress of a tool with steps. */
import { type JsonObject, type JsonValue, member } from '../../json/json-value.ts';
import { isRequestId, notificationText } from './json-rpc.ts';
import { metaOf } from './revision.ts';
import type { Turn } from './turn.ts';

/**
 * Tells the client how far a call is: 0 now, then after each finished step. Undefined where the client did not ask, the
 * tool has no steps, or nothing can go out.
 * @see docs/spec/mcp.md section 6.9
 */
export function stepProgress(
  turn: Turn,
  stepNames: readonly string[],
): ((finished: number, name: string) => void) | undefined {
  const meta = metaOf(turn.params);
  const token = meta === undefined ? undefined : member(meta, 'progressToken');
  if (!isRequestId(token) || stepNames.length === 0 || !turn.outbound.open) return undefined;
  let last = -1;
  const tell = (progress: number, message: string | undefined): void => {
    // Steps may finish side by side; what is told must grow all the same.
    if (progress <= last) return;
    last = progress;
    turn.outbound.send(
      notificationText('notifications/progress', paramsOf(token, progress, stepNames.length, turn, message)),
    );
  };
  tell(0, undefined);
  return tell;
}

function paramsOf(
  token: JsonValue,
  progress: number,
  total: number,
  { features }: Turn,
  message: string | undefined,
): JsonObject {
  const params = { progressToken: token, progress, total };
  return message !== undefined && features.progressMessage ? { ...params, message } : params;
}
