/** `type: multipartForm`: real `multipart/form-data` (RFC 7578). */
import { randomBytes } from 'node:crypto';
import type { Report } from '../../../diagnostics/diagnostic.ts';
import type { Scope } from '../../../expressions/scope.ts';
import { compileTemplate } from '../../../expressions/template.ts';
import type { MultipartPart, RequestBody } from '../../../model/consumes.ts';
import { invalidInput } from '../faults.ts';
import { headerBytes } from '../headers.ts';
import type { BodyName, BodyPlan } from './body.ts';

type MultipartBody = Extract<RequestBody, { type: 'multipartForm' }>;
type RenderPart = (scope: Scope) => readonly [head: string, content: Buffer] | undefined;

const base64Prefix = 'base64:';
const lineEnd = '\r\n';

/**
 * Compiles the parts. A part whose value is exactly one tag is left out when that resolves to nothing; a part with a
 * file name may give its bytes as `base64:<data>`.
 * @see docs/spec/consume.md section 5.2
 */
export function compileMultipartBody(body: MultipartBody, operation: string, report: Report): BodyPlan {
  const names: BodyName[] = [];
  const parts = body.data.map((part) => compilePart(part, body, operation, report, names));
  return {
    names,
    build: (scope) => {
      const rendered = parts.map((part) => part(scope)).filter((part) => part !== undefined);
      const boundary = freeBoundary(rendered.map(([, content]) => content));
      const chunks: Buffer[] = [];
      for (const [head, content] of rendered) {
        chunks.push(Buffer.from(`--${boundary}${lineEnd}${head}${lineEnd}`, 'utf8'), content, Buffer.from(lineEnd));
      }
      chunks.push(Buffer.from(`--${boundary}--${lineEnd}`));
      return { content: Buffer.concat(chunks), mediaType: `multipart/form-data; boundary=${boundary}` };
    },
  };
}

function compilePart(
  part: MultipartPart,
  { origin }: MultipartBody,
  operation: string,
  report: Report,
  names: BodyName[],
): RenderPart {
  const compile = (text: string): ReturnType<typeof compileTemplate> => {
    const template = compileTemplate(text, origin, report);
    for (const name of template.names) names.push({ name, whole: false });
    return template;
  };
  const name = compile(part.name);
  const value = compile(part.value);
  const filename = part.filename === undefined ? undefined : compile(part.filename);
  const type = part.contentType === undefined ? undefined : compile(part.contentType);
  return (scope) => {
    if (value.single !== undefined && (value.evaluate(scope) ?? null) === null) return undefined;
    let head = `Content-Disposition: form-data; name="${quoted(name.render(scope))}"`;
    if (filename !== undefined) head += `; filename="${quoted(filename.render(scope))}"`;
    const declared = type?.render(scope);
    if (declared !== undefined && headerBytes(declared) === undefined) {
      const message = 'must not contain control characters in its content type';
      throw invalidInput(operation, 'body', part.name, message, type?.names);
    }
    const fallback = filename === undefined ? 'text/plain; charset=utf-8' : 'application/octet-stream';
    head += `${lineEnd}Content-Type: ${declared === undefined || declared === '' ? fallback : declared}${lineEnd}`;
    return [head, contentOf(value.render(scope), filename !== undefined)];
  };
}

function contentOf(text: string, isFile: boolean): Buffer {
  const encoded = isFile && text.startsWith(base64Prefix);
  return encoded ? Buffer.from(text.slice(base64Prefix.length), 'base64') : Buffer.from(text, 'utf8');
}

/**
 * A name inside quotes: what could end the quotes or the line is percent-encoded, as browsers do. So is a backslash at
 * the end, for servers that take it for an escape of the quote.
 */
function quoted(text: string): string {
  return text
    .toWellFormed()
    .replace(/\\+$/, (run) => '%5C'.repeat(run.length))
    .replaceAll('"', '%22')
    .replaceAll('\r', '%0D')
    .replaceAll('\n', '%0A')
    .replaceAll('\0', '%00');
}

/** Random, and certain not to stand in any content. */
function freeBoundary(contents: readonly Buffer[]): string {
  for (;;) {
    const boundary = `naftiko-${randomBytes(18).toString('hex')}`;
    if (!contents.some((content) => content.includes(boundary))) return boundary;
  }
}
