/** Rule `telemetry-endpoint-url`: telemetry is sent to a URL. */
import { isJsonObject, type JsonValue, member } from '../json/json-value.ts';
import type { Rule } from './rule.ts';

/** A placeholder is accepted too. @see docs/spec/lint.md section 10 */
export const telemetryEndpoint: Rule = ({ capability, report, placeOf }) => {
  for (const exposer of capability.exposes) {
    if (exposer.type !== 'control') continue;
    const endpoint = pick(pick(pick(exposer.observability, 'exporters'), 'otlp'), 'endpoint');
    if (typeof endpoint !== 'string' || endpoint.includes('{{') || URL.canParse(endpoint)) continue;
    const at = placeOf(exposer.origin, 'observability', 'exporters', 'otlp', 'endpoint');
    report('telemetry-endpoint-url', at, `The telemetry endpoint "${endpoint}" is no URL.`);
  }
};

function pick(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) ? member(value, key) : undefined;
}
