import { parseAllHeaders, type Header } from '@netlify/headers-parser';

export type HeaderRules = (path: string) => Headers;

/** Reads a Netlify `_headers` file. All rules that match a path count; of two that set one header the later wins, as in Netlify's own server. */
export async function readHeaderRules(file: string): Promise<HeaderRules> {
  const { headers, errors } = await parseAllHeaders({ headersFiles: [file], configHeaders: [], minimal: false });
  if (errors[0]) throw errors[0];
  const rules = headers.filter((header): header is Header => 'forRegExp' in header);
  return (path) => {
    const result = new Headers();
    for (const { forRegExp, values } of rules) {
      if (!forRegExp.test(path)) continue;
      for (const [name, value] of Object.entries(values)) result.set(name, value);
    }
    return result;
  };
}
