/** Everything an upstream can do wrong, as data: what it sends, and what callers must see. */
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type Answer, rawAnswer } from '../support/upstream.ts';

/** What a caller sees: the answer, a status of ours with words, or an answer that was cut after its head. */
export type Seen =
  | { readonly kind: 'answer'; readonly status: number }
  | { readonly kind: 'error'; readonly status: 502 | 504; readonly words: string }
  | { readonly kind: 'cut' };

/** One fault. */
export interface Fault {
  readonly name: string;
  readonly answer: Answer;
  /** Where the engine decodes the answer: REST with `properties`, and MCP. */
  readonly decoded: Seen;
  /** Where REST streams it untouched. */
  readonly streamed: Seen;
  /** Where MCP passes the text on; as `decoded` unless given. */
  readonly text?: Seen;
  /** Whether an answer is cut by the time-out; one that is an error by it says so itself. */
  readonly waits?: boolean;
}

/** The longest answer that the engine under test holds in memory, in bytes. */
export const heldBytes = 200_000;
/** Its upstream time-out, in milliseconds. */
export const timeoutMs = 400;

const ok: Seen = { kind: 'answer', status: 200 };
const cut: Seen = { kind: 'cut' };
const reset: Seen = { kind: 'error', status: 502, words: 'connection reset' };
const noHttp: Seen = { kind: 'error', status: 502, words: 'answer is not HTTP' };
const noJson: Seen = { kind: 'error', status: 502, words: 'answer is not JSON' };
const slow: Seen = { kind: 'error', status: 504, words: `no answer within ${timeoutMs / 1000} s` };
const tooLarge: Seen = { kind: 'error', status: 502, words: `answer exceeds ${heldBytes} bytes` };
const noGzip: Seen = { kind: 'error', status: 502, words: 'answer is not gzip' };

const head = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const json = '{"id":7}';

/** Sends these pieces with a pause before each but the first, then leaves the connection open. */
function slowly(pieces: readonly string[], pauseMs: number): Answer {
  return (_request, response) => {
    const { socket } = response;
    const rest = [...pieces];
    const next = (): void => {
      const piece = rest.shift();
      if (piece === undefined || socket === null || socket.destroyed) return;
      socket.write(piece, 'latin1');
      setTimeout(next, pauseMs).unref();
    };
    next();
    return undefined;
  };
}

/** A body that never ends, as fast as it is taken. */
export function endless(chunk: Buffer | string, headers: Readonly<Record<string, string>> = {}): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json', ...headers });
    const more = (): void => {
      if (response.destroyed) return;
      if (response.write(chunk)) setImmediate(more);
      else response.once('drain', more);
    };
    more();
    return undefined;
  };
}

function body(text: string | Uint8Array, headers: Readonly<Record<string, string>> = {}): Answer {
  return () => ({ headers: { 'content-type': 'application/json', ...headers }, body: text });
}

const gzipped = { 'content-encoding': 'gzip' };
const chunked = `${head}Transfer-Encoding: chunked\r\n\r\n`;

/** The table. The good answer is `{"id":7}`, of which documents take `$.id`. */
export const faults: readonly Fault[] = [
  { name: 'reset before a byte', answer: rawAnswer('', 'reset'), decoded: reset, streamed: reset },
  { name: 'closed before a byte', answer: rawAnswer('', 'end'), decoded: reset, streamed: reset },
  { name: 'reset in the head', answer: rawAnswer('HTTP/1.1 200 O', 'reset'), decoded: reset, streamed: reset },
  {
    name: 'reset in a short body',
    answer: rawAnswer(`${head}Content-Length: 10\r\n\r\n{"id`, 'reset'),
    decoded: reset,
    streamed: reset,
  },
  {
    name: 'reset in a long body',
    answer: rawAnswer(`${head}Content-Length: 150000\r\n\r\n{"id`, 'reset'),
    decoded: reset,
    streamed: cut,
  },
  {
    name: 'reset in a chunked body',
    answer: rawAnswer(`${chunked}3\r\n{"i\r\n`, 'reset'),
    decoded: reset,
    streamed: cut,
  },
  { name: 'silence', answer: () => undefined, decoded: slow, streamed: slow },
  { name: 'a head of one byte a second', answer: slowly([...head], 1000), decoded: slow, streamed: slow },
  {
    name: 'interim answers without end',
    answer: slowly(Array(60).fill('HTTP/1.1 103 Early Hints\r\n\r\n'), 20),
    decoded: slow,
    streamed: slow,
  },
  {
    name: 'a short body of one byte a second',
    answer: slowly([`${head}Content-Length: 8\r\n\r\n`, ...json], 1000),
    decoded: slow,
    streamed: slow,
  },
  {
    name: 'a chunked body of one byte a second',
    answer: slowly([chunked, ...[...json].map((byte) => `1\r\n${byte}\r\n`)], 1000),
    decoded: slow,
    streamed: cut,
  },
  { name: 'an endless body', answer: endless('x'.repeat(65_536)), decoded: tooLarge, streamed: cut },
  {
    name: 'a Content-Length that promises too much',
    answer: rawAnswer(`${head}Content-Length: 100\r\n\r\n${json}`, 'end'),
    decoded: reset,
    streamed: reset,
  },
  {
    name: 'a Content-Length that promises too little',
    answer: rawAnswer(`${head}Content-Length: 8\r\n\r\n${json}and more`, 'keep'),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'a Content-Length beyond the limit',
    answer: rawAnswer(`${head}Content-Length: 99999999999\r\n\r\n{`, 'keep'),
    decoded: tooLarge,
    streamed: cut,
    waits: true,
  },
  {
    name: 'a negative Content-Length',
    answer: rawAnswer(`${head}Content-Length: -8\r\n\r\n${json}`),
    decoded: noHttp,
    streamed: noHttp,
  },
  {
    name: 'two different Content-Lengths',
    answer: rawAnswer(`${head}Content-Length: 8\r\nContent-Length: 9\r\n\r\n${json}`),
    decoded: noHttp,
    streamed: noHttp,
  },
  {
    name: 'Content-Length beside chunks',
    answer: rawAnswer(`${head}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n8\r\n${json}\r\n0\r\n\r\n`),
    decoded: noHttp,
    streamed: noHttp,
  },
  {
    name: 'a transfer coding besides chunks',
    answer: rawAnswer(`${head}Transfer-Encoding: gzip, chunked\r\n\r\n8\r\n${json}\r\n0\r\n\r\n`),
    decoded: noHttp,
    streamed: noHttp,
  },
  { name: 'a bad chunk', answer: rawAnswer(`${chunked}zz\r\n${json}\r\n`), decoded: noHttp, streamed: cut },
  {
    name: 'a chunk of enormous size',
    answer: rawAnswer(`${chunked}ffffffffffffffffff\r\n${json}`),
    decoded: noHttp,
    streamed: cut,
  },
  { name: 'no HTTP at all', answer: rawAnswer('SSH-2.0-OpenSSH_9.6\r\n'), decoded: noHttp, streamed: noHttp },
  {
    name: 'HTTP/2 without being asked',
    answer: rawAnswer('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'),
    decoded: noHttp,
    streamed: noHttp,
  },
  { name: 'a status that is none', answer: rawAnswer('HTTP/1.1 2000 OK\r\n\r\n'), decoded: noHttp, streamed: noHttp },
  {
    name: 'an upgrade nobody asked for',
    answer: rawAnswer('HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade\r\n\r\n', 'keep'),
    decoded: noHttp,
    streamed: noHttp,
  },
  { name: 'bytes that are no gzip', answer: body('plain', gzipped), decoded: noGzip, streamed: cut },
  {
    name: 'cut gzip',
    answer: body(gzipSync(json.repeat(100)).subarray(0, 25), gzipped),
    decoded: noGzip,
    streamed: cut,
  },
  { name: 'a gzip bomb', answer: body(gzipSync(Buffer.alloc(20_000_000)), gzipped), decoded: tooLarge, streamed: ok },
  {
    name: 'a gzip bomb in a gzip bomb',
    answer: body(gzipSync(gzipSync(Buffer.alloc(20_000_000))), { 'content-encoding': 'gzip, gzip' }),
    decoded: tooLarge,
    streamed: ok,
  },
  {
    name: 'no bytes that are called gzip',
    answer: rawAnswer(`${head}Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'zstd that nobody asked for',
    answer: body(zstdCompressSync(json), { 'content-encoding': 'zstd' }),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'a zstd bomb',
    answer: body(zstdCompressSync(Buffer.alloc(20_000_000)), { 'content-encoding': 'zstd' }),
    decoded: tooLarge,
    streamed: ok,
  },
  {
    name: 'a coding in a coding a thousand times',
    answer: body(json, { 'content-encoding': Array(1000).fill('gzip').join(', ') }),
    decoded: ok,
    streamed: ok,
  },
  { name: 'JSON that breaks off', answer: body('{"id":'), decoded: noJson, streamed: ok, text: ok },
  { name: 'two JSON values', answer: body('{"id":7}{"id":8}'), decoded: noJson, streamed: ok, text: ok },
  { name: 'a page', answer: body('<html>not found</html>'), decoded: noJson, streamed: ok, text: ok },
  {
    name: 'JSON deeper than any stack',
    answer: body('['.repeat(90_000) + ']'.repeat(90_000)),
    decoded: noJson,
    streamed: ok,
    text: ok,
  },
  {
    name: 'a charset that is none',
    answer: body(json, { 'content-type': 'application/json; charset=klingon' }),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'bytes that are not of their charset',
    answer: body(Buffer.from([...Buffer.from('{"id":7,"x":"'), 0xff, 0xfe, ...Buffer.from('"}')])),
    decoded: noJson,
    streamed: ok,
    text: ok,
  },
  {
    name: 'a coding that nobody knows',
    answer: body(json, { 'content-encoding': 'rot13' }),
    decoded: ok,
    streamed: ok,
  },
  {
    name: '100 headers',
    answer: rawAnswer(
      `${head}${Array.from({ length: 100 }, (_, index) => `X-H-${index}: ${index}\r\n`).join('')}Content-Length: 8\r\n\r\n${json}`,
    ),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'a huge header',
    answer: rawAnswer(`${head}X-Huge: ${'x'.repeat(300_000)}\r\n\r\n${json}`),
    decoded: noHttp,
    streamed: noHttp,
  },
  {
    name: 'a header without end',
    answer: slowly([`${head}X-Huge: `, ...Array(40).fill('x'.repeat(4096))], 1),
    decoded: noHttp,
    streamed: noHttp,
  },
  {
    name: 'interim answers first',
    answer: rawAnswer(
      `HTTP/1.1 100 Continue\r\n\r\n${'HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n'.repeat(5)}HTTP/1.1 102 Processing\r\n\r\n${head}Content-Length: 8\r\n\r\n${json}`,
    ),
    decoded: ok,
    streamed: ok,
  },
  {
    name: 'HTTP/1.0 that ends by closing',
    answer: rawAnswer(`HTTP/1.0 200 OK\r\n\r\n${json}`, 'end'),
    decoded: ok,
    streamed: ok,
  },
  { name: 'HTTP/1.1 that ends by closing', answer: rawAnswer(`${head}\r\n${json}`, 'end'), decoded: ok, streamed: ok },
  {
    name: 'a redirect to itself',
    answer: ({ url }) => ({ status: 302, headers: { location: url } }),
    decoded: { kind: 'answer', status: 302 },
    streamed: { kind: 'answer', status: 302 },
  },
  {
    name: 'a redirect to a private address',
    answer: () => ({ status: 307, headers: { location: 'http://127.0.0.2:1/latest/meta-data' } }),
    decoded: { kind: 'error', status: 502, words: 'the address is not public and not allowed' },
    streamed: { kind: 'error', status: 502, words: 'the address is not public and not allowed' },
  },
  {
    name: 'an error page of its own',
    answer: () => ({ status: 503, body: 'later' }),
    decoded: { kind: 'answer', status: 503 },
    streamed: { kind: 'answer', status: 503 },
  },
  {
    name: 'nothing with 204',
    answer: () => ({ status: 204 }),
    decoded: { kind: 'answer', status: 204 },
    streamed: { kind: 'answer', status: 204 },
  },
];
