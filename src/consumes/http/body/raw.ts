/** A plain-string body: JSON text with tags, each value inserted as its place in the text asks. */
import type { Report } from '../../../diagnostics/diagnostic.ts';
import { compileTemplate, type TemplateSink } from '../../../expressions/template.ts';
import { stringifyJson, textOf } from '../../../json/json-text.ts';
import type { JsonValue } from '../../../json/json-value.ts';
import type { Origin } from '../../../source/origin.ts';
import type { BodyPlan } from './body.ts';
import { receivedBody } from './received.ts';

const mediaType = 'application/json';

/**
 * Compiles JSON text. A tag between quotes inserts escaped text, any other the JSON text of the value, `null` when it
 * resolves to nothing. What comes out is sent as it is, also when it is no JSON.
 * @see docs/spec/consume.md section 5.1
 */
export function compileRawBody(data: string, origin: Origin, report: Report): BodyPlan {
  const template = compileTemplate(data, origin, report);
  const { constant, single } = template;
  if (constant !== undefined) {
    const built = { content: constant, mediaType };
    return { names: [], build: () => built };
  }
  return {
    names: template.names.map((name) => ({ name, whole: single !== undefined })),
    build: (scope, call) => {
      if (single !== undefined && data.trim().startsWith('{')) {
        const received = receivedBody(template.evaluate(scope), call, 'structured');
        if (received !== undefined) return received;
      }
      const text = new JsonTextSink();
      template.walk(scope, text);
      return { content: text.written, mediaType };
    },
  };
}

/** Follows the JSON text to know, at each tag, whether a string is open there. */
class JsonTextSink implements TemplateSink {
  written = '';
  #quoted = false;
  #escaped = false;

  text(text: string): void {
    for (const character of text) this.#follow(character);
    this.written += text;
  }

  value(value: JsonValue | undefined): void {
    if (!this.#quoted) this.written += stringifyJson(value ?? null);
    else this.written += stringifyJson(textOf(value)).slice(1, -1);
    this.#escaped = false;
  }

  #follow(character: string): void {
    if (this.#escaped) this.#escaped = false;
    else if (character === '"') this.#quoted = !this.#quoted;
    else if (character === '\\' && this.#quoted) this.#escaped = true;
  }
}
