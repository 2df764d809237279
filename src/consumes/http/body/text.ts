/** `text`, `xml`, `sparql` and other text bodies: one rendered string. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import { compileTemplate, type Encode } from '../../../expressions/template.ts';
import type { RequestBody } from '../../../model/consumes.ts';
import type { BodyPlan } from './body.ts';

type TextBody = Extract<RequestBody, { type: 'text' }>;

const xmlEscapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
// XML 1.0 has no way to write most control characters, not even escaped.
const unfitForXml = /[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** `{{x}}` escaped, `{{{x}}}` as it is. */
const encodeXml: Encode = (text, raw) =>
  raw ? text : text.replace(unfitForXml, '\uFFFD').replace(/[&<>"']/g, (found) => xmlEscapes[found] ?? found);

/** Compiles a text body. @see docs/spec/consume.md section 5 */
export function compileTextBody({ kind, data, mediaType, origin }: TextBody, report: Report): BodyPlan {
  const template = compileTemplate(data, origin, report);
  const encode = kind === 'xml' ? encodeXml : undefined;
  return {
    names: template.names.map((name) => ({ name, whole: false })),
    build: (scope) => ({ content: template.render(scope, encode), mediaType }),
  };
}
