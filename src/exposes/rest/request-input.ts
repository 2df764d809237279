/** Reads the inputs of a REST operation from a request, converts and checks them. */
import type { IncomingMessage } from 'node:http';
import { type InputFault, NaftikoError } from '../../errors/naftiko-error.ts';
import { descend, type Inputs, newInputs, Scope } from '../../expressions/scope.ts';
import { isJsonObject, type JsonValue } from '../../json/json-value.ts';
import { checkBodyValue, checkText } from '../../operation/check-input.ts';
import type { Checked, InputPlan, InputSource } from '../../operation/input-plan.ts';
import type { RestBody } from './request-body.ts';
import { headerTexts, parseCookies, parseForm, type Texts } from './request-text.ts';

/** The parts of a request that inputs are read from. */
export interface RequestParts {
  readonly variables: ReadonlyMap<string, string>;
  /** Raw query string without `?`; '' when there is none. */
  readonly query: string;
  readonly rawHeaders: readonly string[];
  readonly cookie: string | undefined;
  /** Undefined when the request has none. */
  readonly body: RestBody | undefined;
  /** Lower-case name of the header that opened this exposer: it is no input. */
  readonly credential: string | undefined;
}

/** Whether any of the inputs may stand in the body. */
export function readsBody(inputs: readonly InputPlan[]): boolean {
  return inputs.some(({ sources, fixed }) => fixed === undefined && sources.some((source) => source.in === 'body'));
}

/** Collects the parts of a request. */
export function requestParts(
  request: IncomingMessage,
  variables: ReadonlyMap<string, string>,
  query: string,
  body: RestBody | undefined,
  credential: string | undefined,
): RequestParts {
  return { variables, query, rawHeaders: request.rawHeaders, cookie: request.headers.cookie, body, credential };
}

/**
 * Reads every input: the first of its places that has a value decides. Absent inputs are left out.
 * @throws NAF_ERR_INVALID_INPUT naming all inputs that are not acceptable; NAF_ERR_BAD_REQUEST for a malformed query
 * string, or a malformed body that an input needs
 * @see docs/spec/rest.md sections 5.3 to 5.6
 */
export function readInputs(inputs: readonly InputPlan[], parts: RequestParts): Inputs {
  const values = newInputs();
  const faults: InputFault[] = [];
  const reader = new Reader(parts);
  for (const input of inputs) {
    const place = input.sources[0]?.in;
    const read = input.fixed === undefined ? reader.read(input) : fixedValue(input, values);
    if (read?.checked.ok === true) values[input.name] = read.checked.value;
    else if (read?.checked.ok === false) faults.push(fault(read.place ?? place, input.name, read.checked.message));
    else if (input.required) faults.push(fault(place, input.name, 'is required'));
  }
  if (faults.length > 0) throw unacceptable(faults);
  return values;
}

function fault(place: InputSource['in'] | undefined, name: string, message: string): InputFault {
  return place === undefined ? { name, message } : { in: place, name, message };
}

function unacceptable(faults: readonly InputFault[]): NaftikoError {
  const detail = faults.length === 1 ? '1 input is not acceptable' : `${faults.length} inputs are not acceptable`;
  return new NaftikoError('NAF_ERR_INVALID_INPUT', detail, { faults });
}

interface Read {
  readonly checked: Checked;
  readonly place: InputSource['in'] | undefined;
}

/** A constant or template; it sees the inputs read before it, and no binding. */
function fixedValue(input: InputPlan, values: Inputs): Read | undefined {
  const value = input.fixed?.evaluate(new Scope(values));
  if (value === undefined || value === null) return undefined;
  const checked = typeof value === 'string' ? checkText(input, [value]) : checkBodyValue(input, value);
  return { checked, place: undefined };
}

/** Reads single inputs; query, cookies and body are parsed when first needed. */
class Reader {
  readonly #parts: RequestParts;
  #query: Texts | undefined;
  #cookies: Texts | undefined;

  constructor(parts: RequestParts) {
    this.#parts = parts;
  }

  read(input: InputPlan): Read | undefined {
    for (const source of input.sources) {
      const checked = source.in === 'body' ? this.#fromBody(input, source) : this.#fromText(input, source);
      if (checked !== undefined) return { checked, place: source.in };
    }
    return undefined;
  }

  #fromText(input: InputPlan, source: Extract<InputSource, { name: string }>): Checked | undefined {
    const texts = this.#texts(source);
    return texts === undefined || texts.length === 0 ? undefined : checkText(input, texts);
  }

  #texts({ in: place, name }: Extract<InputSource, { name: string }>): readonly string[] | undefined {
    switch (place) {
      case 'path': {
        const value = this.#parts.variables.get(name);
        return value === undefined ? undefined : [value];
      }
      case 'query':
        if (this.#parts.query === '') return undefined;
        this.#query ??= parseForm(this.#parts.query, 'query string');
        return this.#query.get(name);
      case 'cookie':
        if (this.#parts.cookie === undefined) return undefined;
        this.#cookies ??= parseCookies(this.#parts.cookie);
        return this.#cookies.get(name);
      case 'header': {
        const lower = name.toLowerCase();
        return lower === this.#parts.credential ? undefined : headerTexts(this.#parts.rawHeaders, lower);
      }
    }
  }

  #fromBody(input: InputPlan, source: Extract<InputSource, { in: 'body' }>): Checked | undefined {
    const { body } = this.#parts;
    const value = body?.value;
    if (body === undefined || value === undefined || value === null) return undefined;
    if (source.whole) return source.unlessObject && isJsonObject(value) ? undefined : checkBodyValue(input, value);
    if ('path' in source) return checkPresent(input, source.path.select(value));
    const [field] = source.field;
    if (source.field.length === 1 && field !== undefined && body.fields !== undefined) {
      const texts = body.fields.get(field);
      return texts === undefined ? undefined : checkText(input, texts);
    }
    return isJsonObject(value) ? checkPresent(input, descend(value, source.field, 0)) : undefined;
  }
}

function checkPresent(input: InputPlan, value: JsonValue | undefined): Checked | undefined {
  return value === undefined || value === null ? undefined : checkBodyValue(input, value);
}
