import { mark, unmark } from './mark.ts';
import { sentencesIn, type Sentence } from './sentences.ts';
import { voiceFor } from './voices.ts';

export type State = 'silent' | 'reading' | 'paused';

/** Reads what stands in an element, sentence by sentence, with the voices of the device. What no voice can say is skipped. */
export function createReader(root: Element, onChange: (state: State) => void) {
  let sentences: readonly Sentence[] = [];
  let at = 0;
  let rate = 1;
  let state: State = 'silent';
  // Some browsers forget an utterance that nobody holds, and then never say that it ended.
  let current: SpeechSynthesisUtterance | undefined;

  addEventListener('pagehide', stop);
  return { toggle, stop, setRate };

  function toggle(): void {
    if (state === 'reading') return pause();
    if (state === 'silent') {
      sentences = sentencesIn(root);
      at = 0;
    }
    become('reading');
    say();
  }

  /** The browser's own pause ends everything on Android. So we stop, and later start again at the same sentence. */
  function pause(): void {
    become('paused');
    hush();
  }

  function stop(): void {
    become('silent');
    hush();
    unmark();
  }

  function setRate(value: number): void {
    rate = value;
    if (state !== 'reading') return;
    hush();
    say();
  }

  function say(): void {
    const sentence = sentences[at];
    if (!sentence) return stop();
    const voice = voiceFor(sentence.language);
    if (!voice) return next();
    mark(sentence);
    const utterance = new SpeechSynthesisUtterance(sentence.text);
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    const goOn = () => {
      if (utterance === current) next();
    };
    utterance.addEventListener('end', goOn);
    utterance.addEventListener('error', goOn);
    current = utterance;
    speechSynthesis.speak(utterance);
  }

  function next(): void {
    at += 1;
    say();
  }

  function hush(): void {
    current = undefined;
    speechSynthesis.cancel();
  }

  function become(value: State): void {
    state = value;
    onChange(value);
  }
}
