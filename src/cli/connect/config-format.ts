/** What editing a client's configuration needs, whatever its format. */
import type { JsonObject, JsonValue } from '../../json/json-value.ts';

/** An editor of one format. All take the whole text of the file, '' where there is none. */
export interface ConfigFormat {
  /** The server of that name; undefined when there is none. @throws Error for text that is not of the format */
  entry(text: string, name: string): JsonValue | undefined;
  /** The text with that server. @throws Error as above, and where the file's form has no place for it */
  set(text: string, name: string, entry: JsonObject): string;
  /** The text without that server. @throws Error as above */
  remove(text: string, name: string): string;
}
