import type { Page } from '@playwright/test';

export interface Voice {
  readonly lang: string;
  readonly localService: boolean;
}

/** What the double was asked to say: `nl-NL 1 De kamer is open.` */
export type Said = readonly string[];

/**
 * Stands for the voices of a device, which a browser without a screen has none of. A sentence lasts until `finishSentence`.
 * @param when - some browsers know their voices at once, others tell later
 */
export async function giveVoices(page: Page, voices: readonly Voice[], when: 'at once' | 'later' = 'at once') {
  await page.addInitScript(replaceSpeech, { voices, isLate: when === 'later' });
  return {
    said: () => page.evaluate(() => speech().said),
    finishSentence: () => page.evaluate(() => speech().finish()),
    arrive: () => page.evaluate(() => speech().arrive()),
  };
}

interface Speech {
  said: string[];
  finish(): void;
  arrive(): void;
}

declare function speech(): Speech;

function replaceSpeech({ voices, isLate }: { voices: readonly Voice[]; isLate: boolean }): void {
  class SpokenText extends EventTarget {
    readonly text: string;
    lang = '';
    rate = 1;
    voice: Voice | undefined;
    constructor(text: string) {
      super();
      this.text = text;
    }
  }

  class FakeSpeech extends EventTarget {
    said: string[] = [];
    #known = isLate ? [] : voices;
    #current: SpokenText | undefined;

    getVoices() {
      return this.#known;
    }

    speak(text: SpokenText) {
      this.#current = text;
      this.said.push(`${text.voice?.lang} ${text.rate} ${text.text}`);
    }

    cancel() {
      const stopped = this.#current;
      this.#current = undefined;
      // As browsers do: not at once.
      setTimeout(() => stopped?.dispatchEvent(new Event('error')));
    }

    finish() {
      const finished = this.#current;
      this.#current = undefined;
      finished?.dispatchEvent(new Event('end'));
    }

    arrive() {
      this.#known = voices;
      this.dispatchEvent(new Event('voiceschanged'));
    }
  }

  const fake = new FakeSpeech();
  const replaced = { speechSynthesis: fake, SpeechSynthesisUtterance: SpokenText, speech: () => fake };
  for (const [name, value] of Object.entries(replaced))
    Object.defineProperty(window, name, { value, configurable: true });
}
