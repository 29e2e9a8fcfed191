/** The body of a request; `undefined` when it is longer than `longest` bytes, and then it is not read to its end. */
export async function readText({ headers, body }: Request, longest: number): Promise<string | undefined> {
  if (Number(headers.get('Content-Length')) > longest) return undefined;
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > longest) return undefined;
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}
