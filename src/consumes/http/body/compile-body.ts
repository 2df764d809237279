/** The table of body kinds: the document's `body` → a BodyPlan. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import type { RequestBody } from '../../../model/consumes.ts';
import type { ParameterPlan } from '../parameters.ts';
import { type BodyPlan, noBody } from './body.ts';
import { compileFormBody } from './form-url-encoded.ts';
import { compileJsonBody } from './json.ts';
import { compileMultipartBody } from './multipart-form.ts';
import { callerBody, compileParameterBody } from './parameters.ts';
import { compileRawBody } from './raw.ts';
import { compileTextBody } from './text.ts';

/** Compiles the body of an operation; without one, its `in: body` parameters. @see docs/spec/consume.md section 5 */
export function compileBody(
  body: RequestBody | undefined,
  parameters: readonly ParameterPlan[],
  operation: string,
  report: Report,
): BodyPlan {
  if (body === undefined) return compileParameterBody(parameters.filter((plan) => plan.in === 'body'));
  switch (body.type) {
    case 'raw':
      return compileRawBody(body.data, body.origin, report);
    case 'json':
      return compileJsonBody(body.data, body.origin, report);
    case 'text':
      return compileTextBody(body, report);
    case 'formUrlEncoded':
      return compileFormBody(body, report);
    case 'multipartForm':
      return compileMultipartBody(body, operation, report);
    case 'caller':
      return callerBody;
    case 'none':
      return noBody;
  }
}
