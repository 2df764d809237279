/** The tag of a resource. */
import type { RestResource } from '../model/exposes.ts';
import { apiPath } from './api-path.ts';

/** The name of the resource, else its path. @see docs/spec/openapi.md section 2.3 */
export function tagOf({ name, path }: RestResource): string {
  return name ?? apiPath(path).path;
}
