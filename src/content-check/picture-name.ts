/** Whether a file has the name of a picture that the site can show. */
export function isPicture(name: string): boolean {
  return /\.(jpe?g|png|webp|avif)$/i.test(name);
}
