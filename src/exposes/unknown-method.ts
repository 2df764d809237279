/** Requests with a method that the HTTP parser does not know, such as `FOO`. */
import type { IncomingMessage } from 'node:http';
import { Duplex } from 'node:stream';
import { METHODS } from './node-http.ts';

/** A method that the parser knows, put in place of the unknown one until the request is parsed. */
const standIn = 'TRACE';
const realMethods = new WeakMap<object, string>();
const requestLine = /^([!#$%&'*+.^_`|~0-9A-Za-z-]{1,40}) (\S+) HTTP\/1\.[01]\r\n/;
const known: ReadonlySet<string> = new Set(METHODS);

/**
 * The same connection again with the method replaced by one that the parser knows, so that the request is routed,
 * guarded and answered like any other; undefined when the bytes are no such request.
 * @param packet what the parser gave up on
 * @see docs/spec/rest.md section 3.3
 */
export function withKnownMethod(packet: Buffer, socket: Duplex): Duplex | undefined {
  const line = requestLine.exec(packet.subarray(0, 16 * 1024).toString('latin1'));
  const method = line?.[1];
  if (method === undefined || known.has(method)) return undefined;
  const rest = packet.subarray(method.length);
  socket.removeAllListeners('data').removeAllListeners('end');
  const again = new Duplex({
    read: () => {
      socket.resume();
    },
    write: (chunk: Buffer, _encoding, done) => {
      socket.write(chunk, done);
    },
    final: (done) => {
      socket.end(done);
    },
    destroy: (error, done) => {
      socket.destroy();
      done(error);
    },
  });
  socket
    .on('data', (chunk) => again.push(chunk))
    .on('end', () => again.push(null))
    .on('close', () => again.destroy());
  again.push(Buffer.concat([Buffer.from(standIn), rest]));
  realMethods.set(again, method);
  return again;
}

/** Gives a request its own method back. */
export function restoreMethod(request: IncomingMessage): void {
  const method = realMethods.get(request.socket);
  if (method === undefined) return;
  realMethods.delete(request.socket);
  request.method = method;
}
