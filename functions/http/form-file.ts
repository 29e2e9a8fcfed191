/** A form with a file, or why it cannot be read. */
export type FormFile =
  | { readonly outcome: 'read'; readonly text: string }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'no-file' };

/** Reads the file `name` of a form that was sent as `multipart/form-data`, and stops reading what is longer than `longest` bytes. */
export async function readFormFile(request: Request, name: string, longest: number): Promise<FormFile> {
  const bytes = await readBytes(request, longest);
  if (bytes === undefined) return { outcome: 'too-large' };
  const type = request.headers.get('Content-Type') ?? '';
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
    const file = form.get(name);
    if (!(file instanceof File) || file.size === 0) return { outcome: 'no-file' };
    return { outcome: 'read', text: await file.text() };
  } catch {
    // Not what a browser sends.
    return { outcome: 'no-file' };
  }
}

async function readBytes({ body, headers }: Request, longest: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (Number(headers.get('Content-Length')) > longest) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > longest) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(await new Blob(chunks.map((chunk) => new Uint8Array(chunk))).arrayBuffer());
}
