/** What a client declares that it can be asked for. */
import { isJsonObject, type JsonObject, member } from '../../json/json-value.ts';

/** What a client says it can be asked. @see docs/spec/mcp.md Q3 */
export interface ClientCapabilities {
  /** Elicitation in form mode. */
  readonly elicitation: boolean;
  readonly sampling: boolean;
  readonly roots: boolean;
}

export const noCapabilities: ClientCapabilities = { elicitation: false, sampling: false, roots: false };

/** Reads the capabilities object of `initialize` or of `_meta`. `elicitation` counts with `form`, or when it is empty. */
export function readCapabilities(declared: JsonObject): ClientCapabilities {
  const elicitation = member(declared, 'elicitation');
  return {
    elicitation:
      isJsonObject(elicitation) && (Object.keys(elicitation).length === 0 || isJsonObject(member(elicitation, 'form'))),
    sampling: isJsonObject(member(declared, 'sampling')),
    roots: isJsonObject(member(declared, 'roots')),
  };
}
