/** A form with files, or why it cannot be read. */
export type FormFiles =
  | {
      readonly outcome: 'read';
      readonly files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[];
      /** All texts of a field. */
      readonly all: (name: string) => readonly string[];
    }
  | { readonly outcome: 'too-large' }
  | { readonly outcome: 'no-file' };

/** Reads the files `name` of a form that was sent as `multipart/form-data`, and stops reading what is longer than `longest` bytes. */
export async function readFormFiles(request: Request, name: string, longest: number): Promise<FormFiles> {
  const bytes = await readBytes(request, longest);
  if (bytes === undefined) return { outcome: 'too-large' };
  const type = request.headers.get('Content-Type') ?? '';
  try {
    const form = await new Response(bytes, { headers: { 'Content-Type': type } }).formData();
    const given = form.getAll(name).filter((one) => one instanceof File && one.size > 0);
    const files = await Promise.all(
      given.flatMap((one) =>
        one instanceof File ? [one.arrayBuffer().then((all) => ({ name: one.name, bytes: new Uint8Array(all) }))] : [],
      ),
    );
    const all = (field: string) => form.getAll(field).filter((value) => typeof value === 'string');
    return files.length === 0 ? { outcome: 'no-file' } : { outcome: 'read', files, all };
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
