// The inputs of a unit: those it declares, and those that follow from what it calls.
import type { Operation, Parameter, Unit } from './document.ts';
import { isMap } from './json.ts';
import type { Json } from './json.ts';
import { findName, loose, pathVariables } from './names.ts';
import { onlyTag, parseReference, templateNames } from './scope.ts';
import { staticTemplates } from './shape.ts';

/** Where a REST caller can put an input. */
export interface Place {
  readonly in: 'path' | 'query' | 'header' | 'cookie' | 'field' | 'whole';
  readonly name: string;
}

/** One input of a unit. */
export interface Input {
  /** The name, or `location.name` when the document wrote `rest.<location>.<name>`. */
  readonly id: string;
  readonly name: string;
  /** `undefined`: any JSON value. */
  readonly type: string | undefined;
  readonly required: boolean;
  readonly derived: boolean;
  readonly enum: readonly Json[] | undefined;
  readonly pattern: string | undefined;
  /** Where the value ends up when that narrows what it may be: headers and cookies take ASCII, bodies any JSON. */
  readonly sink: 'header' | 'cookie' | 'body' | 'any';
  /** A fixed value of a declared input. */
  readonly value: string | undefined;
  /** REST: first the place looked at first. */
  readonly places: readonly Place[];
}

/** Everything a unit accepts, and the names its `with` may refer to. */
export interface UnitInputs {
  readonly inputs: readonly Input[];
  readonly known: ReadonlySet<string>;
}

const NEVER_SENT = new Set(['host', 'content-length', 'transfer-encoding', 'connection', 'expect']);

/** What an input feeds on the consumed side; decides where REST reads it. */
interface Feed {
  name: string;
  kind: 'path' | 'query' | 'header' | 'cookie' | 'body' | 'body-sole' | 'leaf' | 'text' | 'none';
  type: string | undefined;
  required: boolean;
  enum: readonly Json[] | undefined;
}

interface Draft {
  name: string;
  location: string | undefined;
  feed: Feed;
  required: boolean;
}

/** The inputs of a unit that calls an operation, or of a mock (`operation` undefined). */
export function unitInputs(
  unit: Unit,
  operation: Operation | undefined,
  binds: ReadonlyMap<string, string>,
): UnitInputs {
  const known = knownNames(unit, operation);
  const declared = declaredInputs(unit, operation);
  const drafts =
    declared.length > 0 ? extraDrafts(unit, operation, declared) : derivedDrafts(unit, operation, binds, known);
  const derived = collect(unit, operation, drafts, declared);
  return { inputs: [...declared, ...derived], known };
}

function knownNames(unit: Unit, operation: Operation | undefined): Set<string> {
  const names = [...unit.inputs.map((input) => input.name), ...pathVariables(unit.path)];
  if (operation !== undefined) {
    names.push(...operation.parameters.map((parameter) => parameter.name), ...pathVariables(operation.path));
    names.push(...bodyTags(operation.body).map((tag) => stripAlias(tag.name, unit) ?? tag.name));
  }
  return new Set(names);
}

function declaredInputs(unit: Unit, operation: Operation | undefined): Input[] {
  const merged = new Map<string, Parameter[]>();
  for (const input of unit.inputs) merged.set(input.name, [input, ...(merged.get(input.name) ?? [])]);
  const bodies = [...merged.values()].filter(
    (list) => list[0]?.in === 'body' || (list[0] !== undefined && list[0].in === undefined),
  );
  return [...merged.values()].flatMap((list) => {
    const input = list[0];
    if (input === undefined) return [];
    const path = unit.kind === 'rest' && findName(input.name, pathVariables(unit.path)) !== undefined;
    const required = unit.kind === 'tool' ? (input.required ?? true) : input.in === 'path' || input.required === true;
    return [
      {
        id: input.name,
        name: input.name,
        type: input.type ?? (input.in === undefined || input.in === 'body' ? undefined : 'string'),
        required: required || (path && input.in === 'path'),
        derived: false,
        enum: input.enum,
        pattern: input.pattern,
        value: input.value,
        sink: sinkOf(input.name, unit, operation),
        places: unit.kind === 'tool' ? [] : declaredPlaces(input, bodies.length),
      },
    ];
  });
}

function sinkOf(name: string, unit: Unit, operation: Operation | undefined): Input['sink'] {
  const fed = (operation?.parameters ?? []).filter((parameter) => {
    const written = JSON.stringify(unit.with[parameter.name] ?? parameter.value ?? '');
    return parameter.name === name || written.includes(name);
  });
  const found = fed.find((parameter) => parameter.in === 'header' || parameter.in === 'cookie')?.in;
  return found === 'header' || found === 'cookie' ? found : 'any';
}

function declaredPlaces(input: Parameter, bodies: number): Place[] {
  const { name } = input;
  if (input.in === 'field')
    return [
      { in: 'field', name },
      { in: 'query', name },
    ];
  if (input.in === 'path' || input.in === 'query' || input.in === 'header' || input.in === 'cookie') {
    return [{ in: input.in, name }];
  }
  const structured = input.type === undefined || input.type === 'object' || input.type === 'array';
  const whole = name === 'body' || (bodies === 1 && structured);
  return whole ? [{ in: 'whole', name }] : [{ in: 'field', name }];
}

/** @see docs/spec/document.md 16.1 */
function derivedDrafts(
  unit: Unit,
  operation: Operation | undefined,
  binds: ReadonlyMap<string, string>,
  known: ReadonlySet<string>,
): Draft[] {
  if (operation === undefined)
    return [...mockDrafts(unit), ...pathVariables(unit.path).map((name) => draft({ ...PATH_FEED, name }, name))];
  const feeds = consumedFeeds(unit, operation, binds);
  const keys = Object.keys(unit.with);
  const drafts = feeds.flatMap((feed) => {
    const key = feed.kind === 'path' ? findName(feed.name, keys) : keys.find((name) => name === feed.name);
    const written = key === undefined ? undefined : unit.with[key];
    return written === undefined ? [draft(feed, feed.name)] : writtenDrafts(written, feed, unit, known, binds);
  });
  for (const [key, written] of Object.entries(unit.with)) {
    const feedsSomething = feeds.some(
      (feed) => feed.name === key || (feed.kind === 'path' && loose(feed.name) === loose(key)),
    );
    const isParameter = feedsSomething || operation.parameters.some((parameter) => parameter.name === key);
    if (!isParameter) drafts.push(...writtenDrafts(written, { ...NO_FEED, name: key }, unit, known, binds));
  }
  drafts.push(...pathVariables(unit.path).map((name) => draft({ ...PATH_FEED, name }, name)));
  return drafts;
}

/** A mock's inputs are the names in its values; on REST they are read from the query, then the body. */
function mockDrafts(unit: Unit): Draft[] {
  const names = staticTemplates(unit.outputs).flatMap(templateNames);
  return names.flatMap((name) => {
    const input = inputName(name, unit);
    return input === undefined ? [] : [draft({ ...NO_FEED, name: input }, input)];
  });
}

const PATH_FEED: Feed = { name: '', kind: 'none', type: 'string', required: true, enum: undefined };
const NO_FEED: Feed = { name: '', kind: 'none', type: 'string', required: false, enum: undefined };

function draft(feed: Feed, name: string, location?: string): Draft {
  return { name, location, feed, required: feed.required };
}

function consumedFeeds(unit: Unit, operation: Operation, binds: ReadonlyMap<string, string>): Feed[] {
  const bodies = operation.parameters.filter((item) => (item.in ?? 'body') === 'body').length;
  const open = operation.parameters.filter((parameter) => {
    const name = parameter.name.toLowerCase();
    const secret = name === 'authorization' && operation.authentication !== undefined;
    const refused = parameter.in === 'header' && (secret || NEVER_SENT.has(name));
    return parameter.value === undefined && parameter.in !== 'environment' && !refused;
  });
  const feeds = open.map((parameter): Feed => {
    const place = parameter.in ?? 'body';
    const kind = place === 'body' ? (bodies === 1 ? 'body-sole' : 'body') : place;
    const inPath = place === 'path' || findName(parameter.name, pathVariables(operation.path)) === parameter.name;
    return {
      name: parameter.name,
      kind:
        kind === 'path' || kind === 'query' || kind === 'header' || kind === 'cookie' || kind === 'body'
          ? kind
          : 'body-sole',
      type: parameter.type ?? (place === 'body' ? 'object' : 'string'),
      required: parameter.required === true || inPath,
      enum: parameter.enum,
    };
  });
  for (const variable of pathVariables(operation.path)) {
    if (variable === pathCredential(operation)) continue;
    const paths = operation.parameters.filter((parameter) => parameter.in === 'path');
    const named =
      findName(
        variable,
        paths.map((parameter) => parameter.name),
      ) ?? operation.parameters.find((item) => item.name === variable)?.name;
    if (named === undefined && !binds.has(variable)) feeds.push({ ...PATH_FEED, name: variable, kind: 'path' });
  }
  return [...feeds, ...templateFeeds(unit, operation, binds)];
}

/** The placeholder that a credential fills; it is no input. @see docs/spec/versions.md 4.3 */
function pathCredential(operation: Operation): string | undefined {
  const { authentication } = operation;
  const placement = authentication?.['placement'] ?? authentication?.['in'];
  const key = authentication?.['key'] ?? authentication?.['name'];
  return placement === 'path' && typeof key === 'string' ? key : undefined;
}

function templateFeeds(unit: Unit, operation: Operation, binds: ReadonlyMap<string, string>): Feed[] {
  const tags = bodyTags(operation.body);
  for (const parameter of operation.parameters) {
    if (parameter.value !== undefined)
      tags.push(...templateNames(parameter.value).map((name) => ({ name, leaf: false })));
  }
  if (isMap(operation.body) && operation.body['data'] === undefined) {
    return [{ name: 'body', kind: 'body-sole', type: 'object', required: false, enum: undefined }];
  }
  return tags.flatMap((tag): Feed[] => {
    const name = binds.has(tag.name) ? undefined : inputName(tag.name, unit);
    if (name === undefined) return [];
    const type = tag.leaf ? undefined : 'string';
    return [{ name, kind: tag.leaf ? 'leaf' : 'text', type, required: false, enum: undefined }];
  });
}

/** The input a template name means, `undefined` when it is none. */
function inputName(name: string, unit: Unit): string | undefined {
  const aliased = stripAlias(name, unit);
  if (aliased !== undefined) return aliased.split('.', 1)[0];
  return name.includes('.') || /^[A-Z][A-Z0-9_]*$/.test(name) ? undefined : name;
}

function stripAlias(name: string, unit: Unit): string | undefined {
  const alias = ['tools', 'rest', unit.exposer.namespace].find(
    (prefix) => prefix !== '' && name.startsWith(`${prefix}.`),
  );
  return alias === undefined ? undefined : name.slice(alias.length + 1);
}

interface Tag {
  name: string;
  /** The tag is a whole leaf of a JSON body. */
  leaf: boolean;
}

/** The variables of a consumed body, in order. */
export function bodyTags(body: Json | undefined): Tag[] {
  if (typeof body === 'string') return templateNames(body).map((name) => ({ name, leaf: false }));
  if (!isMap(body)) return [];
  const json = body['type'] === 'json' || body['type'] === undefined;
  return leafTags(body['data'], json && typeof body['data'] !== 'string');
}

function leafTags(value: Json | undefined, json: boolean): Tag[] {
  if (typeof value === 'string') {
    const only = json ? onlyTag(value) : undefined;
    return only === undefined
      ? templateNames(value).map((name) => ({ name, leaf: false }))
      : [{ name: only, leaf: true }];
  }
  if (Array.isArray(value)) return value.flatMap((item) => leafTags(item, json));
  return isMap(value) ? Object.values(value).flatMap((item) => leafTags(item, json)) : [];
}

function writtenDrafts(
  written: Json,
  feed: Feed,
  unit: Unit,
  known: ReadonlySet<string>,
  binds: ReadonlyMap<string, string>,
): Draft[] {
  if (Array.isArray(written) || isMap(written)) {
    const inner: Feed = { ...feed, kind: feed.kind, type: 'string', required: false };
    return Object.values(written).flatMap((item) => writtenDrafts(item, inner, unit, known, binds));
  }
  if (typeof written !== 'string') return [];
  const tag = written.includes('{{') ? onlyTag(written) : undefined;
  if (tag !== undefined && binds.has(tag)) return [];
  const reference = parseReference(written, unit, known);
  if (reference !== undefined) {
    const whole = known.has(reference.path) ? reference.path : (reference.path.split('.', 1)[0] ?? '');
    return [draft(whole === reference.path ? feed : { ...feed, type: 'object' }, whole, reference.location)];
  }
  const names = templateNames(written).filter((name) => !binds.has(name));
  return names.flatMap((name) => {
    const input = inputName(name, unit);
    return input === undefined ? [] : [draft({ ...feed, type: 'string', enum: undefined }, input)];
  });
}

/** What a unit with declared inputs still gets. */
function extraDrafts(unit: Unit, operation: Operation | undefined, declared: readonly Input[]): Draft[] {
  const drafts = pathVariables(unit.path).map((name) => draft({ ...PATH_FEED, name }, name));
  if (operation === undefined) return drafts;
  const filled = [...Object.keys(unit.with), ...declared.map((input) => input.name)];
  const fixed = operation.parameters.filter((parameter) => parameter.in === 'path' && parameter.value !== undefined);
  for (const variable of pathVariables(operation.path)) {
    const isFixed =
      findName(
        variable,
        fixed.map((parameter) => parameter.name),
      ) !== undefined;
    if (!isFixed && findName(variable, filled) === undefined)
      drafts.push(draft({ ...PATH_FEED, name: variable, kind: 'path' }, variable));
  }
  for (const tag of bodyTags(operation.body)) {
    const name = /^(?:tools|rest)\./.test(tag.name) ? stripAlias(tag.name, unit)?.split('.', 1)[0] : undefined;
    if (name === undefined) continue;
    drafts.push(
      draft(
        {
          name,
          kind: tag.leaf ? 'leaf' : 'text',
          type: tag.leaf ? undefined : 'string',
          required: false,
          enum: undefined,
        },
        name,
      ),
    );
  }
  return drafts;
}

/** Drafts of one name become one input; those a declared input already covers fall away. */
function collect(
  unit: Unit,
  operation: Operation | undefined,
  drafts: readonly Draft[],
  declared: readonly Input[],
): Input[] {
  const exposed = unit.kind === 'rest' ? pathVariables(unit.path) : [];
  const variables = [...exposed, ...pathVariables(operation?.path ?? '')];
  const groups = new Map<string, { name: string; location: string | undefined; drafts: Draft[] }>();
  for (const item of drafts) {
    const inPath = item.location === undefined || item.location === 'path' ? findName(item.name, exposed) : undefined;
    const name = inPath ?? item.name;
    const location = inPath === undefined ? item.location : undefined;
    const id = location === undefined ? name : `${location}.${name}`;
    const same = sameGroup(id, groups, variables);
    const group = same === undefined ? undefined : groups.get(same);
    if (group === undefined) groups.set(id, { name, location, drafts: [item] });
    else group.drafts.push(item);
  }
  const names = declared.map((input) => input.name);
  const open = [...groups].filter(([id, group]) => {
    const isVariable = variables.some((variable) => loose(variable) === loose(group.name));
    return !names.includes(id) && !(isVariable && findName(group.name, names) !== undefined);
  });
  return open.map(([id, group]) => toInput(id, group, unit, exposed));
}

function sameGroup(id: string, groups: ReadonlyMap<string, unknown>, variables: readonly string[]): string | undefined {
  if (groups.has(id)) return id;
  const folded = loose(id);
  const isVariable = (name: string): boolean => variables.includes(name);
  return [...groups.keys()].find((other) => loose(other) === folded && (isVariable(id) || isVariable(other)));
}

function toInput(
  id: string,
  group: { name: string; location: string | undefined; drafts: Draft[] },
  unit: Unit,
  exposed: readonly string[],
): Input {
  const first = group.drafts[0]?.feed;
  const required = group.drafts.some((item) => item.required);
  return {
    id,
    name: group.name,
    type: first?.type,
    required: required || exposed.includes(group.name),
    derived: true,
    enum: first?.enum,
    pattern: undefined,
    value: undefined,
    sink: derivedSink(group.drafts.map((item) => item.feed.kind)),
    places: unit.kind === 'tool' ? [] : derivedPlaces(group, unit, exposed),
  };
}

function derivedSink(kinds: readonly Feed['kind'][]): Input['sink'] {
  const narrow = kinds.find((kind) => kind === 'header' || kind === 'cookie');
  if (narrow === 'header' || narrow === 'cookie') return narrow;
  return kinds.some((kind) => kind === 'body' || kind === 'body-sole') ? 'body' : 'any';
}

/** @see docs/spec/rest.md 5.2 */
function derivedPlaces(
  group: { name: string; location: string | undefined; drafts: Draft[] },
  unit: Unit,
  exposed: readonly string[],
): Place[] {
  const { name, location } = group;
  const kinds = new Set(group.drafts.map((item) => item.feed.kind));
  if (location === undefined && exposed.includes(name)) return [{ in: 'path', name }];
  if (location === 'path' || location === 'query' || location === 'header' || location === 'cookie')
    return [{ in: location, name }];
  if (location === 'body') return [{ in: 'field', name }];
  const query: Place = { in: 'query', name };
  const field: Place = { in: 'field', name };
  if (kinds.has('header')) return [{ in: 'header', name }, query];
  if (kinds.has('cookie')) return [{ in: 'cookie', name }, query];
  if (kinds.has('body-sole')) {
    const type = group.drafts[0]?.feed.type;
    const scalar = type === 'string' || type === 'integer' || type === 'number' || type === 'boolean';
    return scalar ? [field, { in: 'whole', name }] : [{ in: 'whole', name }];
  }
  if (kinds.has('body') || kinds.has('leaf') || kinds.has('text')) return [field, query];
  const bodiless = unit.method === 'GET' || unit.method === 'HEAD' || unit.method === 'DELETE';
  return bodiless ? [query] : [query, field];
}
