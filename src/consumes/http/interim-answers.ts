/** `100 Continue` from upstreams that nobody asked for it: passed over, as RFC 9110 section 15.2 demands. */
import type { Socket } from 'node:net';
import { undici } from './undici-parts.ts';

/** The part of undici's parser that is told of each head. */
interface HeadParser {
  onHeadersComplete(status: number, upgrade: boolean, keepAlive: boolean): number;
}

/** Lets a connection read 100 as any other interim answer. Call it once undici has taken the connection over. */
export function passOverContinue(socket: Socket): void {
  const parser: unknown = Reflect.get(socket, undici.kParser);
  if (!isHeadParser(parser)) return;
  const read = parser.onHeadersComplete.bind(parser);
  // undici takes an unexpected 100 for a broken answer, but passes over the other interim statuses.
  parser.onHeadersComplete = (status, upgrade, keepAlive) => read(status === 100 ? 102 : status, upgrade, keepAlive);
}

function isHeadParser(value: unknown): value is HeadParser {
  return (
    typeof value === 'object' &&
    value !== null &&
    'onHeadersComplete' in value &&
    typeof value.onHeadersComplete === 'function'
  );
}
