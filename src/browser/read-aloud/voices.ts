import { sorted } from '../../shared/sorted.ts';

/**
 * The voice for a language, such as `nl`, or none. Only voices of the device itself: the others send every word that they
 * speak to a company.
 */
export function voiceFor(language: string): SpeechSynthesisVoice | undefined {
  const own = new Intl.Locale(language).maximize();
  const voices = speechSynthesis.getVoices().filter(({ localService, lang }) => {
    return localService && localeOf(lang)?.language === own.language;
  });
  // Dutch of the Netherlands rather than of Belgium, and what the visitor chose rather than another.
  const score = ({ lang, default: isChosen }: SpeechSynthesisVoice) =>
    Number(localeOf(lang)?.region === own.region) * 2 + Number(isChosen);
  return sorted(voices, (one, other) => score(other) - score(one))[0];
}

/** Android writes `nl_NL`, and some voices have no language at all. */
function localeOf(lang: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(lang.replaceAll('_', '-'));
  } catch {
    return undefined;
  }
}
