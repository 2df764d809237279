// The answers the upstream gives in turn, per format.
import type { Json } from './json.ts';
import { tryParseJson } from './json.ts';
import type { Answer } from './upstream.ts';

/** A planned answer with the value it decodes to; `undecodable`: the format can not read it. */
export interface PlannedAnswer extends Answer {
  readonly decoded: Json | undefined;
  readonly undecodable: boolean;
}

function json(status: number, text: string, gzip = false): PlannedAnswer {
  return {
    status,
    contentType: 'application/json',
    body: Buffer.from(text),
    gzip,
    decoded: tryParseJson(text),
    undecodable: false,
  };
}

function other(status: number, contentType: string | undefined, text: string, decoded?: Json): PlannedAnswer {
  const undecodable = text.trim() !== '' && decoded === undefined;
  return { status, contentType, body: Buffer.from(text), decoded, undecodable };
}

const OBJECT =
  '{"id":7,"name":"Ann \\"A\\" ü","state":"open","items":[{"id":1,"name":"a","k":{"v":1}},{"id":2,"name":null}],"n":-0.5}';
const JSON_ANSWERS: readonly PlannedAnswer[] = [
  json(200, OBJECT),
  json(404, '{"error":"gone","detail":{"code":17}}'),
  json(200, '[{"id":1,"name":"one"},{"id":90071992547409931,"tags":["x"]},5,null]'),
  other(204, undefined, ''),
  json(201, `{"result": ${OBJECT} , "data":[1,2,3], "unicode":"\\u00fc"}`, true),
  other(200, undefined, ''),
  other(500, 'text/html; charset=utf-8', '<h1>broken</h1>'),
  json(200, '{"big":123456789012345678901234567890,"nested":{"a":[{"b":[[],{}]}]}}'),
  other(200, 'text/plain', 'OK, no JSON'),
  json(200, '"just text"'),
  json(200, '42'),
  other(401, undefined, ''),
  json(409, '{"reason":"already shipped"}', true),
  json(202, 'null'),
];
const FORMATS: Readonly<Record<string, readonly PlannedAnswer[]>> = {
  xml: [
    other(200, 'application/xml', '<r><id>7</id><name>Ann</name></r>', { id: '7', name: 'Ann' }),
    other(200, 'application/xml', '<r><a>1</a><a>2</a><b x="y"/></r>', { a: ['1', '2'], b: { x: 'y' } }),
  ],
  csv: [
    other(200, 'text/csv', 'id,name\n1,Al\n2,"Bo, Jr"\n', [
      { id: '1', name: 'Al' },
      { id: '2', name: 'Bo, Jr' },
    ]),
  ],
  tsv: [other(200, 'text/plain', 'id\tname\n1\tAl\n', [{ id: '1', name: 'Al' }])],
  psv: [other(200, 'text/plain', 'id|name\n1|Al\n', [{ id: '1', name: 'Al' }])],
  yaml: [other(200, 'application/yaml', 'id: 7\nlist: [a, 1, true]\n', { id: 7, list: ['a', 1, true] })],
  text: [other(200, 'text/plain', 'some text', 'some text')],
  binary: [other(200, 'image/png', '\u0089PNG-bytes')],
};

/** Formats whose answers the checker can predict. */
export function isKnownFormat(format: string): boolean {
  return format === 'json' || FORMATS[format] !== undefined;
}

/** The n-th answer for a format; errors and empty bodies come up in every format. */
export function plannedAnswer(format: string, turn: number): PlannedAnswer {
  const special = JSON_ANSWERS.filter((answer) => answer.status >= 400 || answer.body.length === 0);
  const answers = format === 'json' ? JSON_ANSWERS : [...(FORMATS[format] ?? []), ...special];
  // The list is never empty: the special answers are always in it.
  return answers[turn % answers.length] as PlannedAnswer;
}
