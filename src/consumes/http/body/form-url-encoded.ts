/** `type: formUrlEncoded`: pairs, or a text with form-encoded values. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import type { Scope } from '../../../expressions/scope.ts';
import { compileTemplate } from '../../../expressions/template.ts';
import type { RequestBody } from '../../../model/consumes.ts';
import { encodeForm } from '../url-text.ts';
import type { BodyName, BodyPlan } from './body.ts';

type FormBody = Extract<RequestBody, { type: 'formUrlEncoded' }>;

const mediaType = 'application/x-www-form-urlencoded';

/**
 * Compiles a form. A field whose value is exactly one tag is left out when that resolves to nothing.
 * @see docs/spec/consume.md section 5
 */
export function compileFormBody(body: FormBody, report: Report): BodyPlan {
  return typeof body.data === 'string'
    ? compileFormText(body.data, body, report)
    : compileFields(body.data, body, report);
}

function compileFormText(data: string, { origin }: FormBody, report: Report): BodyPlan {
  const template = compileTemplate(data, origin, report);
  return {
    names: template.names.map((name) => ({ name, whole: false })),
    build: (scope) => ({ content: template.render(scope, encodeForm), mediaType }),
  };
}

function compileFields(data: readonly (readonly [string, string])[], { origin }: FormBody, report: Report): BodyPlan {
  const names: BodyName[] = [];
  const fields = data.map(([key, value]) => {
    const name = compileTemplate(key, origin, report);
    const content = compileTemplate(value, origin, report);
    for (const used of [...name.names, ...content.names]) names.push({ name: used, whole: false });
    const prefix = name.constant === undefined ? undefined : `${encodeForm(name.constant)}=`;
    return (scope: Scope): string | undefined => {
      if (content.single !== undefined && (content.evaluate(scope) ?? null) === null) return undefined;
      return (prefix ?? `${encodeForm(name.render(scope))}=`) + encodeForm(content.render(scope));
    };
  });
  return {
    names,
    build: (scope) => {
      const pairs: string[] = [];
      for (const field of fields) {
        const pair = field(scope);
        if (pair !== undefined) pairs.push(pair);
      }
      return { content: pairs.join('&'), mediaType };
    },
  };
}
