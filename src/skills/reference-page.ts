/** The page of one operation: each way to call it, with inputs, output, errors and an example that was really called. */
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonSchema, member } from '../json/json-value.ts';
import type { InputPlan } from '../operation/input-plan.ts';
import { curlLine, fieldOf, mcpParams, sourceOf } from './call-text.ts';
import type { ExampleAnswer } from './example-answer.ts';
import type { ExampleInputs } from './example-inputs.ts';
import { type ExportedPage, type ExportedUnit, requiredIn } from './exported-units.ts';
import { block, cell, code, codeCell, jsonText, plain, table } from './markdown.ts';

/** An example of a unit; undefined members where there is none. */
export interface UnitExample {
  readonly inputs: ExampleInputs | undefined;
  readonly answer: ExampleAnswer | undefined;
}

/** The Markdown of a page, without a line break at its end. */
export function referencePage(page: ExportedPage, exampleOf: (unit: ExportedUnit) => UnitExample): string {
  const description = descriptionOf(page);
  const parts = [
    `# ${plain(page.name)}`,
    description === undefined ? '' : plain(description),
    ...page.units.map((unit) => section(unit, exampleOf(unit), description)),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What the operation does, in the words of the document. */
export function descriptionOf({ units }: ExportedPage): string | undefined {
  return units.map(({ operation }) => operation.description?.trim()).find((text) => text !== undefined && text !== '');
}

function section(unit: ExportedUnit, example: UnitExample, shown: string | undefined): string {
  const { operation } = unit;
  const own = operation.description?.trim();
  const parts = [
    `## ${headingOf(unit)}`,
    wayTo(unit),
    own === undefined || own === shown ? '' : plain(own),
    `### Inputs\n\n${inputsOf(unit)}`,
    `### Output\n\n${outputOf(unit)}`,
    `### Errors\n\n${errorsOf(unit)}`,
    `### Example\n\n${exampleText(unit, example)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function headingOf(unit: ExportedUnit): string {
  switch (unit.kind) {
    case 'rest':
      return `REST: ${code(`${unit.method} ${unit.path}`)}`;
    case 'tool':
      return `MCP tool ${code(unit.name)}`;
    case 'resource':
      return `MCP resource ${code(unit.uri)}`;
  }
}

function wayTo({ kind, exposes, address }: ExportedUnit): string {
  if (kind === 'rest') return `Adapter ${code(exposes.namespace)} at ${code(String(address))}.`;
  return address === undefined
    ? `Server ${code(exposes.namespace)}, over stdio.`
    : `Server ${code(exposes.namespace)} at ${code(address)}.`;
}

function inputsOf(unit: ExportedUnit): string {
  if (unit.kind === 'tool') return schemaInputs(unit.inputSchema);
  const inputs = unit.operation.inputs.filter((input) => input.fixed === undefined);
  const type = (input: InputPlan): string => cell(typeOf(input.schema) ?? input.type ?? 'any');
  const needed = (input: InputPlan): string => (input.required ? 'yes' : 'no');
  const about = (input: InputPlan): string => cell(input.description ?? '');
  const listed =
    unit.kind === 'rest'
      ? table(
          ['name', 'where', 'type', 'required', 'what it is'],
          inputs.map((input) => [codeCell(input.name), placeOf(input), type(input), needed(input), about(input)]),
        )
      : table(
          ['name', 'type', 'required', 'what it is'],
          inputs.map((input) => [codeCell(input.name), type(input), needed(input), about(input)]),
        );
  return listed || 'None.';
}

function placeOf(input: InputPlan): string {
  const source = sourceOf(input);
  if (source === undefined) return '–';
  if (source.in !== 'body') return source.name === input.name ? source.in : `${source.in} ${codeCell(source.name)}`;
  if (source.whole || fieldOf(source)?.length === 0) return 'the body';
  return `body, ${codeCell('path' in source ? source.path.text : source.field.join('.'))}`;
}

function schemaInputs(schema: JsonSchema): string {
  const properties = member(schema, 'properties');
  const required = requiredIn(schema);
  const rows = Object.entries(isJsonObject(properties) ? properties : {}).map(([name, property]) => {
    const described = isJsonObject(property) ? member(property, 'description') : undefined;
    return [
      codeCell(name),
      cell((isJsonObject(property) ? typeOf(property) : undefined) ?? 'any'),
      required.includes(name) ? 'yes' : 'no',
      cell(typeof described === 'string' ? described : ''),
    ];
  });
  const inputs = table(['name', 'type', 'required', 'what it is'], rows) || 'None.';
  return isDetailed(schema) ? `${inputs}\n\n${block('json', jsonText(schema))}` : inputs;
}

/** `string`, `array of string`, `one of "a", "b"`; undefined where the schema does not say. */
function typeOf(schema: JsonSchema): string | undefined {
  const words = member(schema, 'enum');
  if (isJsonList(words)) return `one of ${words.map((word) => stringifyJson(word)).join(', ')}`;
  const type = member(schema, 'type');
  const written = isJsonList(type) ? type.filter((word) => word !== 'null').join(' or ') : type;
  if (typeof written !== 'string' || written === '') return undefined;
  const items = member(schema, 'items');
  const of = isJsonObject(items) ? typeOf(items) : undefined;
  return written === 'array' && of !== undefined ? `array of ${of}` : written;
}

/** Whether a table says less than the schema: nested objects, alternatives. */
function isDetailed(schema: JsonSchema): boolean {
  const properties = member(schema, 'properties');
  const nested = Object.values(isJsonObject(properties) ? properties : {}).some(
    (property) => isJsonObject(property) && (member(property, 'properties') !== undefined || hasItems(property)),
  );
  return nested || ['allOf', 'anyOf', 'oneOf', 'if', '$defs'].some((word) => member(schema, word) !== undefined);
}

function hasItems(property: JsonSchema): boolean {
  const items = member(property, 'items');
  return isJsonObject(items) && member(items, 'properties') !== undefined;
}

function outputOf(unit: ExportedUnit): string {
  const { output, binary, mode, passThrough } = unit.operation;
  if (unit.kind === 'tool' && unit.written) return 'Content written in the document.';
  if (mode === 'none' || mode === 'disabled') return 'None: the document does not say what it runs.';
  if (binary) return 'Bytes, with the media type of the upstream.';
  if (output !== undefined) return block('json', jsonText(output.schema));
  if (passThrough) return 'What the upstream answers, unchanged.';
  return 'A JSON value; the document does not describe its shape.';
}

function errorsOf(unit: ExportedUnit): string {
  const { operation, exposes } = unit;
  const { mode } = operation;
  const calls = mode === 'call' || mode === 'steps';
  const guarded = exposes.authentication !== undefined && unit.address !== undefined;
  const rows: readonly (readonly [boolean, string, string])[] =
    unit.kind === 'rest'
      ? [
          [operation.inputs.length > 0, '400', 'an input is missing or does not fit; `errors` names each'],
          [guarded, '401', 'the credentials are missing or wrong'],
          [exposes.authentication?.type === 'oauth2', '403', 'the token lacks a scope'],
          [calls, 'the status of the upstream', 'the upstream refused; its body is passed on'],
          [calls, '502', 'the upstream can not be reached, or its answer can not be read'],
          [calls, '504', 'the upstream did not answer in time'],
          [mode === 'none' || mode === 'disabled', '501', 'the document does not say what to run'],
        ]
      : [
          [operation.inputs.length > 0, ...mcpFault(unit, 'names the argument that is missing or does not fit')],
          [guarded, 'HTTP 401', 'the credentials are missing or wrong'],
          [calls, ...mcpFault(unit, 'gives the status and the body of an upstream that refused')],
          [calls, ...mcpFault(unit, 'says that the upstream can not be reached or did not answer in time')],
          [mode === 'none' || mode === 'disabled', ...mcpFault(unit, 'says that there is nothing to run')],
        ];
  const lines = rows.filter(([applies]) => applies).map(([, what, when]) => `- ${what}: ${when}`);
  if (lines.length === 0) return 'None of its own.';
  return unit.kind === 'rest'
    ? `Problem documents (\`application/problem+json\`):\n\n${lines.join('\n')}`
    : lines.join('\n');
}

function mcpFault({ kind }: ExportedUnit, when: string): readonly [string, string] {
  return kind === 'resource' ? ['an error', when] : ['a result with `isError: true`', `its text ${when}`];
}

function exampleText(unit: ExportedUnit, { inputs, answer }: UnitExample): string {
  if (inputs === undefined) return 'None: no value is known that its required inputs take.';
  const call =
    unit.kind === 'rest'
      ? block('sh', curlLine(unit, inputs.given))
      : `${unit.kind === 'tool' ? '`tools/call`' : '`resources/read`'} with\n\n${block('json', mcpParams(unit, inputs.given))}`;
  return `${call}\n\n${answerText(unit, answer)}`;
}

function answerText(unit: ExportedUnit, answer: ExampleAnswer | undefined): string {
  const { mode } = unit.operation;
  if (mode === 'none' || mode === 'disabled') return 'It is answered with the error that there is nothing to run.';
  if (unit.kind === 'tool' && unit.written) return 'Its answer is what the document has written for it.';
  if (answer === undefined) return 'Its answer is not shown: it needs the real upstream.';
  const status = unit.kind === 'rest' ? ` with status ${answer.status}` : '';
  if (answer.text === undefined) return `It was answered${status} and no body.`;
  const made =
    unit.operation.mode === 'mock'
      ? ''
      : answer.standIn
        ? ' Called with a stand-in for the upstream, which answers with a description of the request it got:'
        : ' Called with a stand-in for the upstream, which knows no data: what is taken from its answer is null.';
  return `It was answered${status}.${made}\n\n${block(answer.language === 'json' ? 'json' : '', answer.text)}`;
}
