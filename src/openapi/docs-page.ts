/** The documentation page of a REST exposer: one HTML file, nothing loaded from anywhere. */
import { createHash } from 'node:crypto';
import { stringifyJson } from '../json/json-text.ts';
import { isJsonList, isJsonObject, type JsonSchema, type JsonValue, member } from '../json/json-value.ts';
import { docsPageScript } from './docs-page-script.ts';
import { docsPageStyle } from './docs-page-style.ts';
import { exampleValue } from './example-value.ts';
import { escapeHtml, shownText } from './html.ts';
import type { OpenapiDocument, OpenapiOperation, OpenapiParameter, RequestBody } from './openapi-document.ts';

/**
 * What the page may do: run its own script and style, known by their digests, and call its own origin.
 * @see https://www.w3.org/TR/CSP3/
 */
export const docsPagePolicy = [
  "default-src 'none'",
  `script-src 'sha256-${digest(docsPageScript)}'`,
  `style-src 'sha256-${digest(docsPageStyle)}'`,
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Lists every operation with a form that calls it. The text is complete without the script; the script only makes calls.
 * Texts of the document are escaped, very long ones are cut.
 */
export function docsPage(api: OpenapiDocument): string {
  const { info } = api;
  const sections = sectionsOf(api).map(([tag, operations]) => section(api, tag, operations));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${shownText(info.title)}</title>
<style>${docsPageStyle}</style>
</head>
<body>
<header>
<h1 dir="auto">${shownText(info.title)} <small>${shownText(info.version)}</small></h1>
${paragraph(info.description)}<p class="dim"><a href="openapi.json">openapi.json</a> (OpenAPI ${escapeHtml(api.openapi)})</p>
${credentials(api)}</header>
<main>
${sections.join('')}</main>
<script>${docsPageScript}</script>
</body>
</html>
`;
}

interface Listed {
  readonly method: string;
  readonly path: string;
  readonly operation: OpenapiOperation;
}

/** Operations by their first tag, in the order of the document. */
function sectionsOf(api: OpenapiDocument): readonly (readonly [string, readonly Listed[]])[] {
  const sections = new Map<string, Listed[]>();
  for (const [path, item] of Object.entries(api.paths)) {
    for (const [method, operation] of Object.entries(item)) {
      const tag = operation.tags?.[0] ?? '';
      const listed = sections.get(tag) ?? [];
      listed.push({ method, path, operation });
      sections.set(tag, listed);
    }
  }
  return [...sections];
}

function section(api: OpenapiDocument, tag: string, operations: readonly Listed[]): string {
  const description = api.tags?.find(({ name }) => name === tag)?.description;
  const blocks = operations.map((listed) => block(listed));
  return `<section>\n<h2 dir="auto">${shownText(tag)}</h2>\n${paragraph(description)}${blocks.join('')}</section>\n`;
}

function block({ method, path, operation }: Listed): string {
  const { summary, description, parameters = [], requestBody } = operation;
  // A browser sends no body with GET and HEAD.
  const bodyless = method === 'get' || method === 'head';
  const note =
    bodyless && requestBody !== undefined ? '<p class="dim">Browsers send no body with this method.</p>\n' : '';
  return `<details id="${escapeHtml(operation.operationId)}">
<summary><span class="method ${escapeHtml(method)}">${escapeHtml(method.toUpperCase())}</span> <code>${shownText(path)}</code> <span class="dim" dir="auto">${shownText(summary ?? '')}</span></summary>
<div class="inside">
${paragraph(description)}<form class="call" data-method="${escapeHtml(method.toUpperCase())}" data-path="${escapeHtml(path)}">
${parameters.map((parameter) => field(parameter)).join('')}${requestBody === undefined || bodyless ? note : bodyField(requestBody)}<button>Call</button>
<div class="answer" aria-live="polite"></div>
</form>
</div>
</details>
`;
}

function field({ name, in: place, required, description, schema, content }: OpenapiParameter): string {
  const shape = schema ?? content?.['application/json']?.schema ?? {};
  const list = place === 'query' && member(shape, 'type') === 'array' && content === undefined;
  const attributes = `data-in="${place}" data-name="${escapeHtml(name)}"${list ? ' data-repeated="yes"' : ''}`;
  const label = required === true ? ' class="required"' : '';
  const hints = [place, typeWords(shape, list, content !== undefined), description ?? ''].filter((text) => text !== '');
  return `<label class="field"><span${label}>${shownText(name)}</span>${control(shape, attributes, list)}<small dir="auto">${shownText(hints.join(' · '))}</small></label>\n`;
}

/** A choice where only some values are allowed, lines for a list, else one line. */
function control(schema: JsonSchema, attributes: string, list: boolean): string {
  const values = member(schema, 'enum');
  const fixed = member(schema, 'default');
  const start = fixed === undefined ? '' : textOf(fixed);
  if (isJsonList(values) && values.length <= 200) {
    const options = ['', ...values.map((value) => textOf(value))].map(
      (text) => `<option${text === start ? ' selected' : ''}>${escapeHtml(text)}</option>`,
    );
    return `<select ${attributes}>${options.join('')}</select>`;
  }
  if (list) return `<textarea ${attributes} placeholder="one value a line"></textarea>`;
  return `<input ${attributes} value="${shownText(start)}" autocomplete="off" spellcheck="false">`;
}

function typeWords(schema: JsonSchema, list: boolean, json: boolean): string {
  const type = member(schema, 'type');
  const word = isJsonList(type) ? type.map(textOf).join(' or ') : typeof type === 'string' ? type : '';
  if (list) return 'array, one value a line';
  return json ? `${word} as JSON` : word;
}

function bodyField({ required, content }: RequestBody): string {
  const types = Object.keys(content);
  const schema = content['application/json']?.schema;
  const example = schema === undefined ? '' : stringifyJson(exampleValue(schema));
  const pretty = required === true || example.length < 4_000 ? prettyJson(example) : '';
  const options = types.map((type) => (type === '*/*' ? 'application/octet-stream' : type));
  const fields = isJsonObject(schema) ? fieldList(schema) : '';
  return `<label class="field"><span${required === true ? ' class="required"' : ''}>body</span><textarea data-body="yes" spellcheck="false">${escapeHtml(pretty)}</textarea></label>
<label class="field"><span>body type</span><select data-type="yes">${options.map((type) => `<option>${escapeHtml(type)}</option>`).join('')}</select></label>
${fields}`;
}

/** Name, type and description of the members of a body. */
function fieldList(schema: JsonSchema): string {
  const properties = member(schema, 'properties');
  const required = member(schema, 'required');
  if (!isJsonObject(properties)) return '';
  const rows = Object.entries(properties).flatMap(([name, property]) => {
    if (!isJsonObject(property)) return [];
    const description = member(property, 'description');
    const needed = isJsonList(required) && required.includes(name) ? ' class="required"' : '';
    const hints = [typeWords(property, false, false), typeof description === 'string' ? description : ''];
    return [
      `<div class="field"><code${needed}>${shownText(name)}</code><span class="dim" dir="auto">${shownText(hints.filter((text) => text !== '').join(' · '))}</span></div>`,
    ];
  });
  return rows.length === 0 ? '' : `${rows.join('\n')}\n`;
}

function prettyJson(text: string): string {
  return text === '' ? '' : JSON.stringify(JSON.parse(text), null, 2);
}

/** Fields for the credentials that a browser does not ask for by itself. */
function credentials({ components }: OpenapiDocument): string {
  const schemes = Object.values(components.securitySchemes ?? {});
  const fields = schemes.flatMap((scheme) => {
    const type = member(scheme, 'type');
    const name = member(scheme, 'name');
    if (type === 'apiKey' && typeof name === 'string') {
      const place = member(scheme, 'in') === 'query' ? 'query' : 'header';
      return [secretField(name, `data-in="${place}" data-name="${escapeHtml(name)}"`)];
    }
    if (type === 'oauth2' || member(scheme, 'scheme') === 'bearer') {
      return [secretField('Bearer token', 'data-in="header" data-name="Authorization" data-before="Bearer "')];
    }
    return [];
  });
  return fields.length === 0 ? '' : `<div class="credentials">\n${fields.join('\n')}\n</div>\n`;
}

function secretField(label: string, attributes: string): string {
  return `<label class="field"><span>${shownText(label)}</span><input type="password" autocomplete="off" ${attributes}></label>`;
}

function paragraph(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `<p dir="auto">${shownText(text)}</p>\n`;
}

function textOf(value: JsonValue): string {
  return typeof value === 'string' ? value : stringifyJson(value);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64');
}
