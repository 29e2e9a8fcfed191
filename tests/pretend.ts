/** What is left of a text in the pretend language when all that a dictionary wrote is taken away. */
export function withoutSentences(text: string): string {
  const shorter = text.replace(/⟦[^⟦⟧]*⟧/g, '');
  return shorter === text ? text : withoutSentences(shorter);
}
