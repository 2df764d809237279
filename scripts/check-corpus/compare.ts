// Comparing what was recorded with what was expected; every mismatch becomes one finding.
import type { ExpectedBody, ExpectedPart, ExpectedRequest } from './expected-request.ts';
import { sameJson, tryParseJson, writeJson } from './json.ts';
import type { RecordedRequest } from './upstream.ts';

/** One mismatch. */
export interface Finding {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Request headers any engine may add by itself. */
const ADDED = new Set(
  'host,accept,accept-encoding,user-agent,connection,content-length,content-type,transfer-encoding,traceparent,tracestate,date,keep-alive'.split(
    ',',
  ),
);

/** An expected request, whatever is answered to it. */
interface Expected {
  readonly expected: ExpectedRequest;
}

/** The findings between the expected requests of a call and those recorded; `base`: what every target begins with. */
export function compareExchanges(
  exchanges: readonly Expected[],
  recorded: readonly RecordedRequest[],
  base: RegExp,
  mayOverlap: boolean,
): Finding[] {
  const open = [...recorded];
  const findings = exchanges.flatMap(({ expected }): Finding[] => {
    const at = open.findIndex((request) => isSameRoute(expected, request, base));
    const [request] = open.splice(Math.max(0, at), 1);
    const line = `${expected.method} ${expected.segments.join('/')}`;
    if (request === undefined) return [{ what: 'upstream request', expected: line, got: '(none)' }];
    return compareRequest(expected, request, base);
  });
  // Steps with safe methods may overlap: when one stops the run, later ones may be under way.
  const unexpected = open.filter((request) => !mayOverlap || request.method !== 'GET');
  const more = unexpected.map((request) => `${request.method} ${request.target}`);
  return more.length === 0
    ? findings
    : [...findings, { what: 'upstream requests', expected: `${exchanges.length}`, got: `also ${more.join(', ')}` }];
}

/** Whether a request has the method and the path that were expected. */
export function isSameRoute(expected: ExpectedRequest, recorded: RecordedRequest, base: RegExp): boolean {
  return (
    expected.method === recorded.method &&
    JSON.stringify(expected.segments) === JSON.stringify(segmentsOf(recorded, base))
  );
}

function segmentsOf(recorded: RecordedRequest, base: RegExp): string[] {
  const [path = ''] = splitTarget(recorded.target);
  return path.replace(base, '').split('/').map(decodeSegment);
}

function compareRequest(expected: ExpectedRequest, recorded: RecordedRequest, base: RegExp): Finding[] {
  const findings: Finding[] = [];
  const check = (what: string, wanted: string, got: string): void => {
    if (wanted !== got) findings.push({ what, expected: wanted, got });
  };
  const [, query] = splitTarget(recorded.target);
  check('method', expected.method, recorded.method);
  check('path', JSON.stringify(expected.segments), JSON.stringify(segmentsOf(recorded, base)));
  check('query', JSON.stringify(sorted(expected.query)), JSON.stringify(sorted(queryPairs(query))));
  findings.push(...compareHeaders(expected, recorded), ...compareBody(expected.body, recorded));
  return findings;
}

function splitTarget(target: string): [string, string | undefined] {
  const mark = target.indexOf('?');
  return mark < 0 ? [target, undefined] : [target.slice(0, mark), target.slice(mark + 1)];
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return `malformed ${segment}`;
  }
}

function queryPairs(query: string | undefined): [string, string][] {
  if (query === undefined) return [];
  return query.split('&').map((pair) => {
    const mark = pair.indexOf('=');
    const [name, value] = mark < 0 ? [pair, undefined] : [pair.slice(0, mark), pair.slice(mark + 1)];
    const decode = (text: string): string => decodeSegment(text.replaceAll('+', ' '));
    return [decode(name), value === undefined ? '(no value)' : decode(value)];
  });
}

/** By name; the order within one name stays. */
function sorted(pairs: readonly (readonly [string, string])[]): (readonly [string, string])[] {
  return pairs.toSorted(([left], [right]) => (left < right ? -1 : left > right ? 1 : 0));
}

function compareHeaders(expected: ExpectedRequest, recorded: RecordedRequest): Finding[] {
  const findings: Finding[] = [];
  const got = new Map<string, string>();
  for (const [name, value] of recorded.headers)
    got.set(name, got.has(name) ? `${got.get(name) ?? ''}, ${value}` : value);
  for (const [name, value] of expected.headers) {
    if (name === 'content-type') continue;
    const sent = got.get(name);
    if (sent !== value) findings.push({ what: `header ${name}`, expected: value, got: sent ?? '(absent)' });
  }
  const cookies = expected.cookies.map(([name, value]) => `${name}=${value}`).join('; ');
  if ((got.get('cookie') ?? '') !== cookies)
    findings.push({ what: 'header cookie', expected: cookies, got: got.get('cookie') ?? '(absent)' });
  for (const [name, value] of got) {
    const isExpected = ADDED.has(name) || name === 'cookie' || expected.headers.has(name);
    if (!isExpected) findings.push({ what: `header ${name}`, expected: '(absent)', got: value });
  }
  return findings;
}

function compareBody(expected: ExpectedBody, recorded: RecordedRequest): Finding[] {
  const type = recorded.headers.find(([name]) => name === 'content-type')?.[1];
  const text = recorded.body.toString('utf8');
  const found = (what: string, wanted: string, got: string): Finding[] =>
    wanted === got ? [] : [{ what, expected: wanted, got }];
  switch (expected.kind) {
    case 'none':
      return [...found('body', '', text), ...found('content-type', '(absent)', type ?? '(absent)')];
    case 'json':
      return [
        ...(sameJson(expected.value, tryParseJson(text))
          ? []
          : [{ what: 'body', expected: writeJson(expected.value), got: text }]),
        ...found('content-type', expected.contentType, type ?? '(absent)'),
      ];
    case 'text':
      return [
        ...found('body', expected.text, text),
        ...found('content-type', expected.contentType, type ?? '(absent)'),
      ];
    case 'form':
      return [
        ...found('form body', JSON.stringify(expected.pairs), JSON.stringify([...new URLSearchParams(text)])),
        ...found('content-type', 'application/x-www-form-urlencoded', type ?? '(absent)'),
      ];
    case 'multipart':
      return compareMultipart(expected.parts, recorded.body, type ?? '(absent)');
  }
}

function compareMultipart(expected: readonly ExpectedPart[], body: Buffer, type: string): Finding[] {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)"?/i.exec(type)?.[1];
  if (boundary === undefined)
    return [{ what: 'content-type', expected: 'multipart/form-data with a boundary', got: type }];
  const chunks = body.toString('latin1').split(`--${boundary}`);
  const parts = chunks.slice(1, -1).map(readPart);
  const wanted = JSON.stringify(expected);
  const got = JSON.stringify(parts.map((part, index) => withText(part, expected[index])));
  return wanted === got ? [] : [{ what: 'multipart body', expected: wanted, got }];
}

function readPart(chunk: string): ExpectedPart {
  const split = chunk.indexOf('\r\n\r\n');
  const head = Buffer.from(chunk.slice(0, split), 'latin1').toString('utf8');
  const disposition = /content-disposition:(.*)/i.exec(head)?.[1] ?? '';
  return {
    name: /[ ;]name="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? '',
    filename: /filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1],
    contentType: (/content-type:\s*(.*)/i.exec(head)?.[1] ?? '').trim(),
    content: chunk.slice(split + 4).replace(/\r\n$/, ''),
  };
}

/** Contents were cut out as bytes; they are text unless the expected part holds bytes. */
function withText(part: ExpectedPart, expected: ExpectedPart | undefined): ExpectedPart {
  return expected?.content === part.content
    ? part
    : { ...part, content: Buffer.from(part.content, 'latin1').toString('utf8') };
}
