/** Words that every page has: they find nothing, unless together with another word. */
const common = new Set(
  `aan al als alle alles ben bent bij daar dan dat de deze die dit doe doen door een en er ergens gaan ga geen gaat haar heb hebben heeft
  het hier hij hoe hun iemand iets ik in is je jij jullie kan kun kunnen maar mag me met mij mijn moet naar niet nog of om ons onze ook op over
  te tot u uit uw van veel voor waar wanneer wat we wel welke wie wij wil wilt word worden wordt ze zelf zij zijn zo`.split(
    /\s+/,
  ),
);

/** The words of a question that say what it is about. */
export function tellingWords(question: string): string[] {
  return [...new Set(wordsOf(question))].filter((word) => !common.has(word));
}

export function isCommon(word: string): boolean {
  return common.has(word);
}

/** In small letters, without accents: as most people type. */
export function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

export function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Without the ends that Dutch words bend with: `fietsen` and `fiets`, `kamers` and `kamer`, `lopen` and `loop` are one. */
export function stemOf(word: string): string {
  const [, bare = word] = /^(.{3,}?)(?:tjes?|jes?|ing(?:en)?|en|e|s|n)$/u.exec(word) ?? [];
  return bare
    .replace(/([a-z])\1/gu, '$1')
    .replace(/z$/u, 's')
    .replace(/v$/u, 'f');
}
